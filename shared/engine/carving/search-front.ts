import { BandSearch, type OpenPart } from "./band-search.ts";
import { type FrontBundle, FrontSoFar } from "./front-so-far.ts";
import { bandColumns, type GroupedPool } from "./grouped-pool.ts";
import type { HourBand } from "./hour-bands.ts";
import type { HourGrid } from "./hour-grid.ts";
import type { Item } from "./item.ts";

/** What a search found, and what it had no time to look at: nothing, when the front is exact. */
export type SearchedFront = { bundles: readonly FrontBundle[]; open: readonly OpenPart[] };

/**
 * The front over (hours, support, euro) of all bundles of items. Bands with many hours first: their bundles beat those
 * with fewer hours, not the other way round. Exact unless it runs out of time.
 */
export function searchFront(
  items: readonly Item[],
  grouped: GroupedPool,
  grid: HourGrid,
  bands: readonly HourBand[],
  isOutOfTime: () => boolean,
): SearchedFront {
  const front = new FrontSoFar(grid.cells);
  const open: OpenPart[] = [];
  for (const band of bands.toReversed()) {
    const search = new BandSearch(items, bandColumns(grouped, band), grid, band, front, isOutOfTime);
    search.run();
    open.push(...search.open);
  }
  return { bundles: front.bundles(), open };
}
