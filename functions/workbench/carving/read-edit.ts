import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { accept } from "#shared/domain/input.ts";
import { type FieldError, isProblem } from "#shared/domain/problem.ts";
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

/**
 * The request with what was typed: a task whose title was emptied is gone, also for the tasks that it stayed with. What
 * the form does not ask stays as it was.
 */
function typedRequest(submission: CarvingSubmission, values: FormValues, known: Needs) {
  const text = (name: string) => values[name]?.[0]?.trim() ?? "";
  const given = (name: string) => (text(name) === "" ? undefined : text(name));
  const number = (name: string) => Number(text(name).replace(",", ".") || Number.NaN);
  const rows = rowsIn(values, submission).map((ids) => ids.filter((id) => text(taskFields(id).title) !== ""));
  const kept = new Set(rows.flat());
  const stored = new Map(submission.functions.flatMap(({ tasks }) => tasks).map((task) => [task.id, task]));
  const typedTask = (id: string) => {
    const fields = taskFields(id);
    const { skills = [], together = [] } = stored.get(id) ?? {};
    return {
      ...{ id, skills, occupation: given(fields.occupation), reason: given(fields.reason) },
      together: together.filter((other) => kept.has(other)),
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
