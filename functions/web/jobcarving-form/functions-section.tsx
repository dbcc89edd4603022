import type { SuggestTasks } from "#shared/reference/offered-tasks.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { TextField } from "#shared/web/form-controls.tsx";
import { FieldError } from "#shared/web/form-field.tsx";
import { Checkbox } from "#shared/web/form-groups.tsx";
import { type FormState, firstValue } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { ACTION } from "../form-walk/buttons.ts";
import { wordsOf } from "../locale.ts";
import { actionValue } from "./actions.ts";
import { FUNCTIONS } from "./fields.ts";
import { allTasks, FUNCTION_IDS, type FunctionRow, MOST_ROWS, numbersOf, rowsOf, taskIdsOf } from "./rows.ts";
import { SuggestedTasks } from "./suggested-tasks.tsx";
import { TaskTable } from "./task-table.tsx";

type Props = { state: FormState; tables: ReferenceTables; suggest: SuggestTasks };
type FunctionProps = Props & {
  row: FunctionRow;
  rows: readonly FunctionRow[];
  numbers: ReadonlyMap<string, number>;
  /** Every task of the form, for "belongs to". */
  tasks: readonly Option[];
};

const OneFunction = ({ state, tables, suggest, row, rows, numbers, tasks }: FunctionProps) => {
  const { id } = row;
  const number = numbers.get(id);
  const { carving } = wordsOf(state);
  const says = carving.functions;
  return (
    <div class="function" role="group" aria-labelledby={`${id}-kop`}>
      <input type="hidden" name={FUNCTION_IDS} value={id} />
      {row.tasks.map((task) => (
        <input type="hidden" name={taskIdsOf(id)} value={task} />
      ))}
      <h3 id={`${id}-kop`}>{carving.functionCalled(number)}</h3>
      <TextField state={state} name={`${id}-title`} label={says.title} hint={says.titleHint} />
      <TextField
        state={state}
        name={`${id}-wage`}
        label={says.wage}
        hint={says.wageHint}
        isOptional
        width="short"
        inputmode="decimal"
      />
      <Checkbox state={state} name={`${id}-scarce`} value="ja" text={says.scarce} />
      <p>
        <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={actionValue("suggest", id)}>
          {says.suggest(number)}
        </button>
      </p>
      <SuggestedTasks state={state} id={id} suggest={suggest} />
      <TaskTable state={state} tables={tables} row={row} numbers={numbers} tasks={tasks} />
      <div class="actions">
        {allTasks(rows).length + rows.length < MOST_ROWS ? (
          <button
            class="nl-button nl-button--secondary button--small"
            type="submit"
            name={ACTION}
            value={actionValue("add-tasks", id)}
          >
            {says.moreTasks(number)}
          </button>
        ) : null}
        <button
          class="nl-button nl-button--secondary button--small"
          type="submit"
          name={ACTION}
          value={actionValue("drop-function", id)}
        >
          {says.drop(number)}
        </button>
      </div>
    </div>
  );
};

/** The functions with their tasks: what there is to carve a job out of. */
export const FunctionsAndTasks = ({ state, tables, suggest }: Props) => {
  const rows = rowsOf(state.values);
  const numbers = numbersOf(rows);
  const { carving } = wordsOf(state);
  const tasks = allTasks(rows).map((id) => ({
    value: id,
    text: `${carving.taskCalled(numbers.get(id))} ${firstValue(state, `${id}-title`).slice(0, 24)}`.trim(),
  }));
  const [before, after] = carving.functions.lead;
  return (
    <section aria-labelledby={FUNCTIONS} data-rows={actionValue("put-back")}>
      <h2 id={FUNCTIONS} tabindex={-1}>
        {carving.sections.functions}
      </h2>
      <FieldError name={FUNCTIONS} text={state.errors[FUNCTIONS]} language={state.language} />
      <p>
        {before} <strong>{carving.tasks.carvable}</strong> {after}
      </p>
      {rows.map((row) => (
        <OneFunction
          state={state}
          tables={tables}
          suggest={suggest}
          row={row}
          rows={rows}
          numbers={numbers}
          tasks={tasks}
        />
      ))}
      {allTasks(rows).length + rows.length < MOST_ROWS ? (
        <button class="nl-button nl-button--secondary" type="submit" name={ACTION} value={actionValue("add-function")}>
          {carving.functions.add}
        </button>
      ) : (
        <p>{carving.functions.full}</p>
      )}
    </section>
  );
};
