import { dateInWords } from "#shared/domain/dates.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { CLOSING_DATE_REASONS } from "#shared/domain/reasons.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import { Choices, DateField } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { CLOSING_FIELDS, SEEN_DATE } from "./closing-date-form.ts";

/** Where the closing date of a vacancy is changed. */
const closingDatePath = (reference: string): string => `/werkblad/vacatures/${reference}/sluitingsdatum`;

/** Id of the button, to which an error leads that is of no field. */
export const SAVE_DATE = "bewaren";

const REASON_OPTIONS = Object.entries(CLOSING_DATE_REASONS).map(([value, text]) => ({ value, text }));

/** Until when an open vacancy is open, with the way to change it; nothing for one that closed. */
export const ClosingDateFact = ({ record: { reference, status, submission } }: { record: VacancyRecord }) =>
  isOpen(status) ? (
    <>
      <dt>Sluit vanzelf</dt>
      <dd>
        {submission.closesOn === undefined ? "Geen datum" : `Na ${dateInWords(submission.closesOn)}`}.{" "}
        <a href={closingDatePath(reference)}>Sluitingsdatum wijzigen</a>
      </dd>
    </>
  ) : null;

type Props = { chrome: Chrome; record: VacancyRecord; state: FormState };

/** Asks until when a vacancy is open, and why that changes. */
export const ClosingDatePage = ({ chrome, record, state }: Props) => {
  const { reference, submission } = record;
  const { closesOn } = submission;
  const failed = Object.keys(state.errors).length > 0 ? "Niet gelukt: " : "";
  return (
    <WorkbenchPage chrome={chrome} title={`${failed}Sluitingsdatum wijzigen (${reference})`}>
      <p>
        <a href={`/werkblad/vacatures/${reference}`}>Terug naar {submission.title}</a>
      </p>
      <ErrorSummary state={state} />
      <h1>Sluitingsdatum wijzigen</h1>
      <p class="prose">
        {closesOn === undefined
          ? "Deze vacature heeft geen sluitingsdatum."
          : `Deze vacature sluit nu vanzelf na ${dateInWords(closesOn)}.`}{" "}
        Spreek een nieuwe datum af met {submission.contact.name}. De werkgever krijgt er een mail over, en kan zelf een
        andere datum kiezen.
      </p>
      <form class="form" method="post" action={closingDatePath(reference)} novalidate>
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <input type="hidden" name={SEEN_DATE} value={closesOn ?? ""} />
        <DateField state={state} name={CLOSING_FIELDS.until} legend="Tot en met welke dag staat de vacature open?" />
        <Choices
          state={state}
          name={CLOSING_FIELDS.reason}
          legend="Waarom verandert de datum?"
          hint="De reden komt met uw naam in de historie"
          type="radio"
          options={REASON_OPTIONS}
        />
        <FieldError name={SAVE_DATE} text={state.errors[SAVE_DATE]} />
        <button class="nl-button nl-button--primary" type="submit" id={SAVE_DATE}>
          Datum bewaren
        </button>
      </form>
    </WorkbenchPage>
  );
};
