import { ENGINE_V1 } from "../tables.ts";
import { type Columns, idAt } from "./columns.ts";
import type { Scorer } from "./scorer.ts";

const ORDER_SCALE = 10 ** ENGINE_V1.shortlist.orderDecimals;
export const atOrderDecimals = (score: number): number => Math.round(score * ORDER_SCALE);

/** Ascending by code units, whatever the locale. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A row among the best, with its score and low as the order sees them. */
export type Place = { columns: Columns; row: number; score: number; low: number };

const assessedAt = ({ columns, row }: Place): string =>
  columns.dictionaries.assessed.values[columns.assessed[row] ?? 0] ?? "";

/** The order of a shortlist, best first: as the reference engine has it. */
export const inOrder = (a: Place, b: Place): number =>
  b.score - a.score ||
  b.low - a.low ||
  byCodeUnits(assessedAt(b), assessedAt(a)) ||
  byCodeUnits(idAt(a.columns, a.row), idAt(b.columns, b.row));

/** The best `limit` rows of those offered, in any order of offering: a heap with the worst of them on top. */
export class Top {
  readonly #limit: number;
  readonly #heap: Place[] = [];
  /** No row with a lower score than this can be among the best. */
  floor: number;

  constructor(limit: number) {
    this.#limit = limit;
    this.floor = limit > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  }

  /** Takes a row whose sum is not below what is needed for the floor; `scorer` is in its place. */
  offer(columns: Columns, row: number, sum: number, scorer: Scorer): void {
    const score = atOrderDecimals(scorer.scoreOf(sum));
    const place = { columns, row, score, low: atOrderDecimals(scorer.scoreOf(scorer.lowSum(row))) };
    const worst = this.#heap[0];
    if (this.#heap.length < this.#limit) this.#push(place);
    else if (worst !== undefined && inOrder(place, worst) < 0) this.#replaceWorst(place);
    else return;
    if (this.#heap.length >= this.#limit) this.floor = (this.#heap[0]?.score ?? 0) / ORDER_SCALE;
  }

  #push(place: Place): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const parent = heap[above];
      if (parent === undefined || inOrder(place, parent) <= 0) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = place;
  }

  #replaceWorst(place: Place): void {
    const heap = this.#heap;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      let child = heap[below];
      const other = heap[below + 1];
      if (child === undefined) break;
      if (other !== undefined && inOrder(other, child) > 0) {
        child = other;
        below += 1;
      }
      if (inOrder(child, place) <= 0) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = place;
  }

  /** The best, best first. */
  best(): readonly Place[] {
    return this.#heap.toSorted(inOrder);
  }
}
