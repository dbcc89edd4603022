import type { Language } from "#shared/domain/language.ts";
import { LOCALES, type Locale } from "../locale.ts";
import type { Words } from "../words/nl.ts";

/** The words in which the parts that every form has speak about a request. */
const aboutRequests = (words: Words): Words => {
  const { instead } = words.carving;
  return {
    ...words,
    form: { ...words.form, ...instead.form },
    saved: { ...words.saved, ...instead.saved },
    check: { ...words.check, ...instead.check },
    same: { ...words.same, ...instead.same },
    errors: { ...words.errors, ...instead.errors },
    remember: { ...words.remember, ...instead.remember },
    received: { ...words.received, ...instead.received },
    status: { ...words.status, ...instead.status },
    edit: { ...words.edit, ...instead.edit },
    withdraw: { ...words.withdraw, ...instead.withdraw },
  };
};

const inCarving = (locale: Locale): Locale => ({ ...locale, words: aboutRequests(locale.words) });

/** The languages of the jobcarving pages. */
export const CARVING_LOCALES: Readonly<Record<Language, Locale>> = {
  nl: inCarving(LOCALES.nl),
  en: inCarving(LOCALES.en),
};
