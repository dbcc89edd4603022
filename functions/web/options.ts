import { LICENCES } from "#shared/engine/types.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import type { Option, OptionGroup } from "#shared/web/form-controls.tsx";

/** The choices of the form, in the words of the page. */
export const KIND_OPTIONS: readonly Option[] = [
  { value: "regular", text: "Gewone baan" },
  { value: "garantiebaan", text: "Garantiebaan", hint: "Voor mensen in het doelgroepregister (banenafspraak)" },
  { value: "learning-place", text: "Leerplek" },
  { value: "trial-placement", text: "Proefplaatsing" },
  { value: "beschut-werk", text: "Beschut werk" },
  {
    value: "participation-place",
    text: "Participatieplaats",
    hint: "Werk dat u erbij organiseert, dus geen bestaande baan",
  },
];

export const EDUCATION_OPTIONS: readonly Option[] = [
  { value: "2", text: "Basisonderwijs" },
  { value: "3", text: "Vmbo" },
  { value: "4", text: "Mbo, havo of vwo" },
  { value: "5", text: "Hbo" },
  { value: "6", text: "Universiteit" },
];

export const LANGUAGE_OPTIONS: readonly Option[] = [
  { value: "2", text: "Redelijk: eenvoudige instructies begrijpen" },
  { value: "3", text: "Goed: een gesprek voeren" },
  { value: "4", text: "Uitstekend: ook moeilijke gesprekken" },
];

export const CONTRACT_OPTIONS: readonly Option[] = [
  { value: "permanent", text: "Vast contract" },
  { value: "temporary", text: "Tijdelijk contract" },
  { value: "on-call", text: "Oproepcontract" },
  { value: "agency-work", text: "Via een uitzendbureau" },
];

export const DAY_WORDS = {
  mon: "Maandag",
  tue: "Dinsdag",
  wed: "Woensdag",
  thu: "Donderdag",
  fri: "Vrijdag",
  sat: "Zaterdag",
  sun: "Zondag",
} as const;
export const PART_WORDS = { night: "Nacht", morning: "Ochtend", afternoon: "Middag", evening: "Avond" } as const;

export const LICENCE_OPTIONS: readonly Option[] = LICENCES.map((value) => ({ value, text: value }));

/** Made once: `localeCompare` with a language looks that language up at every comparison. */
const alphabet = new Intl.Collator("nl");
const byText = (a: Option, b: Option) => alphabet.compare(a.text, b.text);

/** Occupations by unit group, each once, in alphabetical order; those that look like the title stand apart, best first. */
export function occupationChoices({ occupations }: ReferenceTables, close: readonly string[]) {
  const first = new Map<string, string>();
  for (const { code, title } of occupations) if (!first.has(code)) first.set(code, title);
  const option = (value: string): Option => ({ value, text: first.get(value) ?? value });
  const others = [...first.keys()].filter((code) => !close.includes(code)).map(option);
  const rest = others.toSorted(byText);
  if (close.length === 0) return { options: rest };
  const groups: OptionGroup[] = [
    { label: "Lijkt op uw functietitel", options: close.map(option) },
    { label: "Alle andere beroepen", options: rest },
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
