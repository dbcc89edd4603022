import { Problem } from "#shared/domain/problem.ts";
import type { FormValues } from "#shared/web/form-state.ts";

/**
 * Which functions the form has and which task rows stand under each, in the order of the page. A row is known by an id
 * that it keeps for as long as it is there; its fields are named after it (`f1-title`, `t3-time`). The ids travel in
 * hidden fields, so that the page works without a script and without anything kept here.
 */
export type FunctionRow = { id: string; tasks: readonly string[] };

/** Task rows that a new function and the button "more tasks" bring. */
export const ROWS_AT_ONCE = 5;
/** Rows that a page shows at most, empty ones included. A request has fewer tasks; who adds that many mends it. */
export const MOST_ROWS = 100;

export const FUNCTION_IDS = "functie";
export const taskIdsOf = (functionId: string) => `${functionId}-taken`;

const distinctIds = (values: FormValues, name: string, form: RegExp): string[] => [
  ...new Set((values[name] ?? []).filter((id) => form.test(id))),
];

/** The rows of a posted form. Throws `Problem("too-large")` for more than a page shows. */
export function rowsOf(values: FormValues): readonly FunctionRow[] {
  const seen = new Set<string>();
  const rows = distinctIds(values, FUNCTION_IDS, /^f\d{1,4}$/).map((id) => ({
    id,
    tasks: distinctIds(values, taskIdsOf(id), /^t\d{1,4}$/).filter((task) => !seen.has(task) && seen.add(task)),
  }));
  if (rows.length + seen.size > MOST_ROWS) throw new Problem("too-large", "Het formulier heeft te veel taken");
  return rows;
}

/** The same answers with other rows. */
export const withRows = (values: FormValues, rows: readonly FunctionRow[]): FormValues => ({
  ...values,
  [FUNCTION_IDS]: rows.map(({ id }) => id),
  ...Object.fromEntries(rows.map(({ id, tasks }) => [taskIdsOf(id), tasks])),
});

export const allTasks = (rows: readonly FunctionRow[]): readonly string[] => rows.flatMap(({ tasks }) => tasks);

const nextNumber = (ids: readonly string[]): number => Math.max(0, ...ids.map((id) => Number(id.slice(1)))) + 1;

/** As many new ids for tasks as there is room for, at most `count`. */
export function newTasks(rows: readonly FunctionRow[], count: number): string[] {
  const taken = allTasks(rows);
  const room = Math.max(0, MOST_ROWS - taken.length - rows.length);
  return Array.from({ length: Math.min(count, room) }, (_unused, index) => `t${nextNumber(taken) + index}`);
}

/** A function of which nothing is known yet, with its first task rows. */
export const newFunction = (rows: readonly FunctionRow[]): FunctionRow => ({
  id: `f${nextNumber(rows.map(({ id }) => id))}`,
  tasks: newTasks(rows, ROWS_AT_ONCE),
});

/** How people call the rows: functions and tasks are each numbered through, in the order of the page. */
export function numbersOf(rows: readonly FunctionRow[]): ReadonlyMap<string, number> {
  const numbered = (ids: readonly string[]) => ids.map((id, index): [string, number] => [id, index + 1]);
  return new Map([...numbered(rows.map(({ id }) => id)), ...numbered(allTasks(rows))]);
}
