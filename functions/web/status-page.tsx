import { closingDate } from "#shared/domain/closing-date.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import { stillOpenQuestion } from "#shared/domain/still-open.ts";
import { firstLookDue, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { Page } from "#shared/web/page.tsx";
import { ClosingPanel } from "./closing-panel.tsx";
import { AnswerLists } from "./form-walk/answer-lists.tsx";
import type { AnswerSection } from "./form-walk/answers.ts";
import { keptAs } from "./form-walk/kept-as.ts";
import type { Locale } from "./locale.ts";
import { FORM_SCRIPT_PATH } from "./scripts/form-script.ts";
import { ContactSection, StatePanel } from "./status-parts.tsx";
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
  /** What the visitor did just now, if anything. */
  happened?: "received" | "changed" | undefined;
};

/** Where a vacancy stands, for its employer: in plain words, and never anything about a candidate. */
function stateInWords(record: VacancyRecord, contactName: string, { status, date }: Words): string {
  const due = firstLookDue(record) ?? dayOf(new Date(record.stepSince));
  return status.states[record.status](contactName, date(due));
}

type NextProps = { email: string; link: string; contactName: string; words: Words };

const NextSteps = ({ email, link, contactName, words: { received } }: NextProps) => (
  <section class="prose">
    <h2>{received.next}</h2>
    <ol>
      <li>{received.confirmation(email)}</li>
      <li>{received.search}</li>
      <li>{received.look(contactName)}</li>
    </ol>
    <p>
      {received.follow} <a href={link}>{received.followLink}</a>. {received.keep}
    </p>
  </section>
);

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

const ChangeOrWithdraw = ({ paths, words: { status } }: { paths: StatusPaths; words: Words }) => (
  <section>
    <h2>{status.changeOrWithdraw}</h2>
    <div class="actions">
      <a class="nl-button nl-button--secondary" href={paths.change}>
        {status.change}
      </a>
      <a class="nl-button nl-button--secondary" href={paths.withdraw}>
        {status.withdraw}
      </a>
    </div>
  </section>
);

export const StatusPage = (props: Props) => {
  const { region, locale, record, manager, answers, paths, today, happened } = props;
  const { language, words } = locale;
  const contact = manager ?? region.desk;
  const isJustReceived = happened === "received";
  const heading = isJustReceived ? words.received.title : words.status.title(record.submission.title);
  const { email } = record.submission.contact;
  return (
    <Page
      region={region}
      title={heading}
      language={language}
      otherLanguage={paths.otherLanguage}
      isPrivate
      {...(isJustReceived ? { script: FORM_SCRIPT_PATH } : {})}
    >
      {/* The script forgets what it kept of the form. */}
      <h1 data-sent={isJustReceived ? keptAs("/vacature") : undefined}>{heading}</h1>
      <StatePanel
        words={words}
        reference={record.reference}
        state={stateInWords(record, contact.name, words)}
        isGood={isJustReceived || record.status === "filled"}
      >
        {happened === "changed" ? <p role="status">{words.status.changed}</p> : null}
      </StatePanel>
      {isJustReceived ? (
        <NextSteps email={email} link={paths.status} contactName={contact.name} words={words} />
      ) : closingDate(record, today)?.isNear ? (
        <ClosingPanel {...props} words={words} />
      ) : (
        <StillOpen {...props} />
      )}
      <ContactSection contact={contact} words={words} />
      {stillOpenQuestion(record, today) === undefined ? null : <ChangeOrWithdraw paths={paths} words={words} />}
      <h2>{words.status.answers}</h2>
      <p>
        {words.status.receivedAt}: {words.moment(record.receivedAt)}
      </p>
      <AnswerLists locale={locale} sections={answers} isNested />
      <section>
        <p>
          {words.status.another} <a href={paths.another}>{words.received.another}</a>
        </p>
      </section>
    </Page>
  );
};
