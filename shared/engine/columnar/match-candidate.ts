import { dayNumber } from "../calendar.ts";
import { pc4Of, roadKm } from "../distance.ts";
import { bestOccupation } from "../occupation.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { CandidateFacts, Centroid, MatchingContext } from "../types.ts";
import type { Codes } from "./codes.ts";
import { firstWord, ones, secondWord } from "./filter-words.ts";
import { certificatesOf } from "./layout.ts";
import { DAYPARTS_UNKNOWN, daypartMask, heldLicenceMask, LICENCES_UNKNOWN } from "./lists.ts";
import type { PackedVacancies } from "./vacancies.ts";

const RULES = ENGINE_V1.components;

/** A vacancy that does not exclude the candidate, with the candidate's score and low for it. */
export type Match = { vacancyId: string; score: number; low: number };

/** A figure with what is unknown at its prior, and at 0. */
type Value = { usual: number; low: number };
const known = (value: number): Value => ({ usual: value, low: value });
const unknown = (prior: number): Value => ({ usual: prior, low: 0 });

/**
 * The vacancies for which this candidate is eligible, in the order in which they were packed: the kernel with its roles
 * swapped. Scores and lows are those of the reference engine to the last bit.
 */
export function matchCandidate(facts: CandidateFacts, vacancies: PackedVacancies, context: MatchingContext): Match[] {
  const isOpenTo = openness(facts, vacancies);
  const kmTo = distances(facts, vacancies.dictionaries.places, context.centroid);
  const rate = rating(facts, vacancies, context);
  const { maxDistanceKm = Number.POSITIVE_INFINITY } = facts;
  const { ids, place } = vacancies;
  const matches: Match[] = [];
  for (let at = 0; at < ids.length; at += 1) {
    if (!isOpenTo(at)) continue;
    const km = kmTo(place[at] as number);
    // A distance that is unknown is not a number, and so not more than any.
    if (km > maxDistanceKm) continue;
    const { usual, low } = rate(at, km);
    matches.push({ vacancyId: ids[at] as string, score: usual, low });
  }
  return matches;
}

/** Whether a vacancy excludes the candidate by no criterion but travel. */
function openness(facts: CandidateFacts, vacancies: PackedVacancies): (at: number) => boolean {
  const { first, second, latestDay, hoursMin, hoursMax, requiredDayparts, requiredLicences, certificates } = vacancies;
  const one = firstWord(facts) | 0;
  const two = secondWord(facts) | 0;
  const { min = 0, max = Number.POSITIVE_INFINITY } = facts.hours;
  const day = facts.availableFrom === undefined ? Number.NEGATIVE_INFINITY : dayNumber(facts.availableFrom);
  const dayparts = facts.dayparts === undefined ? DAYPARTS_UNKNOWN : daypartMask(facts.dayparts);
  const licences = facts.licences === undefined ? LICENCES_UNKNOWN : heldLicenceMask(facts.licences);
  const held = facts.certificates;
  const lacks = Uint8Array.from(vacancies.dictionaries.certificates.values, (key) =>
    Number(held !== undefined && !certificatesOf(key).every((certificate) => held.includes(certificate))),
  );
  return (at) =>
    (((first[at] as number) & one) | ((second[at] as number) & two)) === 0 &&
    day <= (latestDay[at] as number) &&
    min <= (hoursMax[at] as number) &&
    max >= (hoursMin[at] as number) &&
    min <= max &&
    ((requiredLicences[at] as number) & ~licences) === 0 &&
    ((requiredDayparts[at] as number) & ~dayparts) === 0 &&
    lacks[certificates[at] as number] === 0;
}

/** Kilometres to each place of the dictionary, not a number where unknown; each worked out when it is first asked. */
function distances(
  { postcode }: CandidateFacts,
  { values }: Codes<string>,
  centroid: MatchingContext["centroid"],
): (place: number) => number {
  const home: Centroid | undefined = postcode === undefined ? undefined : centroid(pc4Of(postcode));
  const found = new Float64Array(values.length).fill(-1);
  return (place) => {
    const before = found[place] as number;
    if (before !== -1) return before;
    const work = home && centroid(values[place] ?? "");
    const km = home && work ? roadKm(work, home) : Number.NaN;
    found[place] = km;
    return km;
  };
}

