import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { accept } from "#shared/domain/input.ts";
import { type FieldError, isProblem } from "#shared/domain/problem.ts";
import { stillEstimated } from "#shared/domain/task-estimates.ts";
import { requirementsOf } from "#shared/engine/carving/bundle-requirements.ts";
import type { Need } from "#shared/engine/carving/needs.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { HOURS, rowsIn, taskFields, WISHES, wageField, YES } from "./edit-fields.ts";

type Needs = ReadonlyMap<string, Need>;

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

const textIn = (values: FormValues) => (name: string) => values[name]?.[0]?.trim() ?? "";
const numberIn = (values: FormValues) => (name: string) => Number(textIn(values)(name).replace(",", ".") || Number.NaN);

/** What was typed of one task, and what of it is still the estimate that it began with. */
export function typedOn(submission: CarvingSubmission, values: FormValues, id: string, known: Needs) {
  const fields = taskFields(id);
  const text = textIn(values);
  const given = (name: string) => (text(name) === "" ? undefined : text(name));
  const task = {
    ...{ id, occupation: given(fields.occupation), reason: given(fields.reason) },
    title: text(fields.title),
    minutesPerWeek: numberIn(values)(fields.minutes),
    carvable: text(fields.carvable) === YES,
    ...joined(
      submission,
      (values[fields.needs] ?? []).flatMap((key) => known.get(key) ?? []),
    ),
  };
  const estimated = text(fields.confirmed) === YES ? [] : stillEstimated(task, values[fields.estimate] ?? []);
  return { ...task, ...(estimated.length === 0 ? {} : { estimated }) };
}

/**
 * The request with what was typed: a task whose title was emptied is gone, also for the tasks that it stayed with. What
 * the form does not ask stays as it was.
 */
function typedRequest(submission: CarvingSubmission, values: FormValues, known: Needs) {
  const [text, number] = [textIn(values), numberIn(values)];
  const rows = rowsIn(values, submission).map((ids) => ids.filter((id) => text(taskFields(id).title) !== ""));
  const kept = new Set(rows.flat());
  const stored = new Map(submission.functions.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]));
  const typedTask = (id: string) => {
    const { skills = [], together = [] } = stored.get(id) ?? {};
    return {
      ...typedOn(submission, values, id, known),
      ...{ skills, together: together.filter((other) => kept.has(other)) },
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
    functions: submission.functions.map(({ title, scarce }, at) => ({
      ...{ title, scarce },
      ...(text(wageField(at)) === "" ? {} : { hourlyWage: number(wageField(at)) }),
      tasks: (rows[at] ?? []).map(typedTask),
    })),
  };
}

/**
 * The field of the page that an error of the request is about: of tasks as a whole the first title, because an emptied
 * title took the task away.
 */
function fieldOf(
  pointer: string,
  typed: ReturnType<typeof typedRequest>,
  rows: readonly (readonly string[])[],
): string {
  const [, part = "", at = "0", field = "", number = "", own] = pointer.split("/");
  if (part === "wishedHours") return at === "max" ? HOURS.max : HOURS.min;
  const wish = Object.entries(WISHES).find(([name]) => name === part);
  if (wish) return wish[1];
  if (field === "hourlyWage") return wageField(Number(at));
  const typedTask = typed.functions[Number(at)]?.tasks[number === "" ? Number.NaN : Number(number)];
  const { title, minutes, reason } = taskFields(typedTask?.id ?? rows[Number(at)]?.[0] ?? "");
  return own === "minutesPerWeek" ? minutes : own === "reason" ? reason : title;
}

/** The changed request, or one sentence per wrong field. `known` is what may be ticked. */
export function readEdit(
  submission: CarvingSubmission,
  values: FormValues,
  known: Needs,
): { submission: CarvingSubmission } | { errors: FormErrors } {
  const typed = typedRequest(submission, values, known);
  try {
    return { submission: accept(CarvingSubmission, typed) };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    const rows = rowsIn(values, submission);
    const sentence = ({ pointer, detail }: FieldError) => [fieldOf(pointer, typed, rows), detail];
    return { errors: Object.fromEntries(error.errors.map(sentence)) };
  }
}
