import { IsoDate } from "#shared/domain/fields.ts";
import type { FormErrors } from "#shared/web/form-state.ts";
import type { Words } from "./words/nl.ts";

/** Errors that are of no field: they stand at the button, which carries this name. */
export const SEND = "verstuur";

/** A sentence per field; `undefined` where nothing is wrong. */
export type Sentences = Readonly<Record<string, string | undefined>>;

/**
 * A field of a form that can be wrong. `at` is the pointer into the submission that it fills. `subject` begins a
 * sentence about it; a field without one is chosen from a list, so that only a forged form can have it wrong.
 */
export type FormField = { name: string; at: string; subject?: string };

export const NO_FIELD: FormField = { name: SEND, at: "" };

/** The fields of every form about who hands it in. */
export const employerFields = ({ subjects }: Words): readonly FormField[] => [
  { name: "employer-name", at: "/employer/name", subject: subjects["employer-name"] },
  { name: "kvk-number", at: "/employer/kvkNumber", subject: subjects["kvk-number"] },
  { name: "sector", at: "/employer/sector", subject: subjects.sector },
];
export const contactFields = ({ subjects }: Words): readonly FormField[] => [
  { name: "contact-name", at: "/contact/name", subject: subjects["contact-name"] },
  { name: "contact-email", at: "/contact/email", subject: subjects["contact-email"] },
  { name: "contact-phone", at: "/contact/phone", subject: subjects["contact-phone"] },
];

/** Field among `fields` that a pointer into the submission belongs to: the one that is closest to it. */
export const fieldAmong = <Each extends FormField>(fields: readonly Each[], pointer: string): Each | undefined =>
  fields
    .filter(({ at }) => pointer === at || pointer.startsWith(`${at}/`))
    .toSorted((one, other) => other.at.length - one.at.length)[0];

/** A sentence of the schema, with the field's own name in it, in the language of the page. */
export function sentenceAbout({ name, subject }: FormField, detail: string, { errors }: Words): string {
  return subject !== undefined || name === SEND ? errors.ofSchema(detail, subject) : errors.chooseFromList;
}

/** The first day of the month after `today`, as the three parts that the form asks for. */
export function exampleDate(today: string): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return month === 12 ? `1 1 ${year + 1}` : `1 ${month + 1} ${year}`;
}

type DateName = Parameters<Words["errors"]["past"]>[0];

/** Today, and the day that stands in what is changed: it may stay there when it is over. */
export type Days = { today: string; stored?: string | undefined };

/** What is wrong with the date in a field; nothing when it is a day from `today` on, or the one that is `stored`. */
export function dateSentence(
  date: string,
  field: DateName,
  { today, stored }: Days,
  { errors }: Words,
): string | undefined {
  if (!IsoDate.safeParse(date).success) return errors.noSuchDate(field, exampleDate(today));
  return date < today && date !== stored ? errors.past(field) : undefined;
}

export const startDateSentence = (date: string | undefined, days: Days, words: Words): string | undefined =>
  date === undefined
    ? words.errors.startMissing(exampleDate(days.today))
    : dateSentence(date, "start-date", days, words);

/** Of one person in one week (Arbeidstijdenwet, article 5:7). */
const MOST_HOURS = 60;
/** Above this the schema has its own sentence. */
const HOURS_IN_A_WEEK = 168;

/** What is wrong with a lowest and a highest number of hours, by the two fields that ask for them. */
export const hoursSentences = (
  { min, max }: { min: number; max: number },
  {
    hoursMin,
    hoursMax,
    hoursReversed,
    hoursTooMany,
  }: Pick<Words["errors"], "hoursMin" | "hoursMax" | "hoursReversed" | "hoursTooMany">,
): Sentences => ({
  "hours-min": Number.isNaN(min) ? hoursMin : undefined,
  "hours-max": Number.isNaN(max)
    ? hoursMax
    : max < min
      ? hoursReversed
      : max > MOST_HOURS && max <= HOURS_IN_A_WEEK
        ? hoursTooMany
        : undefined,
});

/** The sentences that are there, in the order in which the page has these fields. */
export function inPageOrder(sentences: Sentences, names: readonly string[]): FormErrors {
  const place = new Map([...names, SEND].map((name, index) => [name, index]));
  return Object.fromEntries(
    Object.entries(sentences)
      .flatMap(([name, sentence]): [string, string][] => (sentence === undefined ? [] : [[name, sentence]]))
      .toSorted(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  );
}
