import fc from "fast-check";
import { addDays } from "#shared/engine/calendar.ts";
import {
  type CandidateFacts,
  CONDITIONS,
  type Condition,
  DAYPARTS,
  DISTANCES_TO_WORK,
  INDICATIONS,
  KINDS,
  LICENCES,
  type Requirements,
} from "#shared/engine/types.ts";
import { aContext, NOWHERE, pc4At, WORK } from "./builders.ts";

/**
 * Vacancies and candidates over few codes, places and dates, so that they often meet, miss narrowly and tie. Absent
 * facts are common. Everything made here is valid by the schemas of the domain.
 */

export const SKILLS = ["s1", "s2", "s3", "s4"];
const SKILL_GROUPS = ["g1", "g2"];
const OCCUPATIONS = ["5120", "5121", "5131", "5999", "9120", "urn:occupation:1"];
const CERTIFICATES = ["vca", "bhv", "haccp"];
const ASKED_CONDITIONS = CONDITIONS.slice(0, 4);
const FEW_DAYPARTS = DAYPARTS.slice(0, 5);
const FEW_LICENCES = ["AM", "B", "BE", "C", "T"] as const;

/** Skills s1 and s2 fall under g1, s2 under g2 as well. */
export const CONTEXT = aContext({
  skillGroups: (skill) => ({ s1: ["g1"], s2: ["g1", "g2"] })[skill] ?? [],
});

const aDate = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((day) => addDays(from, day));
const halves = (min: number, max: number) => fc.integer({ min: min * 2, max: max * 2 }).map((half) => half / 2);
const absentOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

export const aKnownPostcode = fc.constantFrom(WORK, pc4At(2), pc4At(9), pc4At(14), pc4At(18), pc4At(33), pc4At(60));
export const anOccupation = fc.record({
  code: fc.constantFrom(...OCCUPATIONS),
  months: absentOr(fc.constantFrom(0, 3, 11, 12, 60)),
  lastWorked: absentOr(fc.constantFrom("2026-10", "2024-10", "2020-01", "2010-01")),
  wish: absentOr(fc.boolean()),
});

const levels = <C extends Condition>(conditions: readonly C[], min: number): fc.Arbitrary<Partial<Record<C, number>>> =>
  fc
    .array(fc.tuple(fc.constantFrom(...conditions), fc.integer({ min, max: 3 })), { maxLength: 3 })
    .map((pairs) => Object.fromEntries(pairs) as Partial<Record<C, number>>);

const hoursAsked = fc
  .tuple(halves(0, 40), halves(0.5, 40))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

export const requirements: fc.Arbitrary<Requirements> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("regular" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...KINDS) },
  ),
  occupation: fc.constantFrom(...OCCUPATIONS),
  skills: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...SKILLS, ...SKILL_GROUPS),
      importance: fc.constantFrom("essential" as const, "desired" as const),
    }),
    { maxLength: 4, selector: ({ code }) => code },
  ),
  hoursPerWeek: hoursAsked,
  workplace: fc.record({ postcode: fc.constantFrom(WORK, WORK, pc4At(10), pc4At(10), NOWHERE) }),
  startDate: aDate("2026-12-01", 60),
  schedule: rarely(
    fc.record({
      required: rarely(fc.subarray(FEW_DAYPARTS, { maxLength: 3 })),
      preferred: rarely(fc.subarray(FEW_DAYPARTS)),
    }),
  ),
  licences: rarely(fc.subarray([...FEW_LICENCES], { maxLength: 3 })),
  certificates: rarely(fc.subarray(CERTIFICATES)),
  education: rarely(fc.record({ level: fc.integer({ min: 1, max: 6 }), hard: fc.boolean() })),
  language: rarely(fc.record({ level: fc.integer({ min: 1, max: 4 }), hard: fc.boolean() })),
  demands: levels(ASKED_CONDITIONS, 0),
});

const hoursWanted = fc
  .tuple(absentOr(halves(0, 40)), absentOr(halves(0, 40)))
  .map(([a, b]) => (a !== undefined && b !== undefined && a > b ? { min: b, max: a } : { min: a, max: b }));

export const candidate: fc.Arbitrary<CandidateFacts> = fc.record({
  id: fc.integer({ min: 0, max: 99 }).map((number) => `c-${number}`),
  distanceToWork: fc.oneof(
    { weight: 3, arbitrary: fc.constant("bridgeable" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...DISTANCES_TO_WORK) },
  ),
  banenafspraak: fc.constantFrom(...INDICATIONS),
  beschutWerk: fc.constantFrom(...INDICATIONS),
  postcode: absentOr(
    fc.oneof({ weight: 9, arbitrary: aKnownPostcode }, { weight: 1, arbitrary: fc.constant(NOWHERE) }),
  ),
  maxDistanceKm: absentOr(fc.integer({ min: 0, max: 40 })),
  availableFrom: absentOr(aDate("2026-11-01", 120)),
  hours: hoursWanted,
  dayparts: absentOr(fc.subarray(FEW_DAYPARTS)),
  occupations: fc.array(anOccupation, { maxLength: 2 }),
  skills: fc.subarray(SKILLS),
  skillsAssessed: fc.boolean(),
  licences: absentOr(fc.subarray([...LICENCES])),
  certificates: absentOr(fc.subarray(CERTIFICATES)),
  education: absentOr(fc.integer({ min: 1, max: 6 })),
  language: absentOr(fc.integer({ min: 1, max: 4 })),
  capacity: levels(ASKED_CONDITIONS, 0),
  assessedAt: fc.constantFrom("2026-06-01", "2026-09-01", "2026-11-01"),
});

/** A pool with distinct ids; twins in all but id are common, so that ties are. */
export const pool = fc.array(candidate, { minLength: 1, maxLength: 12 }).map((found) =>
  [...found, ...found.slice(0, 3).map((twin) => ({ ...twin, id: `${twin.id}-twin` }))].map((each, at) => ({
    ...each,
    id: `${each.id}-${at}`,
  })),
);
