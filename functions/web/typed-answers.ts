import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";

/** The first answer of a field without the space around it; empty when there is none. */
export const typedText = (values: FormValues, name: string): string => values[name]?.[0]?.trim() ?? "";

/** Every answer of a field with several boxes. */
export const typedChoices = (values: FormValues, name: string): string[] =>
  (values[name] ?? []).filter((value) => value !== "");

export const given = (text: string): string | undefined => (text === "" ? undefined : text);

/** One number with what people write around it: whole part (in groups or not) and decimals, or "-" for none. */
const NUMBER = /^[^\d-]*(\d{1,3}(?:[ .]\d{3})+|\d+)(?:[.,](?:(\d+)|-*))?[^\d]*$/;

/**
 * The number in what people type: "28 uur", "1.234,50", "€ 2.500,-". Not a number when there is none or more than one,
 * so that somebody is asked instead of guessed at.
 */
export function typedNumber(text: string): number {
  const [, whole, decimals = "0"] = NUMBER.exec(text.trim()) ?? [];
  return whole === undefined ? Number.NaN : Number(`${whole.replace(/[ .]/g, "")}.${decimals}`);
}

export const optionalNumber = (text: string): number | undefined => (text === "" ? undefined : typedNumber(text));

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
  const [day, month, year] = [
    typedText(values, parts.day),
    typedText(values, parts.month),
    typedText(values, parts.year),
  ];
  if (day === "" && month === "" && year === "") return undefined;
  const fullYear = /^\d{2}$/.test(year) ? `20${year}` : year;
  return `${fullYear}-${monthNumber(month)}-${day.padStart(2, "0")}`;
}

/** Who hands in a form, and whom the desk may call. */
export const typedParties = (values: FormValues) => {
  const text = (name: string) => typedText(values, name);
  return {
    employer: { kvkNumber: text("kvk-number"), name: text("employer-name"), sector: given(text("sector")) },
    contact: { name: text("contact-name"), email: text("contact-email"), phone: given(text("contact-phone")) },
  };
};

/** The loads of work that were chosen in the fields `prefix` + condition. */
export const typedDemands = (values: FormValues, prefix: string, conditions: readonly string[]) =>
  Object.fromEntries(
    conditions.flatMap((condition) => {
      const level = typedText(values, `${prefix}${condition}`);
      return level === "" ? [] : [[condition, Number(level)]];
    }),
  );
