import { ALMOST_ROW_MASK, type Filter, PROMISES, STEPS_SHIFT } from "./filter.ts";
import { LOSS_STEP } from "./losses.ts";
import { type Scorer, TOO_LOW } from "./scorer.ts";
import type { UnlockNeeds } from "./unlock-needs.ts";
import { Waiting } from "./waiting.ts";

/** Rows that are fetched together: enough for none to wait for another, and few enough for the floors to rise between. */
const ROWS_TOGETHER = 32;
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

  constructor(filter: Filter, scorer: Scorer, needs: UnlockNeeds) {
    this.#filter = filter;
    this.#scorer = scorer;
    this.#needs = needs;
  }

  /** Takes what the last scan noted, at `km`, where the scorer is. */
  take(km: number | undefined): void {
    const { almost, needs, almostRows } = this.#filter;
    this.#waiting.begin(km, almostRows);
    for (let from = 0; from < almostRows; from += ROWS_TOGETHER) {
      this.#lookAt(almost, needs, from, Math.min(almostRows, from + ROWS_TOGETHER), BARELY);
    }
  }

  /**
   * Looks at listed rows, and overwrites them. Rows that come no more than `barely` points above what is needed wait, for
   * others will have raised it by then; those of a need without a floor do not. Only rows that may matter are fetched, and
   * then all together.
   */
  #lookAt(rows: Uint32Array, needs: Uint32Array, from: number, to: number, barely: number): void {
    const { enough } = this.#filter;
    const highest = this.#scorer.most[PROMISES - 1] as number;
    let staying = from;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as number;
      const need = needs[at] as number;
      const above = highest - LOSS_STEP * (row >>> STEPS_SHIFT) - (enough[need] as number);
      if (above < 0) continue;
      if (above < barely) {
        this.#waiting.add(row, need);
        continue;
      }
      rows[staying] = row;
      needs[staying] = need;
      staying += 1;
    }
    this.#scorer.fetch(rows, from, staying, ALMOST_ROW_MASK);
    for (let at = from; at < staying; at += 1) this.#look(rows[at] as number, needs[at] as number);
  }

  #look(noted: number, need: number): void {
    const sum = this.#scorer.sum(noted & ALMOST_ROW_MASK, PROMISES - 1, this.#filter.enough[need] as number);
    if (sum !== TOO_LOW) this.#enter(need, sum);
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
        this.#lookAt(rows, needs, start, Math.min(to, start + ROWS_TOGETHER), 0);
      }
    }
    for (const [need, count] of this.#filter.counts.entries()) {
      if (count > 0) this.#needs.add(need, count);
    }
  }
}
