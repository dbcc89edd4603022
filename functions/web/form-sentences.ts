import { IsoDate } from "#shared/domain/fields.ts";
import type { FormErrors } from "#shared/web/form-state.ts";

/** Errors that are of no field: they stand at the button, which carries this name. */
export const SEND = "verstuur";

export const CHOOSE_FROM_LIST = "Kies een van de antwoorden uit de lijst";

/** A sentence per field; `undefined` where nothing is wrong. */
export type Sentences = Readonly<Record<string, string | undefined>>;

/**
 * A field of a form that can be wrong. `at` is the pointer into the submission that it fills. `subject` begins a
 * sentence about it; a field without one is chosen from a list, so that only a forged form can have it wrong.
 */
export type FormField = { name: string; at: string; subject?: string };

export const NO_FIELD: FormField = { name: SEND, at: "" };

/** The fields of every form about who hands it in. */
export const EMPLOYER_FIELDS: readonly FormField[] = [
  { name: "employer-name", at: "/employer/name", subject: "De naam van uw organisatie" },
  { name: "kvk-number", at: "/employer/kvkNumber", subject: "Het KvK-nummer" },
  { name: "sector", at: "/employer/sector", subject: "De branche" },
];
export const CONTACT_FIELDS: readonly FormField[] = [
  { name: "contact-name", at: "/contact/name", subject: "Uw naam" },
  { name: "contact-email", at: "/contact/email", subject: "Uw e-mailadres" },
  { name: "contact-phone", at: "/contact/phone", subject: "Uw telefoonnummer" },
];

/** Field among `fields` that a pointer into the submission belongs to: the one that is closest to it. */
export const fieldAmong = <Each extends FormField>(fields: readonly Each[], pointer: string): Each | undefined =>
  fields
    .filter(({ at }) => pointer === at || pointer.startsWith(`${at}/`))
    .toSorted((one, other) => other.at.length - one.at.length)[0];

/** A sentence of the schema, with the field's own name in it. */
export function sentenceAbout({ name, subject }: FormField, detail: string): string {
  if (subject !== undefined) return detail.replace(/^Dit (veld )?(?=is )/, `${subject} `);
  return name === SEND ? detail : CHOOSE_FROM_LIST;
}

/** The first day of the month after `today`, as the three parts that the form asks for. */
export function exampleDate(today: string): string {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return month === 12 ? `1 1 ${year + 1}` : `1 ${month + 1} ${year}`;
}

/** What is wrong with a typed date, which `what` calls; nothing when it is a day from `today` on. */
export function dateSentence(date: string, what: string, today: string): string | undefined {
  if (!IsoDate.safeParse(date).success) {
    return `Deze ${what} bestaat niet. Vul dag, maand en jaar in, bijvoorbeeld ${exampleDate(today)}`;
  }
  return date < today ? `Deze ${what} is al voorbij. Vul een datum in vanaf vandaag` : undefined;
}

export const startDateSentence = (date: string | undefined, today: string): string | undefined =>
  date === undefined
    ? `Vul de begindatum in: dag, maand en jaar, bijvoorbeeld ${exampleDate(today)}`
    : dateSentence(date, "begindatum", today);

/** What is wrong with the hours of `what`, by the two fields that ask for them. */
export const hoursSentences = ({ min, max }: { min: number; max: number }, what: string): Sentences => ({
  "hours-min": Number.isNaN(min) ? `Vul in hoeveel uur per week ${what} minstens is, bijvoorbeeld 16` : undefined,
  "hours-max": Number.isNaN(max)
    ? `Vul in hoeveel uur per week ${what} hoogstens is, bijvoorbeeld 32`
    : max < min
      ? "Het hoogste aantal uren is lager dan het laagste. Vul evenveel of meer uren in"
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
