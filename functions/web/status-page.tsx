import { closingDate } from "#shared/domain/closing-date.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import { stillOpenQuestion } from "#shared/domain/still-open.ts";
import { firstLookDue, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { ClosingPanel } from "./closing-panel.tsx";
import { AnswerLists } from "./form-walk/answer-lists.tsx";
import type { AnswerSection } from "./form-walk/answers.ts";
import type { Locale } from "./locale.ts";
import { type Happened, NextSteps, StatusFrame } from "./status-frame.tsx";
import type { StatusPaths } from "./status-paths.ts";
import type { Words } from "./words/nl.ts";

type Props = {
  region: Region;
  locale: Locale;
  record: VacancyRecord;
  manager: StaffMember | undefined;
  answers: readonly AnswerSection[];
  paths: StatusPaths;
  /** The key of the status link: whoever may follow the vacancy may say something about it. */
  linkKey: string;
  today: string;
  happened?: Happened | undefined;
};

/** Where a vacancy stands, for its employer: in plain words, and never anything about a candidate. */
function stateInWords(record: VacancyRecord, contactName: string, { status, date }: Words): string {
  const due = firstLookDue(record) ?? dayOf(new Date(record.stepSince));
  return status.states[record.status](contactName, date(due));
}

/** "Is this still open?", answered in one click; asked from the day on which that is due. */
const StillOpen = ({ record, paths, linkKey, today, locale: { words } }: Props) => {
  const question = stillOpenQuestion(record, today);
  if (question === undefined) return null;
  if (!question.isDue) {
    const { confirmedOpenAt } = record;
    if (confirmedOpenAt === undefined) return null;
    return <p>{words.status.confirmed(words.date(dayOf(new Date(confirmedOpenAt))))}</p>;
  }
  return (
    <section class="panel panel--warn" aria-labelledby="nog-actueel">
      <h2 id="nog-actueel">{words.status.stillOpen}</h2>
      <p>{words.status.stillOpenWhy(words.date(question.expiresOn))}</p>
      <form method="post" action={paths.stillOpen}>
        <input type="hidden" name="sleutel" value={linkKey} />
        <div class="actions">
          <button class="nl-button nl-button--primary" type="submit">
            {words.status.stillOpenYes}
          </button>
          <a class="nl-button nl-button--secondary" href={paths.withdraw}>
            {words.status.stillOpenNo}
          </a>
        </div>
      </form>
    </section>
  );
};

/** Where a vacancy stands, for its employer. */
export const StatusPage = (props: Props) => {
  const { region, locale, record, manager, answers, paths, today, happened } = props;
  const { words } = locale;
  const contact = manager ?? region.desk;
  const isOpen = stillOpenQuestion(record, today) !== undefined;
  const { received } = words;
  const steps = [received.confirmation(record.submission.contact.email), received.search, received.look(contact.name)];
  return (
    <StatusFrame
      region={region}
      locale={locale}
      base="/vacature"
      record={record}
      title={words.status.title(record.submission.title)}
      state={stateInWords(record, contact.name, words)}
      isGood={record.status === "filled"}
      next={
        happened === "received" ? (
          <NextSteps steps={steps} link={paths.status} words={words} />
        ) : closingDate(record, today)?.isNear ? (
          <ClosingPanel {...props} words={words} />
        ) : (
          <StillOpen {...props} />
        )
      }
      contact={contact}
      mayChange={isOpen}
      mayWithdraw={isOpen}
      paths={paths}
      happened={happened}
    >
      <AnswerLists locale={locale} sections={answers} isNested />
    </StatusFrame>
  );
};
