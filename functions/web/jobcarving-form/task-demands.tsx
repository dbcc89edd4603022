import type { ReferenceTables } from "#shared/reference/tables.ts";
import { type Option, Select, TextField } from "#shared/web/form-controls.tsx";
import { type FormState, isUsed } from "#shared/web/form-state.ts";
import { DaypartsField } from "../dayparts-field.tsx";
import { LevelField, LicencesAndCertificates, WorkConditions } from "../demand-fields.tsx";
import { wordsOf } from "../locale.ts";
import type { Words } from "../words/nl.ts";
import { foldedFieldNames } from "./fields.ts";

type Props = { state: FormState; tables: ReferenceTables; id: string; number: number; others: readonly Option[] };

/** "Eisen bij taak 3 (optioneel)", or how many of them are answered. */
function summaryOf(number: number, answered: number, { carving: { tasks }, form }: Words): string {
  const asks = tasks.asks(number);
  return answered === 0 ? form.optional(asks) : `${asks} (${tasks.answered(answered)})`;
}

/**
 * What a task asks of a person. Folded, so that the table stays short; it stands open when something in it is wrong, and
 * its summary says how much is answered.
 */
export const TaskDemands = ({ state, tables, id, number, others }: Props) => {
  const words = wordsOf(state);
  const says = words.carving.tasks;
  const names = foldedFieldNames(id);
  const answered = names.filter((name) => isUsed({ ...state, errors: {} }, [name])).length;
  return (
    <details class="disclosure" open={names.some((name) => state.errors[name] !== undefined)}>
      <summary>{summaryOf(number, answered, words)}</summary>
      <div class="disclosure__inside" role="group" aria-label={says.asks(number)}>
        <Select
          state={state}
          name={`${id}-together`}
          label={says.together}
          hint={says.togetherHint}
          isOptional
          empty={says.apart}
          options={others}
        />
        <TextField state={state} name={`${id}-reason`} label={says.reason} isOptional />
        <LevelField of="language" state={state} prefix={`${id}-`} />
        <LevelField of="education" state={state} prefix={`${id}-`} />
        <WorkConditions state={state} tables={tables} prefix={`${id}-`} isBrief />
        <LicencesAndCertificates state={state} tables={tables} prefix={`${id}-`} />
        <DaypartsField state={state} name={`${id}-dayparts`} legend={says.dayparts} />
      </div>
    </details>
  );
};
