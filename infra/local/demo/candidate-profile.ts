import type { CandidateProfileInput } from "#shared/domain/candidate.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { CONDITIONS, type DistanceToWork, type Indication } from "#shared/engine/types.ts";
import { MUNICIPALITIES } from "#shared/reference/municipalities.ts";
import { GAPS } from "./gaps.ts";
import type { DemoPartner } from "./partners.ts";
import { certificatesOf, educationOf, licencesOf } from "./qualifications.ts";
import type { Random } from "./random.ts";
import { occupationsOf, skillsOf } from "./work-history.ts";
import { daypartsOf } from "./working-times.ts";

/** The oldest assessment: 14 months ago. Most are not fresh. */
const OLDEST_ASSESSMENT_DAYS = 425;

const HOURS: Readonly<Record<DistanceToWork, readonly number[]>> = {
  none: [24, 32, 32, 36, 40, 40],
  bridgeable: [16, 20, 24, 24, 28, 32, 32, 36, 40],
  unbridgeable: [8, 12, 12, 16, 16, 20, 24],
};
/** Weights of capacity 0, 1, 2 and 3. */
const CAPACITY: Readonly<Record<DistanceToWork, readonly [number, number, number, number]>> = {
  none: [3, 12, 35, 50],
  bridgeable: [8, 20, 36, 36],
  unbridgeable: [20, 32, 30, 18],
};
const HAS_BANENAFSPRAAK = { none: 0.03, bridgeable: 0.2, unbridgeable: 0.45 } as const;
const HAS_BESCHUT_WERK = { none: 0, bridgeable: 0.005, unbridgeable: 0.2 } as const;

/** One invented profile, coherent in itself, with the gaps that real profiles have. */
export function inventProfile(random: Random, partner: DemoPartner, today: string): CandidateProfileInput {
  const distanceToWork = random.weighted(partner.distances);
  const municipality = random.weighted(partner.municipalities);
  const occupations = random.chance(GAPS.occupations) ? [] : occupationsOf(random, distanceToWork, today);
  const skills = skillsOf(random, occupations);
  const { unless } = random;
  return {
    distanceToWork,
    ...indicationsOf(random, distanceToWork),
    municipality,
    ...unless(GAPS.postcode, () => ({ postcode: random.pick(demoPostcodes(municipality)) })),
    ...unless(GAPS.maxDistanceKm, () => ({ maxDistanceKm: random.pick([5, 8, 10, 10, 15, 15, 20, 20, 25, 30, 40]) })),
    ...unless(GAPS.availableFrom, () => ({ availableFrom: addDays(today, availableInDays(random)) })),
    hours: hoursOf(random, distanceToWork),
    ...unless(GAPS.dayparts, () => ({ dayparts: daypartsOf(random) })),
    occupations,
    skills,
    skillsAssessed: skills.length > 0 && random.chance(0.2),
    ...unless(GAPS.licences, () => ({ licences: licencesOf(random, occupations) })),
    ...unless(GAPS.certificates, () => ({ certificates: certificatesOf(random, occupations) })),
    ...unless(GAPS.education, () => ({ education: educationOf(random, occupations) })),
    ...unless(GAPS.language, () => ({ language: random.pick([1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4]) })),
    capacity: random.unless(GAPS.capacity, () => capacityOf(random, distanceToWork)),
    assessedAt: addDays(today, -Math.floor(OLDEST_ASSESSMENT_DAYS * random.next() ** 0.8)),
    ...unless(0.88, () => ({ programme: random.pick(["p1", "p2", "p3", "p4"]) })),
  };
}

const demoPostcodes = (municipality: string): readonly string[] =>
  MUNICIPALITIES.find(({ code }) => code === municipality)?.demoPostcodes ?? [];

/** Somebody with beschutWerk is not in the banenafspraak as well. */
function indicationsOf(random: Random, distance: DistanceToWork) {
  const beschutWerk = indication(random, GAPS.beschutWerk, HAS_BESCHUT_WERK[distance]);
  const banenafspraak = indication(random, GAPS.banenafspraak, HAS_BANENAFSPRAAK[distance]);
  return {
    beschutWerk,
    banenafspraak: beschutWerk === "yes" && banenafspraak === "yes" ? "no" : banenafspraak,
  } as const;
}

function indication(random: Random, unknown: number, yes: number): Indication {
  if (random.chance(unknown)) return "unknown";
  return random.chance(yes) ? "yes" : "no";
}

const availableInDays = (random: Random): number =>
  random.weighted([
    [random.integer(-120, 0), 70],
    [random.integer(1, 45), 20],
    [random.integer(46, 180), 10],
  ]);

function hoursOf(random: Random, distance: DistanceToWork): { min?: number; max?: number } {
  const max = random.pick(HOURS[distance]);
  return {
    ...random.unless(0.6, () => ({ min: Math.max(4, max - random.pick([4, 8, 12, 16])) })),
    ...random.unless(GAPS.maxHours, () => ({ max })),
  };
}

function capacityOf(random: Random, distance: DistanceToWork): NonNullable<CandidateProfileInput["capacity"]> {
  const levels = CAPACITY[distance].map((weight, level) => [level, weight] as const);
  const share = random.chance(0.2) ? 1 : 0.45;
  return Object.fromEntries(
    CONDITIONS.filter(() => random.chance(share)).map((condition) => [condition, random.weighted(levels)]),
  );
}
