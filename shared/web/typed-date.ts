import { datePartNames } from "./form-groups.tsx";
import type { FormValues } from "./form-state.ts";

const MONTHS = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** "3", "03", "maart" and "mrt" all give "03"; anything else comes back as it is. */
function monthNumber(text: string): string {
  const start = text.toLowerCase().replace(/^mrt/, "maa").slice(0, 3);
  const index = MONTHS.indexOf(start);
  return (index === -1 ? text : String(index + 1)).padStart(2, "0");
}

/** ISO date of three typed parts; something that is no date when a part is wrong, undefined when all are empty. */
export function typedDate(values: FormValues, name: string): string | undefined {
  const parts = datePartNames(name);
  const typed = (part: string) => values[part]?.[0]?.trim() ?? "";
  const [day, month, year] = [typed(parts.day), typed(parts.month), typed(parts.year)];
  if (day === "" && month === "" && year === "") return undefined;
  const fullYear = /^\d{2}$/.test(year) ? `20${year}` : year;
  return `${fullYear}-${monthNumber(month)}-${day.padStart(2, "0")}`;
}
