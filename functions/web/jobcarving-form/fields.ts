import { CONDITIONS } from "#shared/engine/types.ts";
import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import { contactFields, employerFields, type FormField } from "../form-sentences.ts";
import { answersNamed } from "../form-walk/as-values.ts";
import type { CarvingWords } from "../words/carving-nl.ts";
import { DUTCH, type Words } from "../words/nl.ts";
import { confirmField, estimateField } from "./estimates.ts";
import { FUNCTION_IDS, type FunctionRow, numbersOf, rowsOf, taskIdsOf } from "./rows.ts";

/** Where errors about the functions together stand. */
export const FUNCTIONS = "functies";
/** Where errors about the tasks of one function together stand. */
export const tasksField = (functionId: string) => `${functionId}-tasks`;

/** A field whose question comes back per function or task: `row` says which one ("Taak 3"). */
export type CarvingField = FormField & { row?: string };

type TaskField = { end: string; at: string; subject?: (words: CarvingWords["subjects"], task: string) => string };

/** Of a task, by the end of its name, with its place in the task and the words that begin a sentence about it. */
const TASK_FIELDS: readonly TaskField[] = [
  { end: "title", at: "title", subject: ({ taskTitle }, task) => taskTitle(task) },
  { end: "time", at: "minutesPerWeek", subject: ({ taskTime }, task) => taskTime(task) },
  { end: "carvable", at: "carvable" },
  { end: "together", at: "together" },
  { end: "reason", at: "reason", subject: ({ taskReason }, task) => taskReason(task) },
  { end: "education", at: "education" },
  { end: "language", at: "language" },
  { end: "licences", at: "licences" },
  { end: "certificates", at: "certificates" },
  { end: "dayparts", at: "dayparts" },
  ...CONDITIONS.map((condition) => ({ end: `demand-${condition}`, at: `demands/${condition}` })),
];

/** Names of the fields that a visitor fills in for a task: the first three in the table, the others folded under it. */
export const taskFieldNames = (taskId: string): readonly string[] => TASK_FIELDS.map(({ end }) => `${taskId}-${end}`);
export const foldedFieldNames = (taskId: string): readonly string[] => taskFieldNames(taskId).slice(3);
/** And of a function. */
export const functionFieldNames = (functionId: string): readonly string[] =>
  ["title", "wage", "scarce"].map((end) => `${functionId}-${end}`);

const taskFields = (taskId: string, number: number | undefined, place: string, words: CarvingWords): CarvingField[] => {
  const row = words.taskCalled(number);
  return TASK_FIELDS.map(({ end, at, subject }) => ({
    name: `${taskId}-${end}`,
    at: `${place}/${at}`,
    row,
    ...(subject ? { subject: subject(words.subjects, row.toLowerCase()) } : {}),
  }));
};

/**
 * The fields of a form with these rows, in the order of the page, which is the order of the error summary. `filled` are
 * the rows that are in the submission: a row that was left empty is not.
 */
export function fieldsOf(
  rows: readonly FunctionRow[],
  filled: readonly FunctionRow[],
  words: Words,
): readonly CarvingField[] {
  const numbers = numbersOf(rows);
  const { carving, subjects } = words;
  const own = carving.subjects;
  const ofFunctions = filled.flatMap(({ id, tasks }, index): CarvingField[] => {
    const place = `/functions/${index}`;
    const row = carving.functionCalled(numbers.get(id));
    const called = row.toLowerCase();
    return [
      { name: `${id}-title`, at: `${place}/title`, row, subject: own.functionTitle(called) },
      { name: `${id}-wage`, at: `${place}/hourlyWage`, row, subject: own.functionWage(called) },
      { name: tasksField(id), at: `${place}/tasks`, row, subject: own.functionTime(called) },
      ...tasks.flatMap((task, at) => taskFields(task, numbers.get(task), `${place}/tasks/${at}`, carving)),
    ];
  });
  return [
    ...employerFields(words),
    { name: "postcode", at: "/workplace/postcode", subject: subjects.postcode },
    { name: FUNCTIONS, at: "/functions", subject: own.functions },
    ...ofFunctions,
    { name: "jobs", at: "/jobs" },
    { name: "kind", at: "/kind" },
    { name: "hours-min", at: "/wishedHours/min", subject: subjects["hours-min"] },
    { name: "hours-max", at: "/wishedHours/max", subject: subjects["hours-max"] },
    { name: "start-date", at: "/startDate", subject: subjects["start-date"] },
    { name: "carved-wage", at: "/carvedWage", subject: own.wage },
    { name: "description", at: "/description", subject: own.description },
    ...contactFields(words),
  ];
}

/** Names of all answers that a form with these rows sends, but for what is only proposed. */
const namesWith = (rows: readonly FunctionRow[]): ReadonlySet<string> =>
  new Set([
    ...fieldsOf([], [], DUTCH).map(({ name }) => name),
    ...Object.values(datePartNames("start-date")),
    FUNCTION_IDS,
    ...rows.flatMap(({ id, tasks }) => [
      taskIdsOf(id),
      ...functionFieldNames(id),
      ...tasks.flatMap((task) => [
        ...taskFieldNames(task),
        `${task}-occupation`,
        estimateField(task),
        confirmField(task),
      ]),
    ]),
  ]);

/** The answers among what was sent, without those that are empty. Throws `Problem("too-large")` for too many rows. */
export const answersIn = (values: FormValues): FormValues => answersNamed(namesWith(rowsOf(values)), values);
