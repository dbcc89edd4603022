import type { Counts } from "./counts.ts";
import type { QueryFeature } from "./query.ts";

/**
 * Per unit group: how much of what a title says the job is about (0 to 1, by rarity) one of its occupations covers at
 * most, with all its labels together. `unitGroups[o]` is the group of occupation `o`.
 */
export function coverTaker(
  occupations: Counts,
  unitGroups: Int32Array,
  groups: number,
): (features: readonly QueryFeature[]) => Float64Array {
  const covered = new Float64Array(occupations.size.length);
  return (features) => {
    covered.fill(0);
    const domain = features.filter((feature) => feature.domain);
    const all = domain.reduce((sum, { value }) => sum + value * value, 0) || 1;
    for (const { id, value, missing } of domain) {
      const share = (value * value) / all;
      const end = occupations.start[id + 1] as number;
      for (let at = occupations.start[id] as number; at < end; at += 1) {
        const place = occupations.place[at] as number;
        if (missing.length > 0) {
          const here = missing.filter((label) => occupations.of[label] === place).length;
          if (here >= (occupations.count[at] as number)) continue;
        }
        covered[place] = (covered[place] as number) + share;
      }
    }
    const best = new Float64Array(groups);
    for (let occupation = 0; occupation < covered.length; occupation += 1) {
      const group = unitGroups[occupation] as number;
      if ((covered[occupation] as number) > (best[group] as number)) best[group] = covered[occupation] as number;
    }
    return best;
  };
}
