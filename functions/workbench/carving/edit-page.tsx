import { type CarvingRecord, carvingTitle } from "#shared/domain/carving-record.ts";
import { CARVED_KINDS } from "#shared/domain/carving-request.ts";
import { ErrorSummary } from "#shared/web/error-summary.tsx";
import { TextArea, TextField } from "#shared/web/form-controls.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import { Checkbox, Choices } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { type DeskWording, KIND_WORDS } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { HOURS, needsIn, taskFields, WISHES, wageField, YES } from "./edit-fields.ts";
import { needInWords } from "./need-words.ts";
import { requestPath } from "./request-words.ts";
import { ShownVersion } from "./shown-version.tsx";

/** Id of the button, to which an error leads that is of no field. */
export const SAVE = "bewaren";

type Props = { chrome: Chrome; record: CarvingRecord; state: FormState; wording: DeskWording };

/** The needs that some task has, as boxes for every task. */
function needOptions({ submission }: CarvingRecord, wording: DeskWording) {
  const inWords = needInWords(wording);
  return [...needsIn(submission).keys()].map((key) => ({ value: key, text: inWords(key) ?? key }));
}

/** Changing a request with the employer: times, titles, and which task asks what. The bundles are then sought anew. */
export const EditPage = ({ chrome, record, state, wording }: Props) => {
  const { submission, reference } = record;
  const options = needOptions(record, wording);
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
        <input type="hidden" name="csrf" value={chrome.csrfToken} />
        <ShownVersion record={record} />
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
        {submission.functions.map(({ title, tasks }, at) => (
          <section>
            <h2>{title}</h2>
            <TextField
              state={state}
              name={wageField(at)}
              label="Loon per uur in euro's"
              width="short"
              inputmode="decimal"
              isOptional
            />
            {tasks.map((task, number) => {
              const fields = taskFields(task.id);
              return (
                <>
                  <h3>Taak {number + 1}</h3>
                  <TextField state={state} name={fields.title} label="Taak" />
                  <TextField
                    state={state}
                    name={fields.minutes}
                    label="Minuten per week"
                    width="short"
                    inputmode="numeric"
                  />
                  <Checkbox state={state} name={fields.carvable} value={YES} text="Mag naar een andere functie" />
                  {options.length === 0 ? null : (
                    <Choices
                      state={state}
                      name={fields.needs}
                      legend="Deze taak vraagt"
                      type="checkbox"
                      options={options}
                      isOptional
                    />
                  )}
                </>
              );
            })}
          </section>
        ))}
        <FieldError name={SAVE} text={state.errors[SAVE]} />
        <button class="nl-button nl-button--primary" type="submit" id={SAVE}>
          Bewaren en opnieuw zoeken
        </button>
      </form>
    </WorkbenchPage>
  );
};
