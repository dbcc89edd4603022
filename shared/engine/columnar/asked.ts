import { dayNumber } from "../calendar.ts";
import { latestStart } from "../criteria.ts";
import { type KmToWork, kmTo } from "../distance.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { ComponentName, MatchingContext, Requirements } from "../types.ts";
import { type BitCriterion, bitCriteria, failMasks } from "./filter-words.ts";
import { daypartMask, licenceMask } from "./lists.ts";

/** One vacancy as the columns are asked about it: everything that is the same for every segment. */
export type Asked = {
  requirements: Requirements;
  context: MatchingContext;
  kmToWork: KmToWork;
  /** Criteria that the filter words answer. */
  bits: readonly BitCriterion[];
  masks: { first: number; second: number };
  latestDay: number;
  requiredDayparts: number;
  requiredLicences: number;
  requiredCertificates: readonly string[];
  preferredDayparts: number;
  /** Weight of each applicable component; 0 for one that does not apply. */
  weights: Readonly<Record<ComponentName, number>>;
  totalWeight: number;
};

export function ask(requirements: Requirements, context: MatchingContext): Asked {
  const { schedule, licences = [], certificates = [], startDate, workplace } = requirements;
  const bits = bitCriteria(requirements);
  const preferredDayparts = daypartMask(schedule?.preferred ?? []);
  const weights = weightsOf(requirements);
  return {
    requirements,
    context,
    kmToWork: kmTo(workplace.postcode, context),
    bits,
    masks: failMasks(bits),
    latestDay: dayNumber(latestStart(startDate)),
    requiredDayparts: daypartMask(schedule?.required ?? []),
    requiredLicences: licenceMask(licences),
    requiredCertificates: [...new Set(certificates)],
    preferredDayparts,
    weights,
    totalWeight: Object.values(weights).reduce((sum, weight) => sum + weight, 0),
  };
}

/** Weight of each component that applies; 0 for one that does not. */
export function weightsOf({ skills, schedule, education, language }: Requirements): Asked["weights"] {
  const { components } = ENGINE_V1;
  return {
    occupation: components.occupation.weight,
    skills: skills.length > 0 ? components.skills.weight : 0,
    travel: components.travel.weight,
    hours: components.hours.weight,
    schedule: schedule?.preferred?.length ? components.schedule.weight : 0,
    education: education ? components.education.weight : 0,
    language: language ? components.language.weight : 0,
  };
}
