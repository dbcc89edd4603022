import type { FormValues } from "./form-state.ts";

type Words = string | ((rest: string) => string);

/** Words of choices by their values; nothing for a value that is a word itself. */
type ChoiceWords = Readonly<Record<string, string>> | ((value: string) => string | undefined);

/**
 * What a form calls a field, and the choices in it, where their values are not words themselves. With `counted` only how
 * many were chosen is said: their words stand in a record that only who is signed in may read.
 */
type FieldWords = { label: Words; choices?: ChoiceWords; counted?: (count: number) => string };

/**
 * What the forms of an area call their fields, by the name in the form; or by what the names of several begin with, up to
 * and with a hyphen: the rest of the name is given to the label then.
 */
export type FormWords = Readonly<Record<string, FieldWords>>;

export type AnswerInWords = { question: string; answers: readonly string[] };

const entryOf = (words: FormWords, name: string): [FieldWords, rest: string] | undefined => {
  const known = words[name];
  if (known) return [known, ""];
  for (let at = name.lastIndexOf("-"); at > 0; at = name.lastIndexOf("-", at - 1)) {
    const several = words[name.slice(0, at + 1)];
    if (several) return [several, name.slice(at + 1)];
  }
  return undefined;
};

/** What a page of ours adds to a form: nobody typed it, and it says nothing to who reads it. */
const isOurs = (name: string): boolean => /^(formulier|nummer|pagina|gezien|versie|verzoekversie)(\.|$)/.test(name);

const inWords = ({ choices, counted }: FieldWords, values: readonly string[]): readonly string[] => {
  if (counted) return [counted(values.length)];
  return values.map((value) => (typeof choices === "function" ? choices(value) : choices?.[value]) ?? value);
};

const fromName = (name: string): string => {
  const words = name.replaceAll(/[-._]/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * What was typed and chosen in a form, in its order and in its words. A field that no form of the area has is called by
 * its name, so that nothing is left out.
 */
export function answersInWords(words: FormWords, values: FormValues): AnswerInWords[] {
  return Object.entries(values).flatMap(([name, all]) => {
    const [known, rest = ""] = entryOf(words, name) ?? [];
    const answers = all.filter((value) => value.trim() !== "");
    if (answers.length === 0 || (!known && isOurs(name))) return [];
    const label = known?.label ?? fromName(name);
    return {
      question: typeof label === "string" ? label : label(rest),
      answers: known ? inWords(known, answers) : answers,
    };
  });
}

/** The three fields of a date, whose question is this. */
export const dateWords = (name: string, question: string): FormWords => ({
  [name]: { label: `${question} Dag` },
  [`${name}-maand`]: { label: `${question} Maand` },
  [`${name}-jaar`]: { label: `${question} Jaar` },
});
