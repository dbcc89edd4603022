import type { ReferenceTables } from "#shared/reference/tables.ts";
import { controlAttributes, FieldError, fieldClass } from "#shared/web/form-field.tsx";
import { type FormState, firstValue, valuesOf } from "#shared/web/form-state.ts";
import type { Option } from "#shared/web/option-list.tsx";
import { ACTION } from "../form-walk/buttons.ts";
import { wordsOf } from "../locale.ts";
import { actionValue } from "./actions.ts";
import { confirmField, estimateField } from "./estimates.ts";
import { readTask } from "./read-form.ts";
import { TaskDemands } from "./task-demands.tsx";

type CellProps = { state: FormState; name: string; label: string; number: number };

/** A text field in a cell: the head of its column is its label, which a card shows and a table only says. */
const TextCell = ({ state, name, label, number }: CellProps) => {
  const error = state.errors[name];
  return (
    <td role="cell">
      <div class={fieldClass(error)}>
        <label class="utrecht-form-label form-label tasks__label" for={name}>
          {label} <span class="visually-hidden">{wordsOf(state).carving.taskCalled(number)}</span>
        </label>
        <input
          class="utrecht-textbox utrecht-textbox--html-input"
          type="text"
          autocomplete="off"
          value={firstValue(state, name)}
          {...controlAttributes({ state, name, isOptional: true })}
        />
      </div>
    </td>
  );
};

const TickCell = ({ state, name, label, number }: CellProps) => (
  <td role="cell">
    <div class="choice">
      <input type="checkbox" id={name} name={name} value="ja" checked={firstValue(state, name) === "ja"} />
      <label for={name}>
        <span class="tasks__label">{label}</span>{" "}
        <span class="visually-hidden">{wordsOf(state).carving.taskCalled(number)}</span>
      </label>
    </div>
  </td>
);

/** What is wrong with the fields of the row, in full width above it: the cells are narrow. */
const TaskErrors = ({ state, names }: { state: FormState; names: readonly string[] }) =>
  names.some((name) => state.errors[name] !== undefined) ? (
    <tr role="row">
      <td role="cell" class="task__errors" colspan={4} aria-colspan={4}>
        {names.map((name) => (
          <FieldError name={name} text={state.errors[name]} language={state.language} />
        ))}
      </td>
    </tr>
  ) : null;

/** Of a task that came from a suggestion: what is still an estimate, a box to say that it is right, and its occupation. */
const Estimated = ({ state, id, number }: { state: FormState; id: string; number: number }) => {
  const { carving } = wordsOf(state);
  const { estimated = [] } = readTask(state.values, id);
  const occupation = firstValue(state, `${id}-occupation`);
  const marks = valuesOf(state, estimateField(id));
  return (
    <>
      {occupation === "" ? null : <input type="hidden" name={`${id}-occupation`} value={occupation} />}
      {marks.map((mark) => (
        <input type="hidden" name={estimateField(id)} value={mark} />
      ))}
      {estimated.length === 0 ? null : (
        <span class="nl-data-badge badge--warn">{carving.tasks.estimate(estimated)}</span>
      )}
      {marks.length === 0 ? null : (
        <div class="choice">
          <input
            type="checkbox"
            id={confirmField(id)}
            name={confirmField(id)}
            value="ja"
            checked={firstValue(state, confirmField(id)) === "ja"}
          />
          <label for={confirmField(id)}>
            {carving.tasks.confirm} <span class="visually-hidden">{carving.taskCalled(number)}</span>
          </label>
        </div>
      )}
    </>
  );
};

type Props = { state: FormState; tables: ReferenceTables; id: string; number: number; tasks: readonly Option[] };

/** One task: what it is in one row, what it asks folded under it. */
export const TaskRow = ({ state, tables, id, number, tasks }: Props) => {
  const says = wordsOf(state).carving.tasks;
  return (
    <tbody class="task" role="rowgroup">
      <TaskErrors state={state} names={[`${id}-title`, `${id}-time`]} />
      <tr role="row">
        <th scope="row" role="rowheader">
          <span class="tasks__word">{says.task} </span>
          {number}
        </th>
        <TextCell state={state} name={`${id}-title`} label={says.what} number={number} />
        <TextCell state={state} name={`${id}-time`} label={says.time} number={number} />
        <TickCell state={state} name={`${id}-carvable`} label={says.carvable} number={number} />
      </tr>
      <tr role="row">
        <td role="cell" class="task__more" colspan={4} aria-colspan={4}>
          <div class="task__folds">
            <TaskDemands state={state} tables={tables} id={id} number={number} tasks={tasks} />
            <div class="task__end">
              <Estimated state={state} id={id} number={number} />
              <button
                class="nl-button nl-button--secondary button--small"
                type="submit"
                name={ACTION}
                value={actionValue("drop-task", id)}
              >
                {says.drop(number)}
              </button>
            </div>
          </div>
        </td>
      </tr>
    </tbody>
  );
};
