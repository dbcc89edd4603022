import type { Language } from "#shared/domain/language.ts";

/** What was typed, by field name; several values where a field has several boxes. Never interpreted, only shown again. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** The sentence per field that is wrong, by field name, in the order of the page. */
export type FormErrors = Readonly<Record<string, string>>;

export type FormState = {
  values: FormValues;
  errors: FormErrors;
  /** The control that has the focus when the page opens, where that is not the error summary. */
  focusOn?: string | undefined;
  /** In which the form speaks; Dutch unless said. */
  language?: Language;
};

export const valuesOf = ({ values }: FormState, name: string): readonly string[] => values[name] ?? [];
export const firstValue = (state: FormState, name: string): string => valuesOf(state, name)[0] ?? "";

/** Whether one of these fields holds an answer or an error, so that what hides them must be open. */
export const isUsed = (state: FormState, names: readonly string[]): boolean =>
  names.some((name) => state.errors[name] !== undefined || valuesOf(state, name).some((value) => value.trim() !== ""));
