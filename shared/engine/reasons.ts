import { isDemand, latestStart } from "./criteria.ts";
import { pc4Of } from "./distance.ts";
import { matcher } from "./evaluate.ts";
import { holds } from "./licences.ts";
import type { Subject } from "./sentences.ts";
import type {
  CandidateFacts,
  Criterion,
  DemandCriterion,
  Exclusion,
  Labels,
  MatchingContext,
  Requirements,
} from "./types.ts";
import {
  capitalised,
  DEMAND_WORDS,
  dateInWords,
  daypartInWords,
  decimal,
  educationInWords,
  enumerate,
  kilometres,
  languageInWords,
} from "./words.ts";

type Say = (subject: Subject) => string;

const sayHours: Say = ({ requirements: { hoursPerWeek: asked }, candidate: { hours } }) => {
  const { min = 0, max } = hours;
  return min > asked.max
    ? `Wil minstens ${decimal(min)} uur per week werken; het werk is hoogstens ${decimal(asked.max)} uur`
    : `Wil hoogstens ${decimal(max ?? 0)} uur per week werken; het werk is minstens ${decimal(asked.min)} uur`;
};

const SENTENCES: Record<Exclude<Criterion, DemandCriterion>, Say> = {
  "client-group": () => "Klantgroep: past niet",
  "target-group": () => "Doelgroep: past niet",
  availability: ({ requirements: { startDate }, candidate: { availableFrom = "" } }) =>
    `Kan beginnen vanaf ${dateInWords(availableFrom)}; nodig: uiterlijk ${dateInWords(latestStart(startDate))}`,
  hours: sayHours,
  schedule: ({ requirements: { schedule }, candidate: { dayparts = [] } }) => {
    const missing = [...new Set(schedule?.required)].filter((daypart) => !dayparts.includes(daypart));
    return `Kan niet werken op ${enumerate(missing.map(daypartInWords))}`;
  },
  travel: ({ requirements, candidate: { postcode, maxDistanceKm = 0 }, labels, kmToWork }) =>
    `${kilometres(kmToWork(postcode) ?? 0)} van ${labels.place(pc4Of(requirements.workplace.postcode))}; wil tot ${decimal(maxDistanceKm)} km reizen`,
  licence: ({ requirements: { licences: required = [] }, candidate: { licences = [] } }) =>
    `Heeft geen rijbewijs ${enumerate(required.filter((licence) => !holds(licences, licence)))}`,
  certificate: ({ requirements: { certificates: required = [] }, candidate: { certificates = [] }, labels }) =>
    `Heeft geen certificaat ${enumerate(required.filter((code) => !certificates.includes(code)).map(labels.certificate))}`,
  education: ({ requirements, candidate }) =>
    `Opleiding: ${educationInWords(candidate.education ?? 1)}; nodig: minstens ${educationInWords(requirements.education?.level ?? 1)}`,
  language: ({ requirements, candidate }) =>
    `Spreekt ${languageInWords(candidate.language ?? 1)} Nederlands; nodig: minstens ${languageInWords(requirements.language?.level ?? 1)}`,
};

const sentenceAgainst = (criterion: Criterion, subject: Subject): string =>
  isDemand(criterion) ? `${capitalised(DEMAND_WORDS[criterion])}: past niet` : SENTENCES[criterion](subject);

/**
 * Why a candidate is not eligible: a Dutch sentence for each criterion that is not met, in the order of the
 * specification; empty for an eligible candidate. Client group, target group and work conditions are only said to fit
 * not: neither the indication nor a level can be read from a sentence.
 */
export function reasonsExcluded(
  requirements: Requirements,
  candidate: CandidateFacts,
  context: MatchingContext,
  labels: Labels,
): readonly Exclusion[] {
  const { evaluate, kmToWork } = matcher(requirements, context);
  const subject = { requirements, candidate, context, labels, kmToWork };
  return evaluate(candidate).excludedBy.map((criterion) => ({
    criterion,
    sentence: sentenceAgainst(criterion, subject),
  }));
}
