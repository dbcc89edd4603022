import type { Language } from "#shared/domain/language.ts";

type FormWords = {
  optional: string;
  error: string;
  errors: (count: number) => string;
  mendFirst: (count: number) => string;
  day: string;
  month: string;
  year: string;
};

/** The words of a form that are the same on every form. */
export const FORM_WORDS: Readonly<Record<Language, FormWords>> = {
  nl: {
    optional: "optioneel",
    error: "Fout",
    errors: (count) => (count === 1 ? "1 fout" : `${count} fouten`),
    mendFirst: (count) => `verbeter ${count === 1 ? "dit" : "deze"} eerst`,
    day: "Dag",
    month: "Maand",
    year: "Jaar",
  },
  en: {
    optional: "optional",
    error: "Error",
    errors: (count) => (count === 1 ? "1 error" : `${count} errors`),
    mendFirst: (count) => `correct ${count === 1 ? "this" : "these"} first`,
    day: "Day",
    month: "Month",
    year: "Year",
  },
};
