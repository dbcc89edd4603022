import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { type Estimable, estimateMarks } from "#shared/domain/task-estimates.ts";
import { needsOf } from "#shared/engine/carving/needs.ts";
import type { TaskNeeds } from "#shared/engine/carving/request.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { HOURS, offerFields, rowsField, taskFields, WISHES, wageField, YES } from "./edit-fields.ts";

const comma = (figure: number): string => String(figure).replace(".", ",");
const wageTyped = (euro: number | undefined): string[] =>
  euro === undefined ? [] : [euro.toFixed(2).replace(".", ",")];

type Described = TaskNeeds & {
  title: string;
  minutesPerWeek: number;
  carvable: boolean;
  reason?: string | undefined;
  occupation?: string | undefined;
  estimated?: readonly Estimable[] | undefined;
};

/** A task as the form shows it under an id. */
export function valuesOfTask(id: string, task: Described): FormValues {
  const fields = taskFields(id);
  return {
    [fields.title]: [task.title],
    [fields.minutes]: [String(task.minutesPerWeek)],
    [fields.carvable]: task.carvable ? [YES] : [],
    [fields.reason]: task.reason === undefined ? [] : [task.reason],
    [fields.needs]: needsOf(task).map(({ key }) => key),
    [fields.occupation]: task.occupation === undefined ? [] : [task.occupation],
    [fields.estimate]: estimateMarks(task, task.estimated ?? []),
  };
}

/** The request as the form shows it. */
export const valuesOfRequest = ({ wishedHours, functions, ...wishes }: CarvingSubmission): FormValues => ({
  [WISHES.kind]: [wishes.kind],
  [WISHES.jobs]: [String(wishes.jobs)],
  [WISHES.carvedWage]: wageTyped(wishes.carvedWage),
  [WISHES.startDate]: [wishes.startDate],
  [WISHES.description]: [wishes.description ?? ""],
  [HOURS.min]: [comma(wishedHours.min)],
  [HOURS.max]: [comma(wishedHours.max)],
  ...Object.assign(
    {},
    ...functions.map(({ title, hourlyWage, tasks }, at) => ({
      [wageField(at)]: wageTyped(hourlyWage),
      [rowsField(at)]: tasks.map(({ id }) => id),
      [offerFields(at).title]: [title],
      ...Object.assign({}, ...tasks.map((task) => valuesOfTask(task.id, task))),
    })),
  ),
});
