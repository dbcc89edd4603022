import type { Child } from "hono/jsx";
import type { AdvisedPerson, AgencyAdvice } from "#shared/domain/agency-advice.ts";
import type { AnswerRate } from "#shared/domain/answer-rate.ts";
import type { Conversation } from "#shared/domain/conversation.ts";
import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { agenciesOn } from "#shared/domain/region.ts";
import { lastReminded } from "#shared/domain/reminded.ts";
import { isForNow, type Shortlist } from "#shared/domain/shortlist.ts";
import { firstLookDue, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Labels } from "#shared/engine/types.ts";
import type { VacancyLine } from "#shared/ports/desk-lines.ts";
import type { ReadableShortlist } from "#shared/usecases/read-shortlist.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { Pages } from "#shared/web/pages.tsx";
import { AgencyNotes } from "./agency-notes/agency-notes.tsx";
import { Asked } from "./asked.tsx";
import { CandidateCard } from "./candidate-card.tsx";
import { CarvedFromRequest } from "./carving/carved-from.tsx";
import { CarveThis } from "./carving/from-vacancy.tsx";
import { ClosingDateFact } from "./closing-date/closing-date-page.tsx";
import type { SentDecision } from "./decision-forms.tsx";
import { type Assignments, cardId, Decisions } from "./decisions.tsx";
import { answersInWords } from "./employer/answers.ts";
import { employerPath } from "./employer/employer-page.tsx";
import { LookAlikes } from "./look-alikes.tsx";
import { VacancySupport } from "./money/vacancy-support.tsx";
import { BULK_FORM, BulkForm, BulkHint } from "./shortlist/bulk-form.tsx";
import { KeysHelp } from "./shortlist/keys-help.tsx";
import { seenOf } from "./shortlist/seen.ts";
import { SHORTLIST_KEYS_PATH } from "./shortlist/shortlist-keys.ts";
import { Unlocks } from "./unlocks.tsx";
import { criteriaOf, VACANCY_WORDS, type Words } from "./words.ts";
import { type Chrome, WorkbenchPage } from "./workbench-page.tsx";

/** Cards on one page of a shortlist: enough to work on, and few enough to be there at once on a phone. */
export const SHORTLIST_PAGE_SIZE = 10;

/** What could not be done with the last form; and about whom, and what was chosen, where it was about one person. */
export type Notice = { text: string; candidateId?: string; sent?: SentDecision };

/** What was chosen in the form about many people, shown again when it was refused. */
export type Chosen = { ticked: readonly string[]; reason: string };

type Props = {
  chrome: Chrome;
  record: VacancyRecord;
  list: ReadableShortlist;
  /** The page of the list that is shown, from 1. */
  page: number;
  assignments: Assignments;
  /** How the employer answered until now. */
  answers: AnswerRate;
  /** Other open work of the employer that may be the same. */
  alike: readonly VacancyLine[];
  /** What agencies wrote, by the id of the assignment. */
  conversations: ReadonlyMap<string, Conversation>;
  advise: (person: AdvisedPerson) => AgencyAdvice | undefined;
  labels: Labels;
  words: Words;
  /** What other regions answered, apart from the shortlist. */
  elsewhere: Child;
  now: Date;
  notice?: Notice | undefined;
  chosen?: Chosen | undefined;
};

const LIST_ID = "groslijst";
const pathOf = ({ reference }: VacancyRecord) => `/werkblad/vacatures/${reference}`;

/** Where a notice leads: to the person or the choice that it is about, and to the page itself where neither is there. */
const aimOf = ({ candidateId }: Notice, isOnPage: boolean): string =>
  isOnPage ? (candidateId === undefined ? BULK_FORM : cardId(candidateId)) : "inhoud";

/** Where the vacancy stands, whose it is and what must be done by when. */
const Standing = ({
  record,
  assignments,
  answers,
  words,
}: Pick<Props, "record" | "assignments" | "answers" | "words">) => {
  const due = firstLookDue(record);
  const remindedOn = lastReminded([record, ...assignments.values()]);
  const { employer, positions } = record.submission;
  return (
    <dl class="facts">
      <dt>Werkgever</dt>
      <dd>
        <a href={employerPath(employer.kvkNumber)}>{employer.name}</a>, KvK {employer.kvkNumber}
      </dd>
      <dt>Antwoorden</dt>
      <dd>{answersInWords(answers)}</dd>
      <dt>Referentie</dt>
      <dd>{record.reference}</dd>
      <dt>Stand</dt>
      <dd>
        {VACANCY_WORDS[record.status]}, sinds {momentInWords(record.stepSince)}
        {due ? `. Eerste blik uiterlijk op ${dateInWords(due)}` : ""}
      </dd>
      <ClosingDateFact record={record} />
      {remindedOn === undefined ? null : (
        <>
          <dt>Laatste herinnering</dt>
          <dd>{dateInWords(remindedOn)}</dd>
        </>
      )}
      <dt>Geplaatst</dt>
      <dd>
        {record.placements.length} van {positions}
      </dd>
      <dt>Accountmanager</dt>
      <dd>{words.person(record.accountManager)}</dd>
    </dl>
  );
};

type EntriesProps = Omit<Props, "answers" | "alike" | "conversations" | "labels" | "elsewhere"> & {
  shortlist: Shortlist;
  words: Words;
};

