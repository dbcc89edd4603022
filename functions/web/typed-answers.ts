import type { FormValues } from "#shared/web/form-state.ts";
import { type NumberOf, typedNumber } from "./typed-number.ts";

/** The first answer of a field without the space around it; empty when there is none. */
export const typedText = (values: FormValues, name: string): string => values[name]?.[0]?.trim() ?? "";

/** Every answer of a field with several boxes. */
export const typedChoices = (values: FormValues, name: string): string[] =>
  (values[name] ?? []).filter((value) => value !== "");

export const given = (text: string): string | undefined => (text === "" ? undefined : text);

/** The answer of a field with a number: what there is when nothing was typed is for the form to say. */
export const optionalNumber = (text: string, of: NumberOf): number | undefined =>
  text === "" ? undefined : typedNumber(text, of);

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
