import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { estimateMarks } from "#shared/domain/task-estimates.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { dateValues, figureValue, partiesAsValues, textValue } from "../form-walk/as-values.ts";
import { type FunctionRow, withRows } from "./rows.ts";
import { clockTime } from "./typed-minutes.ts";

type Source = CarvingSubmission["functions"][number];
type Task = Source["tasks"][number];

/** Lowest level that is a demand at all; below it the form has "does not matter". */
const FIRST_LEVEL = 2;
const levelValue = (level = 0): string[] => (level < FIRST_LEVEL ? [] : [String(level)]);

const tick = (isTicked: boolean): string[] => (isTicked ? ["ja"] : []);

type Described = Pick<
  Task,
  "title" | "minutesPerWeek" | "carvable" | "reason" | "education" | "language" | "demands" | "dayparts" | "estimated"
> & {
  licences?: readonly string[] | undefined;
  certificates?: readonly string[] | undefined;
};

/** A task as the answers of its row. */
export const taskAsValues = (rowId: string, task: Described): FormValues =>
  Object.fromEntries(
    Object.entries({
      title: [task.title],
      time: [clockTime(task.minutesPerWeek)],
      carvable: tick(task.carvable),
      reason: textValue(task.reason),
      education: levelValue(task.education),
      language: levelValue(task.language),
      licences: task.licences ?? [],
      certificates: task.certificates ?? [],
      dayparts: task.dayparts ?? [],
      estimate: estimateMarks(task, task.estimated ?? []),
      ...Object.fromEntries(
        Object.entries(task.demands).map(([condition, load]) => [`demand-${condition}`, load === 0 ? [] : [`${load}`]]),
      ),
    }).map(([end, answers]) => [`${rowId}-${end}`, answers]),
  );

/** The rows that a request has on its form: functions and tasks numbered through, in its order. */
export function rowsOfRequest({ functions }: Pick<CarvingSubmission, "functions">): readonly FunctionRow[] {
  let count = 0;
  return functions.map(({ tasks }, index) => ({
    id: `f${index + 1}`,
    tasks: tasks.map(() => {
      count += 1;
      return `t${count}`;
    }),
  }));
}

/** The row of each task, by the task's id. */
export const rowsById = (submission: Pick<CarvingSubmission, "functions">): ReadonlyMap<string, string> =>
  new Map(
    rowsOfRequest(submission).flatMap(({ tasks }, at) =>
      tasks.map((row, index): [string, string] => [submission.functions[at]?.tasks[index]?.id ?? "", row]),
    ),
  );

/** A request, as far as the form can show it, as answers to the form. */
export function requestAsValues(
  submission: CarvingSubmission,
  isKnownCertificate: (code: string) => boolean,
): FormValues {
  const rows = rowsById(submission);
  const taskValues = (task: Task): FormValues => {
    const row = rows.get(task.id) ?? "";
    const [first] = task.together ?? [];
    return {
      ...taskAsValues(row, { ...task, certificates: task.certificates?.filter(isKnownCertificate) }),
      [`${row}-together`]: textValue(first === undefined ? undefined : rows.get(first)),
    };
  };
  const functionValues = ({ title, hourlyWage, scarce, tasks }: Source, index: number): FormValues => ({
    [`f${index + 1}-title`]: [title],
    [`f${index + 1}-wage`]: figureValue(hourlyWage),
    [`f${index + 1}-scarce`]: tick(scarce),
    ...Object.assign({}, ...tasks.map(taskValues)),
  });
  const { kind, jobs, wishedHours, startDate, carvedWage, description, functions } = submission;
  const values: FormValues = {
    ...partiesAsValues(submission),
    kind: [kind],
    jobs: jobs === 1 ? [] : [String(jobs)],
    "hours-min": figureValue(wishedHours.min),
    "hours-max": figureValue(wishedHours.max),
    ...dateValues("start-date", startDate),
    "carved-wage": figureValue(carvedWage),
    description: textValue(description),
    ...Object.assign({}, ...functions.map(functionValues)),
  };
  return withRows(values, rowsOfRequest(submission));
}