const Entries = (props: EntriesProps) => {
  const { chrome, record, list, page, shortlist, assignments, advise, now, notice, chosen, words } = props;
  const mayDecide = isOpen(record.status) && record.status !== "received";
  const { reference } = record;
  const agencies = agenciesOn(chrome.region, dayOf(now));
  const criteria = criteriaOf(record.submission);
  const arrivals = new Set(shortlist.movements.map(({ at }) => at));
  return (
    <section id={LIST_ID}>
      <h2>
        {shortlist.eligible === 0
          ? "Groslijst: er is nu niemand die kan"
          : `Groslijst: de beste ${shortlist.entries.length} van ${shortlist.eligible} mensen die kunnen`}
      </h2>
      <p class="prose">
        Berekend op {dateInWords(shortlist.evaluatedOn)} met regels versie {shortlist.engineVersion}. U beslist; een
        score wijst nooit iemand af. Niet gebruikt: naam, leeftijd, geslacht, afkomst, uitkering en diagnose.
        {isForNow(shortlist, record) ? "" : " De vacature is veranderd: er komt een nieuwe groslijst."}
      </p>
      {shortlist.entries.length === 0 ? null : (
        <p class="not-printed">
          <a href={`${pathOf(record)}/groslijst.csv`}>Download deze lijst (CSV)</a>
        </p>
      )}
      {mayDecide && shortlist.entries.length > 0 ? (
        <>
          <KeysHelp />
          <BulkHint />
        </>
      ) : null}
      {list.shown.map((entry) => {
        const decision = record.decisions[entry.candidateId];
        const profile = list.candidates.get(entry.candidateId)?.profile;
        return (
          <CandidateCard
            reference={reference}
            hoursPerWeek={record.submission.hoursPerWeek.max}
            entry={entry}
            rank={shortlist.entries.indexOf(entry) + 1}
            entries={shortlist.entries}
            seen={seenOf(record, entry.candidateId)}
            isTicked={chosen?.ticked.includes(entry.candidateId) ?? false}
            isNew={arrivals.has(entry.since)}
            criteria={criteria}
            decision={decision}
            assignment={assignments.get(decision?.assignmentId ?? "")}
            advice={profile ? advise({ partner: entry.partner, profile }) : undefined}
            sent={notice?.candidateId === entry.candidateId ? notice.sent : undefined}
            agencies={agencies}
            policy={chrome.region}
            today={dayOf(now)}
            mayDecide={mayDecide}
            csrfToken={chrome.csrfToken}
            words={words}
          />
        );
      })}
      {mayDecide && shortlist.entries.length > 0 ? (
        <BulkForm reference={reference} page={page} csrfToken={chrome.csrfToken} reason={chosen?.reason ?? ""} />
      ) : null}
      <Pages
        page={page}
        size={SHORTLIST_PAGE_SIZE}
        count={shortlist.entries.length}
        href={(to) => `${pathOf(record)}?pagina=${to}#${LIST_ID}`}
      />
    </section>
  );
};

const NoListYet = ({ record }: { record: VacancyRecord }) => (
  <section>
    <h2>Groslijst</h2>
    {isOpen(record.status) ? (
      <>
        <p>De groslijst wordt gemaakt. Dat duurt meestal een paar seconden.</p>
        <p>
          <a class="nl-button nl-button--secondary" href={pathOf(record)}>
            Kijk opnieuw
          </a>
        </p>
      </>
    ) : (
      <p>Deze vacature is gesloten voordat er een groslijst was.</p>
    )}
  </section>
);

/** A vacancy with its explained shortlist: what an account manager decides from. */
export const VacancyPage = (props: Props) => {
  const { chrome, record, list, assignments, answers, labels, words, notice } = props;
  const { shortlist } = list;
  const onList = new Set(shortlist?.entries.map(({ candidateId }) => candidateId));
  return (
    <WorkbenchPage
      chrome={chrome}
      script={SHORTLIST_KEYS_PATH}
      title={`${notice ? "Niet gelukt: " : ""}${record.submission.title} (${record.reference})`}
    >
      <p>
        <a href="/werkblad">Terug naar het werkblad</a>
      </p>
      {notice ? (
        <ErrorSummary
          state={{
            values: {},
            errors: {
              [aimOf(notice, notice.candidateId === undefined || onList.has(notice.candidateId))]: notice.text,
            },
          }}
        />
      ) : null}
      <h1>{record.submission.title}</h1>
      <Standing record={record} assignments={assignments} answers={answers} words={words} />
      <LookAlikes lines={props.alike} />
      {record.carvedFrom ? <CarvedFromRequest carvedFrom={record.carvedFrom} words={words} /> : null}
      <Asked record={record} labels={labels} words={words} />
      <VacancySupport submission={record.submission} />
      <Decisions
        record={record}
        assignments={assignments}
        onList={onList}
        policy={chrome.region}
        today={dayOf(props.now)}
        words={words}
      />
      <AgencyNotes
        reference={record.reference}
        assignments={[...assignments.values()]}
        conversations={props.conversations}
        words={words}
      />
      {shortlist === undefined ? (
        <NoListYet record={record} />
      ) : (
        <>
          <Unlocks shortlist={shortlist} labels={labels} words={words} />
          <CarveThis chrome={chrome} record={record} shortlist={shortlist} words={words} />
          <Entries {...props} shortlist={shortlist} />
        </>
      )}
      {props.elsewhere}
      <section>
        <h2>Historie</h2>
        <ul class="history">
          {record.history.toReversed().map(({ at, what, by }) => (
            <li>
              {momentInWords(at)}: {words.history(what)} ({words.actor(by)})
            </li>
          ))}
        </ul>
      </section>
    </WorkbenchPage>
  );
};
