import { BandGroupsMaker } from "./band-groups.ts";
import { BandSearch, type OpenPart } from "./band-search.ts";
import { type FrontBundle, FrontSoFar } from "./front-so-far.ts";
import type { GroupedPool } from "./grouped-pool.ts";
import type { HourBand } from "./hour-bands.ts";
import type { HourGrid } from "./hour-grid.ts";
import type { Item, TaskSet } from "./item.ts";

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
  supportOf: (tasks: TaskSet) => number,
): SearchedFront {
  const front = new FrontSoFar(grid.cells);
  const search = new BandSearch(items, grid, front, isOutOfTime);
  const groups = new BandGroupsMaker(grouped);
  for (const band of bands.toReversed()) {
    front.openFrom(band.firstCell);
    search.search(band, groups.of(band.withRoom));
  }
  const { open } = search;
  return { bundles: open.length === 0 ? front.bundles() : recounted(front, grid, supportOf), open };
}

/**
 * A bundle may be found first among people who can do more than it asks. A whole search finds it again with all of its
 * people; one that stopped has not come that far, so its bundles are counted.
 */
function recounted(found: FrontSoFar, grid: HourGrid, supportOf: (tasks: TaskSet) => number): readonly FrontBundle[] {
  const front = new FrontSoFar(grid.cells);
  front.openFrom(0);
  for (const bundle of found.bundles()) front.offer({ ...bundle, support: supportOf(bundle.tasks) });
  return front.bundles();
}
