import { CONDITIONS } from "#shared/engine/types.ts";
import { contactFields, employerFields, type FormField } from "../form-sentences.ts";
import { DUTCH } from "../words/nl.ts";
import { type FunctionRow, numbersOf } from "./rows.ts";

/** Where errors about the functions together stand. */
export const FUNCTIONS = "functies";
/** Where errors about the tasks of one function together stand. */
export const tasksField = (functionId: string) => `${functionId}-tasks`;

/** A field whose question comes back per function or task: `row` says which one ("Taak 3"). */
export type CarvingField = FormField & { row?: string };

/** Of a task, by the end of its name, with its place in the task and the words that begin a sentence about it. */
const TASK_FIELDS: readonly { end: string; at: string; subject?: (task: string) => string }[] = [
  { end: "title", at: "title", subject: (task) => `De omschrijving van ${task}` },
  { end: "time", at: "minutesPerWeek", subject: (task) => `De tijd van ${task}` },
  { end: "carvable", at: "carvable" },
  { end: "together", at: "together" },
  { end: "reason", at: "reason", subject: (task) => `De uitleg bij ${task}` },
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

const taskFields = (taskId: string, number: number | undefined, place: string): CarvingField[] =>
  TASK_FIELDS.map(({ end, at, subject }) => ({
    name: `${taskId}-${end}`,
    at: `${place}/${at}`,
    row: `Taak ${number}`,
    ...(subject ? { subject: subject(`taak ${number}`) } : {}),
  }));

/**
 * The fields of a form with these rows, in the order of the page, which is the order of the error summary. `filled` are
 * the rows that are in the submission: a row that was left empty is not.
 */
export function fieldsOf(rows: readonly FunctionRow[], filled: readonly FunctionRow[]): readonly CarvingField[] {
  const numbers = numbersOf(rows);
  const ofFunctions = filled.flatMap(({ id, tasks }, index): CarvingField[] => {
    const place = `/functions/${index}`;
    const row = `Functie ${numbers.get(id)}`;
    const called = row.toLowerCase();
    return [
      { name: `${id}-title`, at: `${place}/title`, row, subject: `De titel van ${called}` },
      { name: `${id}-wage`, at: `${place}/hourlyWage`, row, subject: `Het uurloon van ${called}` },
      { name: tasksField(id), at: `${place}/tasks`, row, subject: `De tijd van ${called}` },
      ...tasks.flatMap((task, at) => taskFields(task, numbers.get(task), `${place}/tasks/${at}`)),
    ];
  });
  return [
    ...employerFields(DUTCH),
    { name: "postcode", at: "/workplace/postcode", subject: "De postcode" },
    { name: FUNCTIONS, at: "/functions", subject: "Dit" },
    ...ofFunctions,
    { name: "jobs", at: "/jobs" },
    { name: "kind", at: "/kind" },
    { name: "hours-min", at: "/wishedHours/min", subject: "Het laagste aantal uren" },
    { name: "hours-max", at: "/wishedHours/max", subject: "Het hoogste aantal uren" },
    { name: "start-date", at: "/startDate", subject: "De begindatum" },
    { name: "carved-wage", at: "/carvedWage", subject: "Het loon" },
    { name: "description", at: "/description", subject: "De toelichting" },
    ...contactFields(DUTCH),
  ];
}
