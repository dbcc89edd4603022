import { answerRate } from "#shared/domain/answer-rate.ts";
import type { ContactMoment } from "#shared/domain/contact-moment.ts";
import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import type { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { Contact } from "#shared/domain/vacancy.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { contactFact, Facts } from "../facts.tsx";
import { ListSection } from "../list-section.tsx";
import { ASSIGNMENT_WORDS, type Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { answersInWords } from "./answers.ts";
import { ContactSection } from "./contact-section.tsx";
import type { EmployerRow, EmployerWork } from "./employer-work.ts";
import { mentionsPath } from "./mentions-page.tsx";

type Props = {
  chrome: Chrome;
  employer: EmployerRecord;
  /** Whom the latest work names as contact. */
  contact: Contact | undefined;
  work: EmployerWork;
  moments: readonly ContactMoment[];
  /** The form for a contact moment, and the name of this copy of it. */
  state: FormState;
  formId: string;
  words: Words;
};

export const employerPath = (kvkNumber: string): string => `/werkblad/werkgevers/${kvkNumber}`;

const day = (instant: string): string => dateInWords(dayOf(new Date(instant)));

const WorkTable = ({ title, rows, words }: { title: string; rows: readonly EmployerRow[]; words: Words }) => (
  <ListSection
    title={title}
    columns={[{ title: "Werk" }, { title: "Stand" }, { title: "Vervuld" }, { title: "Laatste notitie" }]}
    rows={rows.map(({ href, standing, line }) => [
      <>
        <a href={href}>{line.title}</a>
        <br />
        <span class="table__note">
          {line.reference}, ontvangen op {day(line.receivedAt)}
        </span>
      </>,
      standing,
      `${line.filled} van ${line.asked}`,
      line.latest ? `${words.history(line.latest.what)} (${words.actor(line.latest.by)}, ${day(line.latest.at)})` : "–",
    ])}
  />
);

const Placements = ({ work: { placements }, words }: { work: EmployerWork; words: Words }) => (
  <ListSection
    title="Plaatsingen"
    columns={[
      { title: "Kandidaat" },
      { title: "Vacature" },
      { title: "Begonnen" },
      { title: "Stand" },
      { title: "Uitvoerder" },
    ]}
    rows={placements.map(({ assignment, vacancy, startedOn }) => [
      assignment.candidate.ref,
      <a href={`/werkblad/vacatures/${vacancy.reference}`}>{vacancy.title}</a>,
      dateInWords(startedOn),
      ASSIGNMENT_WORDS[assignment.status],
      words.partner(assignment.agency),
    ])}
  />
);

/** An employer with everything that it brought: open and closed work, who works there, and every talk. */
export const EmployerPage = ({ chrome, employer, contact, work, moments, state, formId, words }: Props) => {
  const { kvkNumber, name, sector, accountManager, since } = employer;
  const hasErrors = Object.keys(state.errors).length > 0;
  return (
    <WorkbenchPage chrome={chrome} title={`${hasErrors ? "Niet bewaard: " : ""}${name}`}>
      <p>
        <a href="/werkblad">Terug naar het werkblad</a>
      </p>
      <ErrorSummary state={state} />
      <h1>{name}</h1>
      <Facts
        facts={[
          ["Accountmanager", words.person(accountManager)],
          ["KvK", kvkNumber],
          ["Sector", sector ?? ""],
          ...(contact ? [contactFact(contact)] : []),
          ["Bij ons sinds", day(since)],
          ["Antwoorden", answersInWords(answerRate(work.assignments))],
          ["Persoonsgegevens", <a href={mentionsPath(kvkNumber)}>Zoek waar een persoon in teksten staat</a>],
        ]}
      />
      {work.rows.length === 0 ? <p>Van deze werkgever is er geen werk van de laatste twee jaar.</p> : null}
      <WorkTable title="Open werk" rows={work.rows.filter(({ isOpen }) => isOpen)} words={words} />
      <ContactSection
        path={employerPath(kvkNumber)}
        state={state}
        csrfToken={chrome.csrfToken}
        formId={formId}
        moments={moments}
        words={words}
      />
      <Placements work={work} words={words} />
      <WorkTable title="Gesloten werk" rows={work.rows.filter(({ isOpen }) => !isOpen)} words={words} />
      {work.rows.length === 0 ? null : (
        <p class="not-printed">
          <a href={`${employerPath(kvkNumber)}/werk.csv`}>Download al het werk (CSV)</a>
        </p>
      )}
    </WorkbenchPage>
  );
};
