import { addDays, dayNumber } from "./calendar.ts";
import { askedConditions, latestStart } from "./criteria.ts";
import type { KmToWork } from "./distance.ts";
import { holds } from "./licences.ts";
import { ENGINE_V1 } from "./tables.ts";
import type { CandidateFacts, Condition, Criterion, Requirements, Unlock } from "./types.ts";
import { DEMAND_WORDS, dateInWords, daypartInWords, decimal, educationInWords, languageInWords } from "./words.ts";

/**
 * A requirement that can give way by degrees. `level` is the mildest degree that would let this candidate pass, or
 * undefined when none does; it is asked only of candidates that fail the criterion. Going `down` (a lower minimum) the
 * mildest degree is the highest one, going `up` (a later date) the lowest.
 */
export type Ladder = {
  shape: "ladder";
  criterion: Criterion;
  direction: "down" | "up";
  level: (candidate: CandidateFacts) => number | undefined;
  describe: (level: number) => Pick<Unlock, "change" | "relaxTo">;
};

/** A requirement that is a set, of which items can be dropped. `missing` is what a failing candidate lacks of it. */
export type ItemSet = {
  shape: "set";
  criterion: Criterion;
  items: readonly string[];
  missing: (candidate: CandidateFacts) => readonly string[];
  without: (item: string) => string;
  withoutAll: string;
};

export type Relaxation = Ladder | ItemSet;

const { startStepDays, travelStepKm } = ENGINE_V1.unlocks;

/** The vacancy starts some weeks later. */
const laterStart = ({ startDate }: Requirements): Ladder => ({
  shape: "ladder",
  criterion: "availability",
  direction: "up",
  level: ({ availableFrom }) =>
    availableFrom === undefined
      ? undefined
      : Math.ceil((dayNumber(availableFrom) - dayNumber(latestStart(startDate))) / startStepDays),
  describe: (weeks) => {
    const start = addDays(startDate, weeks * startStepDays);
    return { change: `beginnen op ${dateInWords(start)}`, relaxTo: start };
  },
});

/** The vacancy asks fewer hours at least. Does not help those who want more hours than it has. */
const fewerHours = ({ hoursPerWeek }: Requirements): Ladder => ({
  shape: "ladder",
  criterion: "hours",
  direction: "down",
  level: ({ hours: { min = 0, max } }) => {
    if (max === undefined) return undefined;
    const most = Math.min(max, hoursPerWeek.max);
    return most >= min ? most : undefined;
  },
  describe: (hours) => ({ change: `vanaf ${decimal(hours)} uur per week`, relaxTo: hours }),
});

/** The vacancy offers more hours at most, for those who want more than it has. */
const moreHours = ({ hoursPerWeek }: Requirements): Ladder => ({
  shape: "ladder",
  criterion: "hours",
  direction: "up",
  level: ({ hours: { min = 0, max = min } }) => (min > hoursPerWeek.max && max >= min ? min : undefined),
  describe: (hours) => ({ change: `tot ${decimal(hours)} uur per week`, relaxTo: hours }),
});

/** The candidate travels further than wished, for instance because the employer pays for it or fetches people. */
const furtherTravel = (kmToWork: KmToWork): Ladder => ({
  shape: "ladder",
  criterion: "travel",
  direction: "up",
  level: ({ postcode, maxDistanceKm = 0 }) => {
    const km = kmToWork(postcode);
    return km === undefined ? undefined : Math.ceil((km - maxDistanceKm) / travelStepKm) * travelStepKm;
  },
  describe: (km) => ({ change: `${decimal(km)} km verder reizen`, relaxTo: km }),
});

const lowerEducation: Ladder = {
  shape: "ladder",
  criterion: "education",
  direction: "down",
  level: ({ education }) => education,
  describe: (level) => ({
    change: level <= 1 ? "zonder eis aan opleiding" : `opleiding vanaf niveau ${educationInWords(level)}`,
    relaxTo: level,
  }),
};

const lowerLanguage: Ladder = {
  shape: "ladder",
  criterion: "language",
  direction: "down",
  level: ({ language }) => language,
  describe: (level) => ({
    change: level <= 1 ? "zonder eis aan Nederlands" : `Nederlands vanaf niveau ${languageInWords(level)}`,
    relaxTo: level,
  }),
};

const lowerDemand = (condition: Condition): Ladder => {
  const criterion = `demand:${condition}` as const;
  const words = DEMAND_WORDS[criterion];
  return {
    shape: "ladder",
    criterion,
    direction: "down",
    level: ({ capacity }) => capacity[condition],
    describe: (level) => ({ change: level <= 0 ? `zonder ${words}` : `${words} tot niveau ${level}`, relaxTo: level }),
  };
};

/** Items of a required list that `has` does not find in the candidate's. */
const lacking = <Item extends string>(required: readonly Item[] | undefined, has: (item: Item) => boolean): Item[] =>
  [...new Set(required)].filter((item) => !has(item));

const fewerDayparts = ({ schedule }: Requirements): ItemSet => ({
  shape: "set",
  criterion: "schedule",
  items: [...new Set(schedule?.required)],
  missing: ({ dayparts = [] }) => lacking(schedule?.required, (daypart) => dayparts.includes(daypart)),
  without: (daypart) => `zonder ${daypartInWords(daypart)}`,
  withoutAll: "zonder vaste dagdelen",
});

const fewerLicences = ({ licences: required }: Requirements): ItemSet => ({
  shape: "set",
  criterion: "licence",
  items: [...new Set(required)],
  missing: ({ licences = [] }) => lacking(required, (licence) => holds(licences, licence)),
  without: (licence) => `zonder rijbewijs ${licence}`,
  withoutAll: "zonder rijbewijzen",
});

const fewerCertificates = ({ certificates: required }: Requirements): ItemSet => ({
  shape: "set",
  criterion: "certificate",
  items: [...new Set(required)],
  missing: ({ certificates = [] }) => lacking(required, (certificate) => certificates.includes(certificate)),
  without: (certificate) => `zonder certificaat ${certificate}`,
  withoutAll: "zonder certificaten",
});

/**
 * The ways in which a vacancy can give way, in the order of the criteria. Two criteria have none: `client-group` and
 * `target-group` follow from law and from what the partners decided, not from what this employer asks; and another kind
 * of work would change both at once, so it is no relaxation of one criterion.
 */
export const relaxationsFor = (requirements: Requirements, kmToWork: KmToWork): readonly Relaxation[] => [
  laterStart(requirements),
  fewerHours(requirements),
  moreHours(requirements),
  fewerDayparts(requirements),
  furtherTravel(kmToWork),
  fewerLicences(requirements),
  fewerCertificates(requirements),
  lowerEducation,
  lowerLanguage,
  ...askedConditions(requirements).map(({ condition }) => lowerDemand(condition)),
];
