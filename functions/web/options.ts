import { KINDS } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { Option, OptionGroup } from "#shared/web/form-controls.tsx";
import type { Words } from "./words/nl.ts";

export const optionsOf = (texts: Readonly<Record<string, string>>): Option[] =>
  Object.entries(texts).map(([value, text]) => ({ value, text }));

export const kindOptions = ({ kinds }: Words): Option[] => KINDS.map((value) => ({ value, ...kinds[value] }));
export const educationOptions = ({ educations }: Words): Option[] => optionsOf(educations);
export const languageOptions = ({ languages }: Words): Option[] => optionsOf(languages);
export const contractOptions = ({ contracts }: Words): Option[] => optionsOf(contracts);

/** Made once: `localeCompare` with a language looks that language up at every comparison. */
const alphabet = new Intl.Collator("nl");
const byText = (a: Option, b: Option) => alphabet.compare(a.text, b.text);

/** Occupations by unit group, each once, in alphabetical order; those that look like the title stand apart, best first. */
export function occupationChoices({ occupations }: ReferenceTables, close: readonly string[], { form }: Words) {
  const first = new Map<string, string>();
  for (const { code, title } of occupations) if (!first.has(code)) first.set(code, title);
  const option = (value: string): Option => ({ value, text: first.get(value) ?? value });
  const others = [...first.keys()].filter((code) => !close.includes(code)).map(option);
  const rest = others.toSorted(byText);
  if (close.length === 0) return { options: rest };
  const groups: OptionGroup[] = [
    { label: form.likeYourTitle, options: close.map(option) },
    { label: form.otherOccupations, options: rest },
  ];
  return { groups };
}

export const skillGroups = ({ skills, skillGroups: groups }: ReferenceTables): OptionGroup[] =>
  groups.map(({ code: group, label }) => ({
    label,
    options: skills
      .filter((skill) => skill.group === group)
      .map(({ code, label: text }) => ({ value: code, text }))
      .toSorted(byText),
  }));

export const certificateOptions = ({ certificates }: ReferenceTables): Option[] =>
  certificates.map(({ code, label }) => ({ value: code, text: label })).toSorted(byText);
