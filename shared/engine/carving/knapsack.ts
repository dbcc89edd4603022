import { onesIn } from "./bits.ts";
import { MOST_TASKS, type TaskSet } from "./item.ts";

/** What a knapsack holds: the figures of an item, summed. */
export type Load = { minutes: number; gain: number; taskCount: number; tasks: TaskSet };

/** A gain is a whole number, and a set has fewer tasks than this: gain and number of tasks are compared as one number. */
const GAIN = MOST_TASKS + 4;

const worthOf = ({ gain, taskCount }: Load): number => gain * GAIN - taskCount;

/**
 * For every number of minutes the best sum of items: most gain, then fewest tasks, then the smallest list of ids. Exact:
 * each of the three adds up, so a best sum is made of best sums.
 */
export class Knapsack {
  readonly #step: number;
  readonly #worth: Float64Array;
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  /** The first and the last number of steps to which a sum may come; what lies outside is of before. */
  #first = 0;
  #last = 0;
  /** Sums of fewer and of more steps do not matter in the end; so many steps may still be added. */
  #least = 0;
  #most = 0;
  #rest = 0;

  /** For loads up to `most` minutes, all of them multiples of `step`. */
  constructor(step: number, most: number) {
    const size = Math.floor(most / step) + 1;
    this.#step = step;
    this.#worth = new Float64Array(size);
    this.#high = new Int32Array(size);
    this.#low = new Int32Array(size);
  }

  /** Begins with nothing in it, for sums of `least` to `most` minutes; items of at most `rest` minutes will be added. */
  start(least: number, most: number, rest: number): void {
    this.#first = 0;
    this.#last = 0;
    this.#least = least / this.#step;
    this.#most = most / this.#step;
    this.#rest = rest / this.#step;
    this.#worth[0] = 0;
    this.#high[0] = 0;
    this.#low[0] = 0;
  }

  /** Begins with the sums of another knapsack of the same size, an item added to each, and with a `rest` of its own. */
  startFrom(other: Knapsack, added: Load, rest: number): void {
    const offset = added.minutes / this.#step;
    const worth = worthOf(added);
    const { high, low } = added.tasks;
    this.#least = other.#least;
    this.#most = other.#most;
    this.#rest = rest / this.#step;
    this.#first = Math.max(other.#first + offset, this.#least - this.#rest);
    this.#last = Math.min(other.#last + offset, this.#most);
    for (let at = this.#first; at <= this.#last; at += 1) {
      const from = at - offset;
      this.#worth[at] = (other.#worth[from] as number) + worth;
      this.#high[at] = (other.#high[from] as number) | high;
      this.#low[at] = (other.#low[from] as number) | low;
    }
  }

  /** Lets one more item be taken or left. Each item is added once. */
  add(item: Load): void {
    const worths = this.#worth;
    const offset = item.minutes / this.#step;
    const worth = worthOf(item);
    this.#rest -= offset;
    const first = Math.max(this.#first, this.#least - this.#rest);
    const last = Math.min(this.#last + offset, this.#most);
    for (let at = Math.max(this.#last + 1, this.#first); at <= last; at += 1) worths[at] = Number.NEGATIVE_INFINITY;
    for (let at = last; at >= Math.max(first, this.#first + offset); at -= 1) {
      const from = at - offset;
      const sum = (worths[from] as number) + worth;
      const present = worths[at] as number;
      if (sum < present || sum === Number.NEGATIVE_INFINITY) continue;
      const high = (this.#high[from] as number) | item.tasks.high;
      const low = (this.#low[from] as number) | item.tasks.low;
      if (sum === present && !this.#isBefore(high, low, at)) continue;
      worths[at] = sum;
      this.#high[at] = high;
      this.#low[at] = low;
    }
    this.#first = first;
    this.#last = Math.max(this.#last, last);
  }

  /** Of sets of as many tasks, the one with the greater number has the smaller list of ids. */
  #isBefore(high: number, low: number, at: number): boolean {
    return high === this.#high[at] ? low > (this.#low[at] as number) : high > (this.#high[at] as number);
  }

  /** Gain of the best sum of exactly so many minutes; minus infinity when no sum comes to that. */
  gainAt(minutes: number): number {
    const at = minutes / this.#step;
    if (at < this.#first || at > this.#last) return Number.NEGATIVE_INFINITY;
    return Math.ceil((this.#worth[at] as number) / GAIN);
  }

  /** The tasks of the best sum of exactly so many minutes, which there is. */
  bestAt(minutes: number): Pick<Load, "taskCount" | "tasks"> {
    const at = minutes / this.#step;
    const tasks = { high: this.#high[at] as number, low: this.#low[at] as number };
    return { taskCount: onesIn(tasks.high) + onesIn(tasks.low), tasks };
  }
}
