import type { Language } from "#shared/domain/language.ts";
import type { FormState } from "#shared/web/form-state.ts";
import { ENGLISH } from "./words/en.ts";
import { DUTCH, type Words } from "./words/nl.ts";

/** A language of the employer's pages: its words, and where its pages stand. */
export type Locale = {
  language: Language;
  words: Words;
  /** The address in this language of a page that is named by its Dutch one. */
  path: (dutch: string) => string;
  /** The same page for those who read the other language. */
  otherPath: (dutch: string) => string;
};

const inEnglish = (path: string) => (path === "/" ? "/en" : `/en${path}`);
const asItIs = (path: string) => path;

export const LOCALES: Readonly<Record<Language, Locale>> = {
  nl: { language: "nl", words: DUTCH, path: asItIs, otherPath: inEnglish },
  en: { language: "en", words: ENGLISH, path: inEnglish, otherPath: asItIs },
};

/** The language that an address of ours speaks. */
export const localeOf = (path: string): Locale => LOCALES[/^\/en(\/|$)/.test(path) ? "en" : "nl"];

/** The words of the language that a form speaks. */
export const wordsOf = ({ language = "nl" }: FormState): Words => LOCALES[language].words;
