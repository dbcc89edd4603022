import type { Bits } from "./bits.ts";
import type { Knapsack } from "./knapsack.ts";

/** What the nodes of one depth work with, one after the other: made once for all of them. */
export class SearchRoom {
  /** The groups that can do everything chosen. */
  readonly able: Bits;
  /** Classes that cost support, from the one that leaves most people, and what each leaves. */
  readonly costly: Int32Array;
  readonly left: Int32Array;
  costlyCount = 0;
  /** Minutes that may be added, by what a minute frees: of items that cost nobody; with costly ones; and with one more. */
  readonly free: Float64Array;
  readonly available: Float64Array;
  readonly reachable: Float64Array;
  /** The best sums of what is chosen with items that cost nobody. */
  readonly knapsack: Knapsack;

  constructor(words: number, classes: number, levels: number, knapsack: Knapsack) {
    const numbers = new Int32Array(words + 2 * classes);
    this.able = numbers.subarray(0, words);
    this.costly = numbers.subarray(words, words + classes);
    this.left = numbers.subarray(words + classes);
    const minutes = new Float64Array(3 * levels);
    this.free = minutes.subarray(0, levels);
    this.available = minutes.subarray(levels, 2 * levels);
    this.reachable = minutes.subarray(2 * levels);
    this.knapsack = knapsack;
  }

  /** Puts a class in its place, after those that leave as many. */
  addCostly(number: number, left: number): void {
    let at = this.costlyCount;
    for (; at > 0 && (this.left[at - 1] as number) < left; at -= 1) {
      this.costly[at] = this.costly[at - 1] as number;
      this.left[at] = this.left[at - 1] as number;
    }
    this.costly[at] = number;
    this.left[at] = left;
    this.costlyCount += 1;
  }
}
