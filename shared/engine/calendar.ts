/** Arithmetic on calendar dates (`YYYY-MM-DD`) and months (`YYYY-MM`), free of clock and time zone. */

const MILLISECONDS_PER_DAY = 86_400_000;

/** The digits from one position up to another, as a number; no text is made of them. */
function field(iso: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 10 + iso.charCodeAt(at) - 48;
  return number;
}

/** Number of the day, such that two dates differ by the days between them. */
export const dayNumber = (date: string): number =>
  Date.UTC(field(date, 0, 4), field(date, 5, 7) - 1, field(date, 8, 10)) / MILLISECONDS_PER_DAY;

export const addDays = (date: string, days: number): string =>
  new Date((dayNumber(date) + days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Calendar months from the month of `from` to the month of `to`; days within the month do not count. */
export const monthsBetween = (from: string, to: string): number =>
  (field(to, 0, 4) - field(from, 0, 4)) * 12 + field(to, 5, 7) - field(from, 5, 7);
