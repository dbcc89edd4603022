import type { CandidateOccupation, Licence } from "#shared/engine/types.ts";
import { USUAL_CERTIFICATES, USUAL_LICENCES } from "./occupation-mix.ts";
import type { Random } from "./random.ts";

/** Licences by chance, and those without which the work that was done could not be done. */
export function licencesOf(random: Random, occupations: readonly CandidateOccupation[]): Licence[] {
  const own = random.weighted<readonly Licence[]>([
    [[], 42],
    [["B"], 44],
    [["AM"], 7],
    [["A", "B"], 3],
    [["B", "BE"], 4],
  ]);
  return [...new Set([...own, ...occupations.filter(hasDone).flatMap(({ code }) => USUAL_LICENCES[code] ?? [])])];
}

/** Most of the usual certificates of the work that was done; for some another one. */
export function certificatesOf(random: Random, occupations: readonly CandidateOccupation[]): string[] {
  const usual = occupations.filter(hasDone).flatMap(({ code }) => USUAL_CERTIFICATES[code] ?? []);
  const others = random.chance(0.1) ? [random.pick(["vca-basis", "bhv", "ehbo"])] : [];
  return [...new Set([...usual.filter(() => random.chance(0.65)), ...others])];
}

/** Level 1 to 6. Who did the work of ISCO's major groups 1 to 3 was mostly trained for it. */
export function educationOf(random: Random, occupations: readonly CandidateOccupation[]): number {
  const isTrained = occupations.some((occupation) => hasDone(occupation) && occupation.code < "4");
  return isTrained ? random.pick([4, 4, 5, 5, 6]) : random.pick([1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5]);
}

const hasDone = ({ months, wish }: CandidateOccupation): boolean => months !== undefined || wish !== true;
