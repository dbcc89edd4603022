import { type Filter, ROW_MASK } from "./filter.ts";
import { type Scorer, TOO_LOW } from "./scorer.ts";
import type { UnlockNeeds } from "./unlock-needs.ts";
import { promiseOf, Waiting } from "./waiting.ts";

/**
 * The rows of one segment that fail one criterion only. The filter counts them by need and notes those that could be
 * among the ten best of their group; here they are scored, and what that takes is told to the filter again.
 */
export class Almost {
  readonly #filter: Filter;
  readonly #scorer: Scorer;
  readonly #needs: UnlockNeeds;
  readonly #waiting = new Waiting();

  constructor(filter: Filter, scorer: Scorer, needs: UnlockNeeds) {
    this.#filter = filter;
    this.#scorer = scorer;
    this.#needs = needs;
  }

  /** Takes what the last scan noted, at `km`, where the scorer is. */
  take(km: number | undefined): void {
    const { almost, needs, almostRows, enough } = this.#filter;
    this.#waiting.begin(km, almostRows);
    // The first of each need set a floor; of the others those that promise much raise it before the rest is looked at.
    const mayWait = (row: number, need: number): boolean =>
      promiseOf(row) < this.#scorer.promising && enough[need] !== Number.NEGATIVE_INFINITY;
    let staying = 0;
    for (let at = 0; at < almostRows; at += 1) {
      const row = almost[at] as number;
      const need = needs[at] as number;
      if (mayWait(row, need)) {
        this.#waiting.add(row, need);
      } else {
        almost[staying] = row;
        needs[staying] = need;
        staying += 1;
      }
    }
    this.#scorer.fetch(almost, staying);
    for (let at = 0; at < staying; at += 1) {
      const row = almost[at] as number;
      const need = needs[at] as number;
      if (mayWait(row, need)) this.#waiting.add(row, need);
      else this.#look(row, need);
    }
  }

  #look(noted: number, need: number): void {
    const promise = promiseOf(noted);
    const needed = this.#filter.enough[need] as number;
    if ((this.#scorer.most[promise] as number) < needed) return;
    const sum = this.#scorer.sum(noted & ROW_MASK, promise, needed);
    if (sum !== TOO_LOW) this.#enter(need, sum);
  }

  #enter(need: number, sum: number): void {
    const floor = this.#needs.enter(need, this.#scorer.scoreOf(sum));
    this.#filter.enough[need] = this.#scorer.enough(floor);
  }

  /** Looks at the rows that waited, and adds the counts to their groups. */
  finish(): void {
    for (const { km, rows, needs } of this.#waiting.batches()) {
      this.#scorer.at(km);
      for (let at = 0; at < rows.length; at += 1) this.#look(rows[at] as number, needs[at] as number);
    }
    for (const [need, count] of this.#filter.counts.entries()) {
      if (count > 0) this.#needs.add(need, count);
    }
  }
}
