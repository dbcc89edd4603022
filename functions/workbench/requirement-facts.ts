import { dateInWords } from "#shared/domain/dates.ts";
import { askedConditions } from "#shared/engine/criteria.ts";
import type { Labels, Requirements } from "#shared/engine/types.ts";
import { daypartInWords, educationInWords, enumerate, hoursInWords, languageInWords } from "#shared/engine/words.ts";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import type { Fact } from "./facts.tsx";
import type { Words } from "./words.ts";

const hardness = ({ hard }: { hard: boolean }) => (hard ? " (harde eis)" : "");

/** What the work itself asks of a person, in words; a text is empty for what is not asked. */
export function demandFacts(requirements: Requirements, labels: Labels, { condition }: Words): Fact[] {
  const { education, language, schedule, skills, licences, certificates } = requirements;
  return [
    ["Vaste dagdelen", enumerate((schedule?.required ?? []).map(daypartInWords))],
    ["Liefst op", enumerate((schedule?.preferred ?? []).map(daypartInWords))],
    [
      "Vaardigheden",
      skills
        .map(({ code, importance }) => labels.skill(code) + (importance === "essential" ? " (nodig)" : ""))
        .join(", "),
    ],
    ["Rijbewijs", enumerate(licences ?? [])],
    ["Certificaat", enumerate((certificates ?? []).map(labels.certificate))],
    ["Opleiding", education ? educationInWords(education.level) + hardness(education) : ""],
    ["Nederlands", language ? languageInWords(language.level) + hardness(language) : ""],
    [
      "Zwaarte",
      askedConditions(requirements)
        .map(({ condition: code, demand }) => `${condition(code)}: ${demand} van 3`)
        .join(", "),
    ],
  ];
}

/** Everything that a job asks: what work, where, when, and of whom. */
export const requirementFacts = (requirements: Requirements, labels: Labels, words: Words): Fact[] => [
  ["Beroep", labels.occupation(requirements.occupation)],
  ["Plaats", placeInWords(requirements.workplace.postcode, labels)],
  ["Uren per week", hoursInWords(requirements.hoursPerWeek.min, requirements.hoursPerWeek.max)],
  ["Begin", dateInWords(requirements.startDate)],
  ...demandFacts(requirements, labels, words),
];
