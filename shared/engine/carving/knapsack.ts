import type { TaskSet } from "./item.ts";

/** What a knapsack holds: the figures of an item, summed. */
export type Load = { minutes: number; gain: number; taskCount: number; tasks: TaskSet };

/**
 * For every number of minutes the best sum of optional items on top of a fixed load: most gain, then fewest tasks, then
 * the smallest list of ids. Exact: each of the three adds up, so a best sum is made of best sums.
 */
export class Knapsack {
  readonly #step: number;
  readonly #gain: Float64Array;
  readonly #taskCount: Int32Array;
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  #filled = 0;

  /** For loads up to `most` minutes, all of them multiples of `step`. */
  constructor(step: number, most: number) {
    const size = Math.floor(most / step) + 1;
    this.#step = step;
    this.#gain = new Float64Array(size);
    this.#taskCount = new Int32Array(size);
    this.#high = new Int32Array(size);
    this.#low = new Int32Array(size);
  }

  start({ minutes, gain, taskCount, tasks }: Load): void {
    const at = minutes / this.#step;
    this.#gain.fill(Number.NEGATIVE_INFINITY);
    if (at >= this.#gain.length) return;
    this.#gain[at] = gain;
    this.#taskCount[at] = taskCount;
    this.#high[at] = tasks.high;
    this.#low[at] = tasks.low;
    this.#filled = at;
  }

  /** Lets one more item be taken or left. Each item is added once. */
  add({ minutes, gain, taskCount, tasks }: Load): void {
    const gains = this.#gain;
    const offset = minutes / this.#step;
    const top = Math.min(this.#filled + offset, gains.length - 1);
    for (let at = top; at >= offset; at -= 1) {
      const from = at - offset;
      const sum = (gains[from] as number) + gain;
      if (sum === Number.NEGATIVE_INFINITY || sum < (gains[at] as number)) continue;
      const count = (this.#taskCount[from] as number) + taskCount;
      const high = (this.#high[from] as number) | tasks.high;
      const low = (this.#low[from] as number) | tasks.low;
      if (sum === gains[at] && !this.#isBefore(count, high, low, at)) continue;
      gains[at] = sum;
      this.#taskCount[at] = count;
      this.#high[at] = high;
      this.#low[at] = low;
    }
    this.#filled = Math.max(this.#filled, top);
  }

  #isBefore(count: number, high: number, low: number, at: number): boolean {
    if (count !== this.#taskCount[at]) return count < (this.#taskCount[at] as number);
    if (high !== this.#high[at]) return high > (this.#high[at] as number);
    return low > (this.#low[at] as number);
  }

  /** Gain of the best sum of exactly so many minutes; minus infinity when no sum comes to that. */
  gainAt(minutes: number): number {
    return this.#gain[minutes / this.#step] ?? Number.NEGATIVE_INFINITY;
  }

  /** The best sum of exactly so many minutes, which there is. */
  loadAt(minutes: number): Load {
    const at = minutes / this.#step;
    return {
      minutes,
      gain: this.#gain[at] as number,
      taskCount: this.#taskCount[at] as number,
      tasks: { high: this.#high[at] as number, low: this.#low[at] as number },
    };
  }
}
