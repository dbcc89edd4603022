import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { accept } from "#shared/domain/input.ts";
import { type FieldError, isProblem } from "#shared/domain/problem.ts";
import { requirementsOf } from "#shared/engine/carving/bundle-requirements.ts";
import { type Need, needsOf } from "#shared/engine/carving/needs.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import type { SubmittedTask } from "./request-words.ts";

/** Names of the fields with which a request is changed; functions are counted, tasks are called by their id. */
export const HOURS = { min: "uren-min", max: "uren-max" };
export const WISHES = {
  kind: "soort",
  jobs: "banen",
  carvedWage: "loon-nieuw",
  startDate: "begin",
  description: "toelichting",
} as const;
export const wageField = (at: number): string => `loon-${at}`;
export const taskFields = (id: string) => ({
  title: `titel-${id}`,
  minutes: `minuten-${id}`,
  carvable: `los-${id}`,
  needs: `eisen-${id}`,
});
export const YES = "ja";

/** Everything that some task of the request asks, each once: what may be put on another task. */
export const needsIn = ({ functions }: CarvingSubmission): ReadonlyMap<string, Need> =>
  new Map(functions.flatMap(({ tasks }) => tasks.flatMap(needsOf)).map((need) => [need.key, need]));

const comma = (figure: number): string => String(figure).replace(".", ",");
const wageTyped = (euro: number | undefined): string[] =>
  euro === undefined ? [] : [euro.toFixed(2).replace(".", ",")];

/** The request as the form shows it. */
export const valuesOfRequest = ({ wishedHours, functions, ...wishes }: CarvingSubmission): FormValues => ({
  [WISHES.kind]: [wishes.kind],
  [WISHES.jobs]: [String(wishes.jobs)],
  [WISHES.carvedWage]: wageTyped(wishes.carvedWage),
  [WISHES.startDate]: [wishes.startDate],
  [WISHES.description]: [wishes.description ?? ""],
  [HOURS.min]: [comma(wishedHours.min)],
  [HOURS.max]: [comma(wishedHours.max)],
  ...Object.fromEntries(
    functions.flatMap(({ hourlyWage, tasks }, at) => [
      [wageField(at), wageTyped(hourlyWage)],
      ...tasks.flatMap((task) => {
        const fields = taskFields(task.id);
        return [
          [fields.title, [task.title]],
          [fields.minutes, [String(task.minutesPerWeek)]],
          [fields.carvable, task.carvable ? [YES] : []],
          [fields.needs, needsOf(task).map(({ key }) => key)],
        ];
      }),
    ]),
  ),
});

/** Needs together on one task, as a bundle of tasks would have them: lists joined, of levels the highest. */
function joined(submission: CarvingSubmission, needs: readonly Need[]) {
  const { demands, licences, certificates, education, language, schedule } = requirementsOf(
    submission,
    needs.map((need) => need.needs),
    0,
  );
  return {
    ...{ demands, licences, certificates, dayparts: schedule?.required ?? [] },
    ...(education ? { education: education.level } : {}),
    ...(language ? { language: language.level } : {}),
  };
}

/**
 * The request with what was typed: a task whose title was emptied is gone, also for the tasks that it stayed with. What
 * the form does not ask stays as it was.
 */
function typedRequest(submission: CarvingSubmission, values: FormValues) {
  const text = (name: string) => values[name]?.[0]?.trim() ?? "";
  const number = (name: string) => Number(text(name).replace(",", ".") || Number.NaN);
  const isKept = ({ id }: Pick<SubmittedTask, "id">) => text(taskFields(id).title) !== "";
  const known = needsIn(submission);
  const typedTask = ({ id, occupation, skills, reason, together = [] }: SubmittedTask) => {
    const fields = taskFields(id);
    return {
      ...{ id, occupation, skills, reason },
      together: together.filter((other) => isKept({ id: other })),
      title: text(fields.title),
      minutesPerWeek: number(fields.minutes),
      carvable: text(fields.carvable) === YES,
      ...joined(
        submission,
        (values[fields.needs] ?? []).flatMap((key) => known.get(key) ?? []),
      ),
    };
  };
  const { carvedWage: _wage, description: _description, ...rest } = submission;
  return {
    ...rest,
    kind: text(WISHES.kind),
    jobs: number(WISHES.jobs),
    startDate: text(WISHES.startDate),
    ...(text(WISHES.carvedWage) === "" ? {} : { carvedWage: number(WISHES.carvedWage) }),
    ...(text(WISHES.description) === "" ? {} : { description: text(WISHES.description) }),
    wishedHours: { min: number(HOURS.min), max: number(HOURS.max) },
    functions: submission.functions.map(({ title, scarce, tasks }, at) => ({
      ...{ title, scarce },
      ...(text(wageField(at)) === "" ? {} : { hourlyWage: number(wageField(at)) }),
      tasks: tasks.filter(isKept).map(typedTask),
    })),
  };
}

/**
 * The field of the page that an error of the request is about: of tasks as a whole the first title, because an emptied
 * title took the task away.
 */
function fieldOf(pointer: string, submission: CarvingSubmission, typed: ReturnType<typeof typedRequest>): string {
  const [, part = "", at = "0", field = "", number = "", own] = pointer.split("/");
  if (part === "wishedHours") return at === "max" ? HOURS.max : HOURS.min;
  const wish = Object.entries(WISHES).find(([name]) => name === part);
  if (wish) return wish[1];
  if (field === "hourlyWage") return wageField(Number(at));
  const typedTask = typed.functions[Number(at)]?.tasks[number === "" ? Number.NaN : Number(number)];
  const { title, minutes } = taskFields((typedTask ?? submission.functions[Number(at)]?.tasks[0])?.id ?? "");
  return own === "minutesPerWeek" ? minutes : title;
}

/** The changed request, or one sentence per wrong field. */
export function readEdit(
  submission: CarvingSubmission,
  values: FormValues,
): { submission: CarvingSubmission } | { errors: FormErrors } {
  const typed = typedRequest(submission, values);
  try {
    return { submission: accept(CarvingSubmission, typed) };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    const sentence = ({ pointer, detail }: FieldError) => [fieldOf(pointer, submission, typed), detail];
    return { errors: Object.fromEntries(error.errors.map(sentence)) };
  }
}
