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
