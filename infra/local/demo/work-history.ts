import type { CandidateOccupation, DistanceToWork } from "#shared/engine/types.ts";
import { SKILLS } from "#shared/reference/skills.ts";
import { monthBefore } from "./calendar.ts";
import { OCCUPATION_MIX, USUAL_SKILLS } from "./occupation-mix.ts";
import type { Random } from "./random.ts";

/** How many months ago someone last worked: the further from work, the longer. */
const MONTHS_AGO: Readonly<Record<DistanceToWork, readonly [min: number, max: number]>> = {
  none: [0, 18],
  bridgeable: [3, 84],
  unbridgeable: [24, 200],
};
const LONGEST_CAREER_MONTHS = 240;
const SKILLS_OF_ANYBODY = SKILLS.filter(({ group }) => group === "group:working-with-others").map(({ code }) => code);

/** One to three different occupations: done, or only wished for. Parts of the history are unknown, as in real files. */
export function occupationsOf(random: Random, distance: DistanceToWork, today: string): CandidateOccupation[] {
  const count = random.weighted([
    [1, 60],
    [2, 30],
    [3, 10],
  ]);
  const codes = new Set(Array.from({ length: count }, () => random.weighted(OCCUPATION_MIX)));
  return [...codes].map((code, index) => {
    if (random.chance(index === 0 ? 0.15 : 0.4)) return { code, wish: true };
    return { code, ...random.unless(0.2, () => done(random, distance, today)) };
  });
}

function done(random: Random, distance: DistanceToWork, today: string): Omit<CandidateOccupation, "code"> {
  const [min, max] = MONTHS_AGO[distance];
  return {
    months: 1 + Math.floor(LONGEST_CAREER_MONTHS * random.next() ** 2.5),
    ...random.unless(0.15, () => ({
      lastWorked: monthBefore(today, min + Math.floor((max - min) * random.next() ** 1.5)),
    })),
    ...(random.chance(0.3) && { wish: true }),
  };
}

/** Most skills of the occupations that were done, a few of those wished for, and some that anybody may have. */
export function skillsOf(random: Random, occupations: readonly CandidateOccupation[]): string[] {
  const fromWork = occupations.flatMap(({ code, months, wish }) => {
    const share = wish && months === undefined ? 0.25 : 0.75;
    return (USUAL_SKILLS.get(code) ?? []).filter(() => random.chance(share));
  });
  const hasOthers = random.chance(occupations.length > 0 ? 0.6 : 0.3);
  const others = hasOthers ? [random.pick(SKILLS_OF_ANYBODY), random.pick(SKILLS_OF_ANYBODY)] : [];
  return [...new Set([...fromWork, ...others])];
}
