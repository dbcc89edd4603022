import { type CarvingRecord, carvingLookDue, carvingTitle } from "#shared/domain/carving-record.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import type { Proposals } from "#shared/domain/proposals.ts";
import type { Labels } from "#shared/engine/types.ts";
import { hoursInWords } from "#shared/engine/words.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import { contactFact, Facts } from "../facts.tsx";
import { CARVING_WORDS, KIND_WORDS, type Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { AskedTasks } from "./asked-tasks.tsx";
import { ProposalsSection } from "./proposals-section.tsx";
import { RequestSteps } from "./request-steps.tsx";
import { areCurrent, bundlePath, euroShown, requestPath } from "./request-words.ts";

type Props = {
  chrome: Chrome;
  record: CarvingRecord;
  proposals: Proposals | undefined;
  /** Ids of the proposals that are to stand side by side; undefined while nobody asks for that. */
  compared: readonly string[] | undefined;
  /** The reason to decline as it was sent, and what is wrong with it. */
  declining: FormState;
  labels: Labels;
  words: Words;
};

type StandingProps = Pick<Props, "record" | "labels" | "words"> & { hasAmounts: boolean };

/** Where the request stands, whose it is, what is wished, and what must be done by when. */
const Standing = ({ record, hasAmounts, labels, words }: StandingProps) => {
  const { submission, status, stepSince } = record;
  const { employer, wishedHours, jobs, carvedWage, startDate } = submission;
  const due = carvingLookDue(record);
  return (
    <Facts
      facts={[
        ["Werkgever", `${employer.name}, KvK ${employer.kvkNumber}`],
        contactFact(submission.contact),
        ["Referentie", record.reference],
        [
          "Stand",
          `${CARVING_WORDS[status]}, sinds ${momentInWords(stepSince)}${due ? `. Eerste blik uiterlijk op ${dateInWords(due)}` : ""}`,
        ],
        ["Laatste herinnering", record.reminded ? dateInWords(record.reminded.on) : ""],
        ["Accountmanager", words.person(record.accountManager)],
        ["Soort werk", KIND_WORDS[submission.kind]],
        ["Gewenst", `${jobs === 1 ? "1 baan" : `${jobs} banen`} van ${hoursInWords(wishedHours.min, wishedHours.max)}`],
        ["Plaats", placeInWords(submission.workplace.postcode, labels)],
        ["Begin", dateInWords(startDate)],
        [
          "Loon",
          carvedWage !== undefined
            ? `${euroShown(carvedWage)} per uur`
            : hasAmounts
              ? "Niet ingevuld: gerekend wordt met het minimumloon op de begindatum, als dat al bekend is"
              : "Niet ingevuld",
        ],
        ["Toelichting", submission.description ?? ""],
      ]}
    />
  );
};

/** The jobs that were carved, each with its vacancy as soon as that is there. */
const Carved = ({ record: { approvals }, words }: Pick<Props, "record" | "words">) =>
  approvals.length === 0 ? null : (
    <section id="functies" class="panel panel--good">
      <h2>Gecreëerde functies</h2>
      <ul>
        {approvals.map(({ title, vacancy, checkedBy, at, statement }) => (
          <li>
            {vacancy ? <a href={`/werkblad/vacatures/${vacancy}`}>{title}</a> : <strong>{title}</strong>}
            {vacancy ? "" : " (de vacature wordt gemaakt; kijk zo opnieuw)"}
            <br />
            Gecontroleerd door {words.person(checkedBy)} op {momentInWords(at)}: {statement}
          </li>
        ))}
      </ul>
    </section>
  );

const NoProposalsYet = ({ reference }: CarvingRecord) => (
  <section id="voorstellen">
    <h2>Voorgestelde bundels</h2>
    <p>De voorstellen worden gemaakt. Dat duurt meestal een paar seconden, en hoogstens een halve minuut.</p>
    <p>
      <a class="nl-button nl-button--secondary" href={requestPath(reference)}>
        Kijk opnieuw
      </a>
    </p>
  </section>
);

/** A jobcarving request with the bundles that were found for it: what an account manager goes to the employer with. */
export const RequestPage = ({ chrome, record, proposals, compared, declining, labels, words }: Props) => {
  const title = carvingTitle(record.submission);
  return (
    <WorkbenchPage chrome={chrome} title={`${title} (${record.reference})`}>
      <p>
        <a href="/werkblad">Terug naar het werkblad</a>
      </p>
      <ErrorSummary state={declining} />
      <h1>{title}</h1>
      <Carved record={record} words={words} />
      <Standing record={record} hasAmounts={proposals?.withoutEuro === undefined} labels={labels} words={words} />
      <RequestSteps chrome={chrome} record={record} declining={declining} />
      <AskedTasks record={record} labels={labels} words={words} />
      {areCurrent(proposals, record.requestVersion) ? (
        <ProposalsSection record={record} proposals={proposals} compared={compared} />
      ) : (
        <NoProposalsYet {...record} />
      )}
      <p>
        <a class="nl-button nl-button--secondary" href={bundlePath(record.reference)}>
          Stel zelf een bundel samen
        </a>
      </p>
      <section>
        <h2>Historie</h2>
        <ul class="history">
          {record.history.toReversed().map(({ at, what, by }) => (
            <li>
              {momentInWords(at)}: {what} ({words.actor(by)})
            </li>
          ))}
        </ul>
      </section>
    </WorkbenchPage>
  );
};
