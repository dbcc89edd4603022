/** Which of the first two numbers of `03-04-2026` is the day: told by the dates in a file that can be only one thing. */
export type DateOrder = "day-first" | "month-first" | "mixed" | "untold";

const PARTS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const YEAR_FIRST = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/;
/** A spreadsheet's midnight, which says nothing. */
const MIDNIGHT = /[ T]00:00(?::00(?:\.0+)?)?Z?$/;

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

/** What one date tells about the order of all: nothing when the year stands first, or when either could be the month. */
export function orderOf(text: string): "day-first" | "month-first" | undefined {
  const [, first, , second] = PARTS.exec(text.trim().replace(MIDNIGHT, "")) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [firstIsDay, secondIsDay] = [Number(first) > 12, Number(second) > 12];
  if (firstIsDay === secondIsDay) return undefined;
  return firstIsDay ? "day-first" : "month-first";
}

export const together = (known: DateOrder, told: ReturnType<typeof orderOf>): DateOrder =>
  told === undefined || told === known ? known : known === "untold" ? told : "mixed";

/**
 * The date as `YYYY-MM-DD`, as it was written when it has no form of a date, and undefined when it can be two days and
 * the file does not tell which. Whether the day exists is not looked at.
 */
export function readDate(text: string, order: DateOrder): string | undefined {
  const bare = text.trim().replace(MIDNIGHT, "");
  const [, year, , month, day] = YEAR_FIRST.exec(bare) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return iso(year, month, day);
  const [, first, , second, yearLast] = PARTS.exec(bare) ?? [];
  if (first === undefined || second === undefined || yearLast === undefined) return bare;
  const told = orderOf(bare) ?? (first === second ? "day-first" : order);
  if (told === "day-first") return iso(yearLast, second, first);
  return told === "month-first" ? iso(yearLast, first, second) : undefined;
}
