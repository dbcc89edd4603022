import type { ReferenceTables } from "#shared/reference/tables.ts";
import { TextField } from "#shared/web/form-controls.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import { Checkbox } from "#shared/web/form-groups.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { ACTION, actionValue } from "./actions.ts";
import { FUNCTIONS } from "./fields.ts";
import { allTasks, FUNCTION_IDS, type FunctionRow, MOST_ROWS, numbersOf, rowsOf, taskIdsOf } from "./rows.ts";
import { SuggestedTasks } from "./suggested-tasks.tsx";
import type { SuggestTasks } from "./suggestions.ts";
import { TaskTable } from "./task-table.tsx";

type Props = { state: FormState; tables: ReferenceTables; suggest: SuggestTasks };
type FunctionProps = Props & { row: FunctionRow; rows: readonly FunctionRow[]; numbers: ReadonlyMap<string, number> };

const OneFunction = ({ state, tables, suggest, row, rows, numbers }: FunctionProps) => {
  const { id } = row;
  const number = numbers.get(id);
  return (
    <div class="function" role="group" aria-labelledby={`${id}-kop`}>
      <input type="hidden" name={FUNCTION_IDS} value={id} />
      {row.tasks.map((task) => (
        <input type="hidden" name={taskIdsOf(id)} value={task} />
      ))}
      <h3 id={`${id}-kop`}>Functie {number}</h3>
      <TextField state={state} name={`${id}-title`} label="Functietitel" hint="Bijvoorbeeld: verpleegkundige of kok" />
      <TextField
        state={state}
        name={`${id}-wage`}
        label="Loonkosten per uur"
        hint="In euro's. Zonder dit bedrag rekenen wij niet uit wat de nieuwe baan oplevert."
        isOptional
        width="short"
        inputmode="decimal"
      />
      <Checkbox
        state={state}
        name={`${id}-scarce`}
        value="ja"
        text="Voor deze functie is moeilijk personeel te vinden"
      />
      <p>
        <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={actionValue("suggest", id)}>
          Stel taken voor bij functie {number}
        </button>
      </p>
      <SuggestedTasks state={state} id={id} suggest={suggest} />
      <TaskTable state={state} tables={tables} row={row} numbers={numbers} allTasks={allTasks(rows)} />
      <div class="actions">
        {allTasks(rows).length + rows.length < MOST_ROWS ? (
          <button
            class="nl-button nl-button--secondary button--small"
            type="submit"
            name={ACTION}
            value={actionValue("add-tasks", id)}
          >
            Meer taken bij functie {number}
          </button>
        ) : null}
        <button
          class="nl-button nl-button--secondary button--small"
          type="submit"
          name={ACTION}
          value={actionValue("drop-function", id)}
        >
          Haal functie {number} weg
        </button>
      </div>
    </div>
  );
};

/** The functions with their tasks: what there is to carve a job out of. */
export const FunctionsAndTasks = ({ state, tables, suggest }: Props) => {
  const rows = rowsOf(state.values);
  const numbers = numbersOf(rows);
  return (
    <section aria-labelledby={FUNCTIONS}>
      <h2 id={FUNCTIONS} tabindex={-1}>
        De functies en hun taken
      </h2>
      <FieldError name={FUNCTIONS} text={state.errors[FUNCTIONS]} />
      <p>
        Schrijf per functie op wat één medewerker in een week doet. Vink <strong>Kan een ander dit?</strong> aan bij
        taken die iemand anders kan doen. De tijd mag in uren (2,5 of 2:30) of in minuten (45 min). Lege regels slaan
        wij over.
      </p>
      {rows.map((row) => (
        <OneFunction state={state} tables={tables} suggest={suggest} row={row} rows={rows} numbers={numbers} />
      ))}
      {allTasks(rows).length + rows.length < MOST_ROWS ? (
        <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={actionValue("add-function")}>
          Nog een functie
        </button>
      ) : (
        <p>
          Meer regels passen er niet bij: een verzoek heeft hoogstens 60 taken. Haal lege taken weg als dat nodig is.
        </p>
      )}
    </section>
  );
};
