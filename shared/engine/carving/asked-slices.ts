import { BIT, CONDITION_LEVELS, conditionBit } from "../columnar/filter-words.ts";
import { CONDITIONS, DAYPARTS, LICENCES } from "../types.ts";
import type { TaskNeeds } from "./request.ts";

/**
 * Slices of a pool: for one thing that may be asked, a bit per person who fails it or of whom it is unknown. The first 64
 * are the bits of the filter words; then who may not drive what each licence allows, and who is not there in each daypart.
 */
export const LICENCES_FROM = 64;
export const DAYPARTS_FROM = LICENCES_FROM + LICENCES.length;
export const DAYPARTS_UNKNOWN_AT = DAYPARTS_FROM + DAYPARTS.length;

/** Numbers of slices: who is in one of `failing` is excluded, who is in one of `unknown` is not certain. */
export type AskedSlices = { failing: readonly number[]; unknown: readonly number[] };

/** What a task asks of a person, item by item (`needsOf` says why), certificates apart: those are no closed list. */
export function askedSlices({ demands, licences, education, language, dayparts }: TaskNeeds): AskedSlices {
  const failing: number[] = [];
  const unknown: number[] = [];
  const askLevel = (level: number | undefined, bits: typeof BIT.education | typeof BIT.language) => {
    if (level === undefined || level < 1) return;
    // A level of 1 fails nobody.
    if (level > 1) failing.push(bits.below + level - 2);
    unknown.push(bits.unknown);
  };
  for (const condition of demands === undefined ? [] : CONDITIONS) {
    const demand = demands?.[condition] ?? 0;
    if (demand === 0) continue;
    failing.push(conditionBit(condition) + demand - 1);
    unknown.push(conditionBit(condition) + CONDITION_LEVELS);
  }
  for (const licence of licences ?? []) failing.push(LICENCES_FROM + LICENCES.indexOf(licence));
  if (licences?.length) unknown.push(BIT.licencesUnknown);
  for (const daypart of dayparts ?? []) failing.push(DAYPARTS_FROM + DAYPARTS.indexOf(daypart));
  if (dayparts?.length) unknown.push(DAYPARTS_UNKNOWN_AT);
  askLevel(education, BIT.education);
  askLevel(language, BIT.language);
  return { failing, unknown };
}
