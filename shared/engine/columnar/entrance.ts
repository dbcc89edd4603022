import type { Columns } from "./columns.ts";
import { PROMISES, ROW_MASK } from "./filter.ts";
import { type Scorer, TOO_LOW } from "./scorer.ts";
import type { Top } from "./top.ts";
import { promiseOf, Waiting } from "./waiting.ts";

/** Where the eligible rows of one segment come in; what is certainly not among the best goes no further. */
export class Entrance {
  readonly #columns: Columns;
  readonly #scorer: Scorer;
  readonly #top: Top;
  readonly #waiting = new Waiting(1024);

  constructor(columns: Columns, scorer: Scorer, top: Top) {
    this.#columns = columns;
    this.#scorer = scorer;
    this.#top = top;
  }

  /** What a row in the scorer's place must promise to be among the best at all: a bit for each promise. */
  wanted(): number {
    const { most } = this.#scorer;
    const needed = this.#scorer.enough(this.#top.floor);
    let wanted = 0;
    for (let promise = 0; promise < PROMISES; promise += 1) {
      if ((most[promise] as number) >= needed) wanted |= 1 << promise;
    }
    return wanted;
  }

  /** Takes noted rows of one place, at `km`, where the scorer is. */
  take(noted: Uint32Array, count: number, km: number | undefined): void {
    this.#scorer.fetch(noted, 0, count);
    this.#waiting.begin(km, count);
    for (let at = 0; at < count; at += 1) {
      const row = noted[at] as number;
      if (promiseOf(row) >= this.#scorer.promising) this.#offer(row);
      else this.#waiting.add(row, 0);
    }
  }

  finish(): void {
    const { rows } = this.#waiting;
    for (const { km, from, to } of this.#waiting.batches()) {
      this.#scorer.at(km);
      for (let at = from; at < to; at += 1) this.#offer(rows[at] as number);
    }
  }

  #offer(noted: number): void {
    const needed = this.#scorer.enough(this.#top.floor);
    const promise = promiseOf(noted);
    if ((this.#scorer.most[promise] as number) < needed) return;
    const row = noted & ROW_MASK;
    const sum = this.#scorer.sum(row, promise, needed);
    if (sum !== TOO_LOW) this.#top.offer(this.#columns, row, sum, this.#scorer);
  }
}
