import type { Language } from "#shared/domain/language.ts";
import { CONDITIONS } from "#shared/engine/types.ts";
import { type FormValues, isUsed } from "#shared/web/form-state.ts";
import { typedDate } from "#shared/web/typed-date.ts";
import { given, optionalNumber, typedChoices, typedDemands, typedParties, typedText } from "../typed-answers.ts";
import { typedNumber } from "../typed-number.ts";
import { estimatedIn } from "./estimates.ts";
import { functionFieldNames, taskFieldNames } from "./fields.ts";
import { type FunctionRow, rowsOf } from "./rows.ts";
import { typedMinutes } from "./typed-minutes.ts";

const isFilled = (values: FormValues, names: readonly string[]) => isUsed({ values, errors: {} }, names);

/** Whether a visitor answered anything about a task. */
export const isTaskFilled = (values: FormValues, taskId: string) => isFilled(values, taskFieldNames(taskId));

/** Rows with an answer: an empty task is passed over, and so is an empty function, but for the first when all are. */
export function filledRows(values: FormValues): readonly FunctionRow[] {
  const rows = rowsOf(values).map(({ id, tasks }) => ({
    id,
    tasks: tasks.filter((task) => isTaskFilled(values, task)),
  }));
  const filled = rows.filter(({ id, tasks }) => tasks.length > 0 || isFilled(values, functionFieldNames(id)));
  return filled.length > 0 ? filled : rows.slice(0, 1);
}

/** A task as it was typed. */
export function readTask(values: FormValues, id: string) {
  const text = (end: string) => typedText(values, `${id}-${end}`);
  const level = (end: string) => (text(end) === "" ? undefined : Number(text(end)));
  const together = text("together");
  const task = {
    id,
    title: text("title"),
    minutesPerWeek: typedMinutes(text("time")),
    carvable: text("carvable") === "ja",
    reason: given(text("reason")),
    together: together === "" ? undefined : [together],
    occupation: given(text("occupation")),
    education: level("education"),
    language: level("language"),
    licences: typedChoices(values, `${id}-licences`),
    certificates: typedChoices(values, `${id}-certificates`),
    dayparts: typedChoices(values, `${id}-dayparts`),
    demands: typedDemands(values, `${id}-demand-`, CONDITIONS),
  };
  const estimated = estimatedIn(values, task);
  return { ...task, estimated: estimated.length === 0 ? undefined : estimated };
}

/** What the form's fields say as a submission, with the functions and tasks of `filled`. */
export function readCarvingForm(values: FormValues, filled: readonly FunctionRow[], language?: Language) {
  const text = (name: string) => typedText(values, name);
  const { employer, contact } = typedParties(values);
  return {
    employer,
    // We answer in the language that somebody chose to ask in.
    contact: language === undefined || language === "nl" ? contact : { ...contact, language },
    description: given(text("description")),
    kind: given(text("kind")),
    workplace: { postcode: text("postcode") },
    startDate: typedDate(values, "start-date"),
    wishedHours: {
      min: typedNumber(text("hours-min"), "hours a week"),
      max: typedNumber(text("hours-max"), "hours a week"),
    },
    jobs: text("jobs") === "" ? undefined : typedNumber(text("jobs"), "people"),
    carvedWage: optionalNumber(text("carved-wage"), "euros an hour"),
    functions: filled.map(({ id, tasks }) => ({
      title: text(`${id}-title`),
      hourlyWage: optionalNumber(text(`${id}-wage`), "euros an hour"),
      scarce: text(`${id}-scarce`) === "ja",
      tasks: tasks.map((task) => readTask(values, task)),
    })),
  };
}