/** Score and low of the candidate for a vacancy at a distance: the operations of the reference, in its order. */
function rating(facts: CandidateFacts, vacancies: PackedVacancies, context: MatchingContext) {
  const { preferredDayparts, education, language, hoursMax, totalWeight, occupation } = vacancies;
  const { maxDistanceKm: reach = ENGINE_V1.travel.defaultReachKm, hours } = facts;
  const occupationValue = occupationValues(facts, vacancies, context.date);
  const skillsValue = skillsValues(facts, vacancies, context);
  const dayparts = facts.dayparts && daypartMask(facts.dayparts);

  const travelValue = (km: number): Value => {
    if (Number.isNaN(km)) return unknown(RULES.travel.prior);
    if (reach === 0) return known(km === 0 ? 1 : 0);
    return known(Math.max(0, 1 - km / reach));
  };
  const hoursValue = (asked: number): Value =>
    hours.max === undefined ? unknown(RULES.hours.prior) : known(Math.min(hours.max, asked) / asked);
  const scheduleValue = (preferred: number): Value =>
    dayparts === undefined ? unknown(RULES.schedule.prior) : known(ones(dayparts & preferred) / ones(preferred));
  const levelValue = (name: "education" | "language", asked: number): Value => {
    const { met, oneBelow, lower } = ENGINE_V1.level;
    const level = facts[name];
    if (level === undefined) return unknown(RULES[name].prior);
    return known(level >= asked ? met : level === asked - 1 ? oneBelow : lower);
  };

  return (at: number, km: number): Value => {
    let usual = 0;
    let low = 0;
    const add = (weight: number, value: Value): void => {
      usual += weight * value.usual;
      low += weight * value.low;
    };
    add(RULES.occupation.weight, occupationValue(occupation[at] as number));
    const skills = skillsValue(at);
    if (skills) add(RULES.skills.weight, skills);
    add(RULES.travel.weight, travelValue(km));
    add(RULES.hours.weight, hoursValue(hoursMax[at] as number));
    const preferred = preferredDayparts[at] as number;
    if (preferred !== 0) add(RULES.schedule.weight, scheduleValue(preferred));
    if (education[at]) add(RULES.education.weight, levelValue("education", education[at] as number));
    if (language[at]) add(RULES.language.weight, levelValue("language", language[at] as number));
    const total = totalWeight[at] as number;
    return { usual: (100 * usual) / total, low: (100 * low) / total };
  };
}

/** The candidate's best occupation for each one that is asked, worked out when it is first asked. */
function occupationValues({ occupations }: CandidateFacts, { dictionaries }: PackedVacancies, date: string) {
  const found: (Value | undefined)[] = [];
  return (code: number): Value => {
    const before = found[code];
    if (before) return before;
    const best = bestOccupation(dictionaries.occupations.values[code] ?? "", occupations, date);
    const value = best === undefined ? unknown(RULES.occupation.prior) : known(best.value);
    found[code] = value;
    return value;
  };
}

/** The share of a vacancy's skills that the candidate has; undefined when it lists none. */
function skillsValues(facts: CandidateFacts, vacancies: PackedVacancies, { skillGroups }: MatchingContext) {
  const { skillsStart, skills, importances, dictionaries } = vacancies;
  const answered = new Uint8Array(dictionaries.skills.values.length);
  for (const skill of facts.skills) {
    for (const code of [skill, ...skillGroups(skill)]) {
      const at = dictionaries.skills.find(code);
      if (at !== undefined) answered[at] = 1;
    }
  }
  const prior = facts.skillsAssessed ? 0 : RULES.skills.prior;
  return (at: number): Value | undefined => {
    const from = skillsStart[at] as number;
    const to = skillsStart[at + 1] as number;
    if (from === to) return undefined;
    let [usual, low, total] = [0, 0, 0];
    for (let skill = from; skill < to; skill += 1) {
      const importance = importances[skill] as number;
      const isListed = answered[skills[skill] as number] === 1;
      usual += importance * (isListed ? 1 : prior);
      low += importance * (isListed ? 1 : 0);
      total += importance;
    }
    return { usual: usual / total, low: low / total };
  };
}
