import { addDays } from "#shared/engine/calendar.ts";
import { dateInWords } from "../dates.ts";
import { Problem } from "../problem.ts";

/** A value from a day on, until a day that is the last (both ISO dates). */
export type Period<Value> = { from: string; until: string; value: Value };

/**
 * A figure of the law as it was over time. `name` is Dutch, as people read it. Periods follow each other by date; the
 * last one ends where our knowledge ends, so that an old figure is never used in silence.
 */
export type DatedTable<Value> = { name: string; periods: readonly Period<Value>[] };

/** A figure that an amount rests on: which table, which figure, and since when it holds. To be shown beside it. */
export type Basis = { table: string; figure: string; from: string };

/**
 * The period that covers `date`.
 *
 * Throws `Problem("invalid-input")` that names the table and the period that is missing from it.
 */
export function periodOn<Value>({ name, periods }: DatedTable<Value>, date: string): Period<Value> {
  const found = periods.find(({ from, until }) => from <= date && date <= until);
  if (found !== undefined) return found;
  const before = periods.findLast(({ until }) => until < date);
  const after = periods.find(({ from }) => from > date);
  const missing = [
    ...(before === undefined ? [] : [`vanaf ${dateInWords(addDays(before.until, 1))}`]),
    ...(after === undefined ? [] : [`tot ${dateInWords(after.from)}`]),
  ].join(" ");
  throw new Problem("invalid-input", `In de tabel ‘${name}’ ontbreekt de periode ${missing || dateInWords(date)}`);
}
