import type { ReferenceTables } from "#shared/reference/tables.ts";
import { type Option, Select, TextField } from "#shared/web/form-controls.tsx";
import { type FormState, isUsed } from "#shared/web/form-state.ts";
import { DaypartsField } from "../dayparts-field.tsx";
import { LevelField, LicencesAndCertificates, WorkConditions } from "../demand-fields.tsx";
import { foldedFieldNames } from "./fields.ts";

type Props = { state: FormState; tables: ReferenceTables; id: string; number: number; others: readonly Option[] };

/** "Eisen bij taak 3 (optioneel)", or how many of them are answered. */
const summaryOf = (number: number, answered: number): string =>
  `Eisen bij taak ${number} (${answered === 0 ? "optioneel" : answered === 1 ? "1 ingevuld" : `${answered} ingevuld`})`;

/**
 * What a task asks of a person. Folded, so that the table stays short; it stands open when something in it is wrong, and
 * its summary says how much is answered.
 */
export const TaskDemands = ({ state, tables, id, number, others }: Props) => {
  const names = foldedFieldNames(id);
  const answered = names.filter((name) => isUsed({ ...state, errors: {} }, [name])).length;
  return (
    <details class="disclosure" open={names.some((name) => state.errors[name] !== undefined)}>
      <summary>{summaryOf(number, answered)}</summary>
      <div class="disclosure__inside" role="group" aria-label={`Eisen bij taak ${number}`}>
        <Select
          state={state}
          name={`${id}-together`}
          label="Bij welke taak hoort deze?"
          hint="Taken die bij elkaar horen, gaan samen naar de nieuwe baan of blijven samen."
          isOptional
          empty="Kan los"
          options={others}
        />
        <TextField
          state={state}
          name={`${id}-reason`}
          label="Waarom blijft deze taak, of wanneer mag een ander dit doen?"
          isOptional
        />
        <LevelField of="language" state={state} prefix={`${id}-`} />
        <LevelField of="education" state={state} prefix={`${id}-`} />
        <WorkConditions state={state} tables={tables} prefix={`${id}-`} isBrief />
        <LicencesAndCertificates state={state} tables={tables} prefix={`${id}-`} />
        <DaypartsField
          state={state}
          name={`${id}-dayparts`}
          legend="Moet deze taak op vaste dagdelen? Kies ze alleen dan"
        />
      </div>
    </details>
  );
};
