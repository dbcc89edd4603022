import { type CarvingRecord, jobsByTask } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { unitsOf } from "#shared/engine/carving/units.ts";
import { enumerate } from "#shared/engine/words.ts";
import { type SubmittedTask, timeShown } from "./request-words.ts";

type Unit = { tasks: readonly { task: SubmittedTask }[]; carvable: boolean };
type Props = { record: CarvingRecord; chosen: ReadonlySet<string> };

/** Each task with the tasks that stay together with it. */
function unitByTask({ functions }: CarvingSubmission): ReadonlyMap<string, Unit> {
  const units = unitsOf(functions.flatMap(({ tasks }) => tasks.map((task) => ({ task }))));
  return new Map(units.flatMap((unit) => unit.tasks.map(({ task }) => [task.id, unit] as const)));
}

type TaskProps = { task: SubmittedTask; unit: Unit; takenFor: string | undefined } & Pick<Props, "chosen">;

const Task = ({ task, unit, takenFor, chosen }: TaskProps) => {
  const others = unit.tasks.map((each) => each.task).filter(({ id }) => id !== task.id);
  const named = enumerate(others.map(({ title }) => `‘${title}’`));
  const note = [
    timeShown(task),
    ...(others.length > 0 ? [`Blijft bij ${named}`] : []),
    ...(task.reason === undefined ? [] : [task.reason]),
  ].join(". ");
  if (takenFor !== undefined) {
    return (
      <li>
        {task.title}{" "}
        <span class="choice__hint">
          {note}. Zit al in ‘{takenFor}’
        </span>
      </li>
    );
  }
  if (!unit.carvable) {
    return (
      <li>
        {task.title} <span class="choice__hint">{note}. Kan niet naar een andere functie</span>
      </li>
    );
  }
  // One box for tasks that stay together, at the first of them: they are ticked in and out as one.
  if (unit.tasks[0]?.task !== task) {
    return (
      <li>
        {task.title} <span class="choice__hint">{note}. Gaat daarmee mee</span>
      </li>
    );
  }
  const id = `taak-${task.id}`;
  return (
    <li class="choice">
      <input type="checkbox" id={id} name="taken" value={task.id} checked={chosen.has(task.id)} />
      <label for={id}>
        {task.title}
        <span class="choice__hint">{note}</span>
      </label>
    </li>
  );
};

/** The tasks of the request as boxes, by the function that they are part of now. */
export const TaskChoice = ({ record, chosen }: Props) => {
  const { submission } = record;
  const units = unitByTask(submission);
  const jobs = jobsByTask(record);
  return (
    <>
      {submission.functions.map(({ title, tasks }) => (
        <fieldset class="utrecht-form-field utrecht-form-field--distanced form-field">
          <legend class="utrecht-form-label form-label">Uit {title}</legend>
          <ul class="choices task-choice">
            {tasks.map((task) => {
              const unit = units.get(task.id);
              return unit ? <Task task={task} unit={unit} takenFor={jobs.get(task.id)?.title} chosen={chosen} /> : null;
            })}
          </ul>
        </fieldset>
      ))}
    </>
  );
};
