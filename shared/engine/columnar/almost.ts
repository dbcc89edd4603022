import { ALMOST_ROW_MASK, type Filter, PROMISES, STEPS_SHIFT } from "./filter.ts";
import type { Scorer } from "./scorer.ts";
import type { UnlockNeeds } from "./unlock-needs.ts";
import { Waiting } from "./waiting.ts";

/** Rows that are fetched together: enough for none to wait for another, and few enough for the floors to rise between. */
const ROWS_TOGETHER = 128;
/** Room for all that wait, in most pools. */
const ROOM = 16_384;
/** Points above what is needed within which a row is more likely to be too low than not. */
const BARELY = 16;

/**
 * The rows of one segment that fail one criterion only. The filter counts them by need and notes those that could be
 * among the ten best of their group; here they are scored, and what that takes is told to the filter again.
 */
export class Almost {
  readonly #filter: Filter;
  readonly #scorer: Scorer;
  readonly #needs: UnlockNeeds;
  readonly #waiting = new Waiting(ROOM);
  readonly #sums = new Float64Array(ROWS_TOGETHER);

  constructor(filter: Filter, scorer: Scorer, needs: UnlockNeeds) {
    this.#filter = filter;
    this.#scorer = scorer;
    this.#needs = needs;
  }

  /**
   * Takes what the last scan noted, at `km`, where the scorer is. Rows that come no more than `BARELY` points above what is
   * needed wait, for others will have raised it by then; those of a need without a floor do not.
   */
  take(km: number | undefined): void {
    const { almost, needs, almostRows, enough } = this.#filter;
    const { step } = this.#scorer.wish.losses;
    const highest = this.#scorer.most[PROMISES - 1] as number;
    this.#waiting.begin(km, almostRows);
    let staying = 0;
    for (let at = 0; at < almostRows; at += 1) {
      const row = almost[at] as number;
      const need = needs[at] as number;
      const above = highest - step * (row >>> STEPS_SHIFT) - (enough[need] as number);
      if (above < BARELY) {
        this.#waiting.add(row, need);
        continue;
      }
      almost[staying] = row;
      needs[staying] = need;
      staying += 1;
    }
    for (let from = 0; from < staying; from += ROWS_TOGETHER) {
      this.#lookAt(almost, needs, from, Math.min(staying, from + ROWS_TOGETHER));
    }
  }

  /**
   * Looks at listed rows, and overwrites them: first at the occupations and skills of all that may still come to what is
   * enough, then at the rest of those that still may. What is looked at is fetched for all together.
   */
  #lookAt(rows: Uint32Array, needs: Uint32Array, from: number, to: number): void {
    const { enough } = this.#filter;
    const scorer = this.#scorer;
    const { step } = scorer.wish.losses;
    const highest = scorer.most[PROMISES - 1] as number;
    let staying = from;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as number;
      const need = needs[at] as number;
      if (highest - step * (row >>> STEPS_SHIFT) < (enough[need] as number)) continue;
      rows[staying] = row & ALMOST_ROW_MASK;
      needs[staying] = need;
      staying += 1;
    }
    scorer.fetchLists(rows, from, staying);
    const { mostOfRest } = scorer;
    const sums = this.#sums;
    let left = from;
    for (let at = from; at < staying; at += 1) {
      const row = rows[at] as number;
      const need = needs[at] as number;
      const sum = scorer.sumOfWork(row);
      if (sum + mostOfRest < (enough[need] as number)) continue;
      rows[left] = row;
      needs[left] = need;
      sums[left - from] = sum;
      left += 1;
    }
    scorer.fetchRest(rows, from, left);
    for (let at = from; at < left; at += 1) {
      const need = needs[at] as number;
      const sum = scorer.withRest(sums[at - from] as number, rows[at] as number);
      if (sum >= (enough[need] as number)) this.#enter(need, sum);
    }
  }

  #enter(need: number, sum: number): void {
    const floor = this.#needs.enter(need, this.#scorer.scoreOf(sum));
    this.#filter.enough[need] = this.#scorer.enough(floor);
  }

  /** Looks at the rows that waited, and adds the counts to their groups. */
  finish(): void {
    const { rows, needs } = this.#waiting;
    for (const { km, from, to } of this.#waiting.batches()) {
      this.#scorer.at(km);
      for (let start = from; start < to; start += ROWS_TOGETHER) {
        this.#lookAt(rows, needs, start, Math.min(to, start + ROWS_TOGETHER));
      }
    }
    for (const [need, count] of this.#filter.counts.entries()) {
      if (count > 0) this.#needs.add(need, count);
    }
  }
}
