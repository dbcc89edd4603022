import { PROMISE_SHIFT } from "./filter.ts";

/**
 * Rows that wait until those that promise more have set the floor: most are then out without a look. They wait in
 * the order in which they came, each with its need (0 for none), in batches of one place.
 */
export class Waiting {
  #rows = new Uint32Array(1024);
  #needs = new Uint32Array(1024);
  #count = 0;
  readonly #batches: { km: number | undefined; from: number }[] = [];

  /** Begins a batch: the rows that are added next are `km` away, and there are at most `count`. */
  begin(km: number | undefined, count: number): void {
    if (this.#count + count > this.#rows.length) {
      const [rows, needs] = [this.#rows, this.#needs];
      this.#rows = new Uint32Array(2 * (this.#count + count));
      this.#needs = new Uint32Array(2 * (this.#count + count));
      this.#rows.set(rows);
      this.#needs.set(needs);
    }
    this.#batches.push({ km, from: this.#count });
  }

  add(row: number, need: number): void {
    this.#rows[this.#count] = row;
    this.#needs[this.#count] = need;
    this.#count += 1;
  }

  /** Each batch, with the rows and needs in it. */
  *batches(): Generator<{ km: number | undefined; rows: Uint32Array; needs: Uint32Array }> {
    for (const [at, { km, from }] of this.#batches.entries()) {
      const to = this.#batches[at + 1]?.from ?? this.#count;
      if (to > from) yield { km, rows: this.#rows.subarray(from, to), needs: this.#needs.subarray(from, to) };
    }
  }
}

export const promiseOf = (noted: number): number => noted >>> PROMISE_SHIFT;
