import { monthsBetween } from "./calendar.ts";
import { ENGINE_V1 } from "./tables.ts";
import type { CandidateOccupation } from "./types.ts";

const { kinshipByDigits, experience, recency } = ENGINE_V1.occupation;

const isUnitGroup = (code: string): boolean => /^\d{4}$/.test(code);

/**
 * How near two occupations are. Leading digits mean something in ISCO-08 unit groups only; any other code (the URI of
 * another classification) matches itself and nothing else.
 */
function kinship(asked: string, code: string): number {
  if (asked === code) return 1;
  if (!isUnitGroup(asked) || !isUnitGroup(code)) return 0;
  let shared = 0;
  while (asked[shared] === code[shared]) shared += 1;
  return kinshipByDigits[shared] ?? 0;
}

/** Only wished for: no month of it has been worked, as far as is known. */
export const isOnlyWish = ({ wish, months }: CandidateOccupation): boolean => wish === true && !months;

function experienceFactor(occupation: CandidateOccupation): number {
  if (isOnlyWish(occupation)) return experience.wish;
  return (occupation.months ?? 0) >= experience.fromMonths ? experience.full : experience.less;
}

function recencyFactor({ lastWorked }: CandidateOccupation, date: string): number {
  if (lastWorked === undefined) return 1;
  const years = monthsBetween(lastWorked, date) / 12;
  const { freshYears, staleYears, floor } = recency;
  if (years <= freshYears) return 1;
  if (years >= staleYears) return floor;
  return 1 - ((1 - floor) * (years - freshYears)) / (staleYears - freshYears);
}

export type OccupationFit = { occupation: CandidateOccupation; kinship: number; value: number };

/** The occupation that counts most for a vacancy (the first of equals); undefined when none is known. */
export function bestOccupation(
  asked: string,
  occupations: readonly CandidateOccupation[],
  date: string,
): OccupationFit | undefined {
  let best: OccupationFit | undefined;
  for (const occupation of occupations) {
    const near = kinship(asked, occupation.code);
    const value = near * experienceFactor(occupation) * recencyFactor(occupation, date);
    if (best === undefined || value > best.value) best = { occupation, kinship: near, value };
  }
  return best;
}
