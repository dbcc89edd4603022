import type { ReferenceTables } from "#shared/reference/tables.ts";
import { FieldError } from "#shared/web/form-field.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { wordsOf } from "../locale.ts";
import { tasksField } from "./fields.ts";
import type { FunctionRow } from "./rows.ts";
import { TaskRow } from "./task-row.tsx";

type Props = {
  state: FormState;
  tables: ReferenceTables;
  row: FunctionRow;
  numbers: ReadonlyMap<string, number>;
  /** Every task of the form, for "belongs to". */
  tasks: readonly Option[];
};

/**
 * The tasks of one function: a table, of which each task becomes a card on a narrow screen. The roles say again what the
 * elements are, because a block is no row to some screen readers.
 */
export const TaskTable = ({ state, tables, row, numbers, tasks }: Props) => {
  const name = tasksField(row.id);
  const { carving } = wordsOf(state);
  const { task, what, time, carvable } = carving.tasks;
  const label = carving.functions.tasksOf(numbers.get(row.id));
  return (
    <div id={name} class="tasks" role="group" aria-label={label} tabindex={-1}>
      <FieldError name={name} text={state.errors[name]} language={state.language} />
      {row.tasks.length === 0 ? null : (
        <table class="tasks__table" role="table" aria-label={label}>
          <thead role="rowgroup">
            <tr role="row">
              {[task, what, time, carvable].map((title) => (
                <th scope="col" role="columnheader">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {row.tasks.map((id) => (
            <TaskRow state={state} tables={tables} id={id} number={numbers.get(id) ?? 0} tasks={tasks} />
          ))}
        </table>
      )}
    </div>
  );
};
