import { DisjointSearch } from "./disjoint-search.ts";
import type { GroupedPool } from "./grouped-pool.ts";
import type { HourBand } from "./hour-bands.ts";
import type { HourGrid } from "./hour-grid.ts";
import type { Item } from "./item.ts";
import { personKinds } from "./person-kinds.ts";

/** Disjoint bundles with a person for each, and how far from the best they may be: not at all when proven. */
export type DisjointBundles = {
  jobs: readonly (readonly Item[])[];
  minutes: number;
  isProven: boolean;
  /** No division places more people, nor as many in more minutes. */
  atMost: { people: number; minutes: number };
};

/**
 * At most `wanted` disjoint bundles that place most people at once, one per job, and then carve most minutes. A job for
 * which nobody would be left is not made.
 *
 * Exact unless it runs out of time. Then it gives the best found, and a bound that needs no search.
 */
export function disjointBundles(
  items: readonly Item[],
  grouped: GroupedPool,
  grid: HourGrid,
  bands: readonly HourBand[],
  wanted: number,
  isOutOfTime: () => boolean,
): DisjointBundles {
  const nothing: DisjointBundles = { jobs: [], minutes: 0, isProven: true, atMost: { people: 0, minutes: 0 } };
  if (grid.cells === 0) return nothing;
  const search = new DisjointSearch(items, personKinds(grouped, bands, wanted), grid, bands, isOutOfTime);
  let unproven = 0;
  for (let count = wanted; count > 0; count -= 1) {
    const { best, isProven } = search.divide(count);
    if (!isProven) unproven = Math.max(unproven, count);
    if (best === undefined) continue;
    const people = Math.max(unproven, count);
    return {
      ...best,
      isProven: unproven === 0,
      atMost: { people, minutes: unproven === 0 ? best.minutes : search.ceiling(people) },
    };
  }
  return unproven === 0
    ? nothing
    : { ...nothing, isProven: false, atMost: { people: unproven, minutes: search.ceiling(unproven) } };
}
