import { datePartNames } from "./form-groups.tsx";
import type { FormValues } from "./form-state.ts";

/** How the months begin, in Dutch and in English: what a name means is the same on a form of either language. */
const MONTHS = [
  ["jan"],
  ["feb"],
  ["maa", "mrt", "mar"],
  ["apr"],
  ["mei", "may"],
  ["jun"],
  ["jul"],
  ["aug"],
  ["sep"],
  ["okt", "oct"],
  ["nov"],
  ["dec"],
];

/** "3", "03", "maart", "mrt" and "March" all give "03"; anything else comes back as it is. */
function monthNumber(text: string): string {
  const start = text.toLowerCase().slice(0, 3);
  const index = MONTHS.findIndex((starts) => starts.includes(start));
  return (index === -1 ? text : String(index + 1)).padStart(2, "0");
}

/** A whole date that is pasted into the field for the day: "01-12-2026", "1 december 2026". */
const WHOLE = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+\.?)[-/. ]+(\d{2}|\d{4})$/i;

/** "1e" and "1ste" are the first, as "1st" is in English. */
const withoutOrdinal = (day: string): string => day.replace(/^(\d{1,2})(?:e|de|ste|st|nd|rd|th)$/i, "$1");

/** ISO date of three typed parts, of which the first may hold all; something that is no date when a part is wrong, undefined when all are empty. */
export function typedDate(values: FormValues, name: string): string | undefined {
  const parts = datePartNames(name);
  const typed = (part: string) => values[part]?.[0]?.trim() ?? "";
  const separate = [typed(parts.day), typed(parts.month), typed(parts.year)];
  const [first = "", ...others] = separate;
  if (separate.every((part) => part === "")) return undefined;
  const whole = others.every((part) => part === "") ? WHOLE.exec(first)?.slice(1) : undefined;
  const [day = "", month = "", year = ""] = whole ?? [withoutOrdinal(first), ...others];
  const fullYear = /^\d{2}$/.test(year) ? `20${year}` : year;
  return `${fullYear}-${monthNumber(month)}-${day.padStart(2, "0")}`;
}
