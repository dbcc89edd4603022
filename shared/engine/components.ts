import type { KmToWork } from "./distance.ts";
import { bestOccupation } from "./occupation.ts";
import { skillStatesFor } from "./skills.ts";
import { ENGINE_V1 } from "./tables.ts";
import type { CandidateFacts, ComponentName, ComponentScore, MatchingContext, Requirements } from "./types.ts";

/** How well one component fits: see `ComponentScore` for the four figures. */
type Rating = Pick<ComponentScore, "value" | "used" | "low" | "high">;

/** One applicable component of one vacancy, ready to rate any candidate. */
export type Rater = { name: ComponentName; weight: number; rate: (candidate: CandidateFacts) => Rating };

const known = (value: number): Rating => ({ value, used: value, low: value, high: value });
const unknown = (prior: number): Rating => ({ value: null, used: prior, low: 0, high: 1 });

const RULES = ENGINE_V1.components;

function rateOccupation({ occupation }: Requirements, { date }: MatchingContext): Rater["rate"] {
  return ({ occupations }) => {
    const best = bestOccupation(occupation, occupations, date);
    return best === undefined ? unknown(RULES.occupation.prior) : known(best.value);
  };
}

/** Knowledge may be partial: each unlisted skill of an unfinished list stands at its own prior, 0 and 1. */
function rateSkills({ skills }: Requirements, context: MatchingContext): Rater["rate"] {
  const statesOf = skillStatesFor(skills, context);
  const importances = skills.map(({ importance }) => ENGINE_V1.skills.importance[importance]);
  const total = importances.reduce((sum, importance) => sum + importance, 0);
  return (candidate) => {
    const states = statesOf(candidate);
    const valueAt = (unknownSkill: number): number => {
      const p = { listed: 1, missing: 0, unknown: unknownSkill };
      return states.reduce((sum, state, at) => sum + (importances[at] ?? 0) * p[state], 0) / total;
    };
    if (!states.includes("unknown")) return known(valueAt(0));
    return { value: null, used: valueAt(RULES.skills.prior), low: valueAt(0), high: valueAt(1) };
  };
}

function rateTravel(kmToWork: KmToWork): Rater["rate"] {
  return ({ postcode, maxDistanceKm: reach = ENGINE_V1.travel.defaultReachKm }) => {
    const km = kmToWork(postcode);
    if (km === undefined) return unknown(RULES.travel.prior);
    if (reach === 0) return known(km === 0 ? 1 : 0);
    return known(Math.max(0, 1 - km / reach));
  };
}

function rateHours({ hoursPerWeek: { max: asked } }: Requirements): Rater["rate"] {
  return ({ hours: { max } }) => (max === undefined ? unknown(RULES.hours.prior) : known(Math.min(max, asked) / asked));
}

function rateSchedule(preferred: readonly string[]): Rater["rate"] {
  return ({ dayparts }) => {
    if (dayparts === undefined) return unknown(RULES.schedule.prior);
    const free = new Set<string>(dayparts);
    return known(preferred.filter((daypart) => free.has(daypart)).length / preferred.length);
  };
}

function rateLevel(name: "education" | "language", asked: number): Rater["rate"] {
  const { met, oneBelow, lower } = ENGINE_V1.level;
  return ({ [name]: level }) => {
    if (level === undefined) return unknown(RULES[name].prior);
    if (level >= asked) return known(met);
    return known(level === asked - 1 ? oneBelow : lower);
  };
}

/** The components that apply to a vacancy, in the order of the specification (section 3). */
export function ratersFor(requirements: Requirements, context: MatchingContext, kmToWork: KmToWork): readonly Rater[] {
  const { skills, education, language } = requirements;
  const preferred = [...new Set(requirements.schedule?.preferred)];
  const raters: Rater[] = [];
  const add = (name: ComponentName, rate: Rater["rate"]) => raters.push({ name, weight: RULES[name].weight, rate });
  add("occupation", rateOccupation(requirements, context));
  if (skills.length > 0) add("skills", rateSkills(requirements, context));
  add("travel", rateTravel(kmToWork));
  add("hours", rateHours(requirements));
  if (preferred.length > 0) add("schedule", rateSchedule(preferred));
  if (education) add("education", rateLevel("education", education.level));
  if (language) add("language", rateLevel("language", language.level));
  return raters;
}
