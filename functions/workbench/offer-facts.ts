import { dateInWords } from "#shared/domain/dates.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { euroShown } from "./carving/request-words.ts";
import type { Fact } from "./facts.tsx";
import { CONTRACT_WORDS, KIND_WORDS } from "./words.ts";

type Salary = NonNullable<VacancySubmission["salary"]>;

const salaryInWords = ({ min, max, per }: Salary): string =>
  [
    ...(min === undefined ? [] : [`vanaf ${euroShown(min)}`]),
    ...(max === undefined ? [] : [`tot ${euroShown(max)}`]),
    per === "hour" ? "per uur" : "per maand",
  ].join(" ");

/** What the employer offers, and the last day on which the vacancy is open; a text is empty for what they left open. */
export const offerFacts = ({ kind, contract, salary, closesOn, sroiContract = "" }: VacancySubmission): Fact[] => [
  ["Soort plek", KIND_WORDS[kind]],
  ["Contract", contract === undefined ? "" : CONTRACT_WORDS[contract]],
  ["Loon", salary === undefined ? "" : salaryInWords(salary)],
  ["Sluit vanzelf na", closesOn === undefined ? "" : dateInWords(closesOn)],
  ["SROI-contract", sroiContract],
];
