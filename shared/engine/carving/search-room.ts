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
    this.able = new Int32Array(words);
    this.costly = new Int32Array(classes);
    this.left = new Int32Array(classes);
    this.free = new Float64Array(levels);
    this.available = new Float64Array(levels);
    this.reachable = new Float64Array(levels);
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
