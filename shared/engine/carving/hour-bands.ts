import { type HourGrid, minutesAt } from "./hour-grid.ts";
import type { CarvingPool } from "./pool.ts";

/** Consecutive cells of the grid, last included, at which the same candidates have room for the hours. */
export type HourBand = { firstCell: number; lastCell: number; hasRoom: readonly boolean[] };

/**
 * The grid in bands. Within a band hours exclude the same candidates, so that support is an intersection and nothing
 * else. `hasRoom` is by class of hours.
 */
export function hourBands(grid: HourGrid, pool: CarvingPool): readonly HourBand[] {
  const bands: HourBand[] = [];
  for (let cell = 0; cell < grid.cells; cell += 1) {
    const hasRoom = pool.hourVerdicts(minutesAt(grid, cell)).map((verdict) => verdict !== "not-met");
    const band = bands.at(-1);
    if (band !== undefined && hasRoom.every((has, at) => has === band.hasRoom[at])) band.lastCell = cell;
    else bands.push({ firstCell: cell, lastCell: cell, hasRoom });
  }
  return bands;
}
