import type { HourBand } from "./hour-bands.ts";
import { type HourGrid, minutesAt } from "./hour-grid.ts";

/** Gains are whole numbers; a bound from fractions is rounded down with room for its own rounding. */
const ROUNDING = 1e-3;

/**
 * The cells of a band that can be reached from some load, one after the other, with the most units that there can be in
 * each: the minutes that are missing are filled with those that free most.
 */
export class CellBounds {
  readonly #grid: HourGrid;
  /** What a minute of each level frees, most first. */
  readonly #levels: readonly number[];
  #lastCell = -1;
  #available: Float64Array;
  #level = 0;
  #inLevel = 0;
  #minutes = 0;
  #gain = 0;
  /** The cell, and its bound, after `next` has answered true. */
  cell = 0;
  units = 0;

  constructor(grid: HourGrid, levels: readonly number[]) {
    this.#grid = grid;
    this.#levels = levels;
    this.#available = new Float64Array(levels.length);
  }

  /** Begins at a load, with so many more minutes of each level to be had. */
  start(band: HourBand, minutes: number, gain: number, available: Float64Array): void {
    const { first, step } = this.#grid;
    this.#lastCell = band.lastCell;
    this.#available = available;
    this.#level = 0;
    this.#inLevel = available[0] ?? 0;
    this.#minutes = minutes;
    this.#gain = gain;
    this.cell = Math.max(band.firstCell, Math.ceil(minutes / step) - first) - 1;
  }

  /** Goes on to the next cell; false when it is not in the band, or cannot be reached. */
  next(): boolean {
    this.cell += 1;
    if (this.cell > this.#lastCell) return false;
    const target = minutesAt(this.#grid, this.cell);
    while (this.#minutes < target) {
      if (this.#inLevel === 0) {
        this.#level += 1;
        if (this.#level >= this.#available.length) return false;
        this.#inLevel = this.#available[this.#level] as number;
        continue;
      }
      const taken = Math.min(this.#inLevel, target - this.#minutes);
      this.#minutes += taken;
      this.#inLevel -= taken;
      this.#gain += taken * (this.#levels[this.#level] as number);
    }
    this.units = Math.floor(this.#gain + ROUNDING);
    return true;
  }
}
