import { type Approval, type CarvingRecord, isCarvingOpen, mayChange } from "#shared/domain/carving-record.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import { Page } from "#shared/web/page.tsx";
import { keptAs } from "./form-walk/kept-as.ts";
import type { RequestInWords } from "./jobcarving-form/answers-in-words.ts";
import { RequestLists } from "./jobcarving-form/request-lists.tsx";
import { titleOf } from "./jobcarving-form/title.ts";
import { clockTime } from "./jobcarving-form/typed-minutes.ts";
import type { Locale } from "./locale.ts";
import { FORM_SCRIPT_PATH } from "./scripts/form-script.ts";
import { ContactSection, StatePanel } from "./status-parts.tsx";
import type { StatusPaths } from "./status-paths.ts";
import type { Words } from "./words/nl.ts";

type Props = {
  region: Region;
  locale: Locale;
  record: CarvingRecord;
  manager: StaffMember | undefined;
  request: RequestInWords;
  paths: StatusPaths;
  /** What the visitor did just now, if anything. */
  happened?: "received" | "changed" | undefined;
};

/** The place of the first step that a state has ahead; closed requests have none. */
const FIRST_STEP: Partial<Record<CarvingRecord["status"], number>> = {
  received: 0,
  analysed: 2,
  "in-talks": 3,
  carved: 6,
};

const NextSteps = ({ steps, link, words }: { steps: readonly string[]; link: string | undefined; words: Words }) => (
  <section class="prose">
    <h2>{words.received.next}</h2>
    <ol>
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    {link === undefined ? null : (
      <p>
        {words.received.follow} <a href={link}>{words.received.followLink}</a>. {words.received.keep}
      </p>
    )}
  </section>
);

const CarvedJob = ({ approval, record, words }: { approval: Approval; record: CarvingRecord; words: Words }) => {
  const own = record.submission.functions.flatMap(({ tasks }) => tasks).filter(({ id }) => approval.tasks.includes(id));
  const time = clockTime(own.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0));
  return (
    <li>
      <strong>{approval.title}</strong>, {words.carving.hoursPerWeek(time)}: {own.map(({ title }) => title).join("; ")}
    </li>
  );
};

const ChangeOrWithdraw = ({
  record,
  paths,
  words: { status },
}: {
  record: CarvingRecord;
  paths: StatusPaths;
  words: Words;
}) =>
  isCarvingOpen(record.status) ? (
    <section>
      <h2>{status.changeOrWithdraw}</h2>
      <div class="actions">
        {mayChange(record) ? (
          <a class="nl-button nl-button--secondary" href={paths.change}>
            {status.change}
          </a>
        ) : null}
        <a class="nl-button nl-button--secondary" href={paths.withdraw}>
          {status.withdraw}
        </a>
      </div>
    </section>
  ) : null;

/** Where a request stands, for its employer: in plain words, and never anything about a candidate. */
export const CarvingStatusPage = ({ region, locale, record, manager, request, paths, happened }: Props) => {
  const { language, words } = locale;
  const contact = manager ?? region.desk;
  const isJustReceived = happened === "received";
  const heading = isJustReceived ? words.received.title : titleOf(record, words);
  const { status, approvals, submission } = record;
  const steps = words.carving.steps(submission.contact.email, contact.name);
  const ahead = steps.slice(FIRST_STEP[status] ?? steps.length);
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
      <h1 data-sent={isJustReceived ? keptAs("/jobcarving") : undefined}>{heading}</h1>
      <StatePanel
        words={words}
        reference={record.reference}
        state={words.carving.states[status](contact.name, approvals.length)}
        isGood={isJustReceived || status === "carved"}
      >
        {happened === "changed" ? <p role="status">{words.status.changed}</p> : null}
        {approvals.length === 0 ? null : (
          <ul>
            {approvals.map((approval) => (
              <CarvedJob approval={approval} record={record} words={words} />
            ))}
          </ul>
        )}
      </StatePanel>
      {ahead.length === 0 ? null : (
        <NextSteps steps={ahead} link={isJustReceived ? paths.status : undefined} words={words} />
      )}
      <ContactSection contact={contact} words={words} />
      <ChangeOrWithdraw record={record} paths={paths} words={words} />
      <h2>{words.status.answers}</h2>
      <p>
        {words.status.receivedAt}: {words.moment(record.receivedAt)}
      </p>
      <RequestLists locale={locale} request={request} isNested />
      <section>
        <p>
          {words.status.another} <a href={paths.another}>{words.received.another}</a>
        </p>
      </section>
    </Page>
  );
};
