import type { OnetOccupation } from "./onet-occupation.ts";

/** Digits of ISCO-08 that two occupations share: the unit group, else the minor group. */
const NEAR_DIGITS = [4, 3];

/** An O*NET occupation, and whether it is only akin to the one that was asked: nobody linked that one itself. */
export type FoundOnet = { onet: OnetOccupation; isRelated: boolean };

/**
 * Finds the O*NET occupation for an occupation: the one of its own URI; else the one that most occupations of its unit
 * group lead to, else of its minor group; of equals the first in O*NET's order. Undefined where nothing is near.
 */
export function onetOccupationFinder(
  all: readonly OnetOccupation[],
): (occupation: { code: string; uri?: string | undefined }) => FoundOnet | undefined {
  const byUri = new Map(all.flatMap((onet) => onet.occupations.map(({ uri }) => [uri, onet] as const)));
  const byGroup = new Map<string, OnetOccupation>();
  const uses = new Map<string, number>();
  for (const onet of all) {
    const groups = onet.occupations.flatMap(({ code }) => NEAR_DIGITS.map((digits) => code.slice(0, digits)));
    for (const [group, same] of Map.groupBy(groups, (one) => one)) {
      if (same.length <= (uses.get(group) ?? 0)) continue;
      uses.set(group, same.length);
      byGroup.set(group, onet);
    }
  }
  return ({ code, uri = "" }) => {
    const linked = byUri.get(uri);
    if (linked) return { onet: linked, isRelated: false };
    const onet = NEAR_DIGITS.map((digits) => byGroup.get(code.slice(0, digits))).find((one) => one !== undefined);
    return onet && { onet, isRelated: true };
  };
}
