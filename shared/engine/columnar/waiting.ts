import { PROMISE_SHIFT } from "./filter.ts";

/** Rows of one place, at `km`, that wait: those from `from` up to `to`. */
export type Batch = { km: number | undefined; from: number; to: number };

/**
 * Rows that wait until those that promise more have set the floor: most are then out without a look. They wait in
 * the order in which they came, each with its need (0 for none), in batches of one place.
 */
export class Waiting {
  rows: Uint32Array;
  needs: Uint32Array;
  #count = 0;
  readonly #batches: Batch[] = [];

  /** With room for so many to begin with: to make more takes longer than to add them. */
  constructor(room: number) {
    this.rows = new Uint32Array(room);
    this.needs = new Uint32Array(room);
  }

  /** Begins a batch: the rows that are added next are `km` away, and there are at most `count`. */
  begin(km: number | undefined, count: number): void {
    if (this.#count + count > this.rows.length) {
      const { rows, needs } = this;
      this.rows = new Uint32Array(2 * (this.#count + count));
      this.needs = new Uint32Array(2 * (this.#count + count));
      this.rows.set(rows);
      this.needs.set(needs);
    }
    const last = this.#batches.at(-1);
    if (last === undefined || last.km !== km) this.#batches.push({ km, from: this.#count, to: this.#count });
  }

  add(row: number, need: number): void {
    this.rows[this.#count] = row;
    this.needs[this.#count] = need;
    this.#count += 1;
  }

  /** All batches, each with the rows that were added to it. */
  batches(): readonly Batch[] {
    for (const [at, batch] of this.#batches.entries()) batch.to = this.#batches[at + 1]?.from ?? this.#count;
    return this.#batches;
  }
}

export const promiseOf = (noted: number): number => noted >>> PROMISE_SHIFT;
