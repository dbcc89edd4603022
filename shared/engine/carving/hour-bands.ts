import { areEqual, type Bits, type Eligible, intersectionOf } from "./bits.ts";
import { type HourGrid, minutesAt } from "./hour-grid.ts";
import type { CarvingPool } from "./pool.ts";

/**
 * Consecutive cells of the grid, last included, at which the same candidates have room for the hours: `withRoom`, of those
 * whom no common criterion excludes.
 */
export type HourBand = { firstCell: number; lastCell: number; withRoom: Bits };

/** The grid in bands. Within a band hours exclude the same candidates, so that support is an intersection and no more. */
export function hourBands(grid: HourGrid, pool: CarvingPool): readonly HourBand[] {
  const bands: HourBand[] = [];
  let before: Eligible | undefined;
  for (let cell = 0; cell < grid.cells; cell += 1) {
    const room = pool.withRoom(minutesAt(grid, cell));
    const band = bands.at(-1);
    if (band !== undefined && room === before) {
      band.lastCell = cell;
      continue;
    }
    before = room;
    const withRoom = intersectionOf(room.possible, pool.common.possible);
    if (band !== undefined && areEqual(band.withRoom, withRoom)) band.lastCell = cell;
    else bands.push({ firstCell: cell, lastCell: cell, withRoom });
  }
  return bands;
}
