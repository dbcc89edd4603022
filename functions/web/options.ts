import { KINDS } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { OptionGroup } from "#shared/web/form-controls.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { type Option, optionsOf } from "#shared/web/option-list.tsx";
import { wordsOf } from "./locale.ts";
import { madeOnce } from "./made-once.ts";
import type { Words } from "./words/nl.ts";

export const kindOptions = ({ kinds }: Words): Option[] => KINDS.map((value) => ({ value, ...kinds[value] }));
export const educationOptions = madeOnce(({ educations }: Words) => optionsOf(educations));
export const languageOptions = madeOnce(({ languages }: Words) => optionsOf(languages));
export const contractOptions = ({ contracts }: Words): Option[] => optionsOf(contracts);

/** What may be chosen of a work condition, beside its first level, which is what is asked when nothing is. */
export const levelOptions = madeOnce((levels: readonly string[]): readonly Option[] =>
  levels.slice(1).map((text, index) => ({ value: String(index + 1), text })),
);

const marked = madeOnce((options: readonly Option[]): readonly Option[] =>
  options.map((option) => ({ ...option, language: "nl" })),
);
/** Options that are in Dutch on every form, marked as such where the form is not. */
export const inDutch = (options: readonly Option[], { language }: Pick<FormState, "language">): readonly Option[] =>
  language === "en" ? marked(options) : options;

/** Made once: `localeCompare` with a language looks that language up at every comparison. */
const alphabet = new Intl.Collator("nl");
const byText = (a: Option, b: Option) => alphabet.compare(a.text, b.text);

/** Occupations by unit group, each once, in alphabetical order; and their titles by code. */
const allOccupations = madeOnce(({ occupations }: ReferenceTables) => {
  const titles = new Map<string, string>();
  for (const { code, title } of occupations) if (!titles.has(code)) titles.set(code, title);
  return { titles, options: [...titles].map(([value, text]): Option => ({ value, text })).toSorted(byText) };
});

/** All occupations; those that look like the title stand apart, best first. */
export function occupationChoices(tables: ReferenceTables, close: readonly string[], state: FormState) {
  const { form } = wordsOf(state);
  const { titles, options: all } = allOccupations(tables);
  const options = inDutch(all, state);
  if (close.length === 0) return { options };
  const groups: OptionGroup[] = [
    {
      label: form.likeYourTitle,
      options: inDutch(
        close.map((value) => ({ value, text: titles.get(value) ?? value })),
        state,
      ),
    },
    { label: form.otherOccupations, options, without: close },
  ];
  return { groups };
}

const allSkills = madeOnce(({ skills, skillGroups: groups }: ReferenceTables): readonly OptionGroup[] =>
  groups.map(({ code: group, label }) => ({
    label,
    options: skills
      .filter((skill) => skill.group === group)
      .map(({ code, label: text }) => ({ value: code, text }))
      .toSorted(byText),
  })),
);

/** Skills by group, whose names are in Dutch as theirs are. */
export const skillGroups = (tables: ReferenceTables, state: FormState): readonly OptionGroup[] =>
  state.language === "en" ? skillsInDutch(tables) : allSkills(tables);
const skillsInDutch = madeOnce((tables: ReferenceTables): readonly OptionGroup[] =>
  allSkills(tables).map((group) => ({ ...group, language: "nl", options: marked(group.options) })),
);

const allCertificates = madeOnce(({ certificates }: ReferenceTables): readonly Option[] =>
  certificates.map(({ code, label }) => ({ value: code, text: label })).toSorted(byText),
);

export const certificateOptions = (tables: ReferenceTables, state: FormState): readonly Option[] =>
  inDutch(allCertificates(tables), state);
