import { type CarvingRecord, carvingTitle } from "#shared/domain/carving-record.ts";
import { CARVED_KINDS } from "#shared/domain/carving-request.ts";
import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { type OptionGroup, Select, TextArea, TextField } from "#shared/web/form-controls.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import { Choices } from "#shared/web/form-groups.tsx";
import { type FormState, valuesOf } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { KIND_WORDS } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { actionValue } from "./edit-actions.ts";
import { ACTION, HOURS, NEEDS_ADDED, NEW_NEED, rowsIn, WISHES } from "./edit-fields.ts";
import { EditFunction } from "./edit-function.tsx";
import { requestPath } from "./request-words.ts";
import { ShownVersion } from "./shown-version.tsx";

/** Id of the button, to which an error leads that is of no field. */
export const SAVE = "bewaren";

type WishProps = { state: FormState };

const Wishes = ({ state }: WishProps) => (
  <>
    <TextArea state={state} name={WISHES.description} label="Toelichting" rows={3} isOptional />
    <Choices
      state={state}
      name={WISHES.kind}
      legend="Soort werk"
      type="radio"
      options={CARVED_KINDS.map((value) => ({ value, text: KIND_WORDS[value] }))}
    />
    <TextField state={state} name={WISHES.jobs} label="Aantal banen" width="short" inputmode="numeric" />
    <TextField state={state} name={WISHES.startDate} label="Begindatum" width="medium" type="date" />
    <TextField
      state={state}
      name={WISHES.carvedWage}
      label="Loon per uur van de nieuwe functie in euro's"
      hint="Leeg: gerekend wordt met het minimumloon op de begindatum, als dat al bekend is"
      width="short"
      inputmode="decimal"
      isOptional
    />
    <TextField state={state} name={HOURS.min} label="Uren per week, minstens" width="short" inputmode="decimal" />
    <TextField state={state} name={HOURS.max} label="Uren per week, hoogstens" width="short" inputmode="decimal" />
  </>
);

/** Brings a demand that no task has yet to the boxes of every task. */
const NewNeed = ({ state, groups }: { state: FormState; groups: readonly OptionGroup[] }) => (
  <section>
    <h2>Eisen</h2>
    {valuesOf(state, NEEDS_ADDED).map((key) => (
      <input type="hidden" name={NEEDS_ADDED} value={key} />
    ))}
    <Select
      state={state}
      name={NEW_NEED}
      label="Staat een eis nog bij geen enkele taak?"
      hint="Kies hem hier. Daarna kunt u hem bij elke taak aanvinken"
      empty="Kies een eis"
      groups={groups}
      isOptional
    />
    <p>
      <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={actionValue("eis")}>
        Eis toevoegen
      </button>
    </p>
  </section>
);

type Props = {
  chrome: Chrome;
  record: CarvingRecord;
  state: FormState;
  /** Boxes that every task has, and what may still be added to them. */
  needs: readonly Option[];
  moreNeeds: readonly OptionGroup[];
  estimateOf: (id: string) => string;
  suggest: SuggestTasks;
};

/**
 * Changing a request with the employer: times, titles, more tasks, and which task asks what. Works without a script. The
 * bundles are then sought anew.
 */
export const EditPage = ({ chrome, record, state, needs, moreNeeds, estimateOf, suggest }: Props) => {
  const { submission, reference } = record;
  const rows = rowsIn(state.values, submission);
  const failed = Object.keys(state.errors).length > 0 ? "Niet gelukt: " : "";
  return (
    <WorkbenchPage chrome={chrome} title={`${failed}Verzoek wijzigen (${reference})`}>
      <p>
        <a href={requestPath(reference)}>Terug naar {carvingTitle(submission)}</a>
      </p>
      <ErrorSummary state={state} />
      <h1>Verzoek wijzigen</h1>
      <p class="prose">
        Maak de titel van een taak leeg om die taak weg te halen. Na het bewaren worden de bundels opnieuw gezocht.
      </p>
      <form class="form" method="post" action={`${requestPath(reference)}/wijzigen`}>
        {/* The first button of a form is the one that Enter uses. */}
        <button class="visually-hidden" type="submit" tabindex={-1}>
          Bewaren
        </button>
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <ShownVersion record={record} />
        <Wishes state={state} />
        <NewNeed state={state} groups={moreNeeds} />
        {submission.functions.map(({ title }, at) => (
          <EditFunction
            state={state}
            title={title}
            at={at}
            tasks={rows[at] ?? []}
            needs={needs}
            estimateOf={estimateOf}
            suggest={suggest}
          />
        ))}
        <FieldError name={SAVE} text={state.errors[SAVE]} />
        <button class="nl-button nl-button--primary" type="submit" id={SAVE}>
          Bewaren en opnieuw zoeken
        </button>
      </form>
    </WorkbenchPage>
  );
};
