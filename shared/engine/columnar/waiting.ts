import { PROMISE_SHIFT, PROMISES } from "./filter.ts";

/** The promise of a row that lacks nothing: such rows are scored at once. */
export const BEST_PROMISE = PROMISES - 1;

/**
 * Rows that wait until those with the best promise have set the floor: most are then out without a look. They wait in
 * the order in which they came, each with a code of whoever keeps them, in batches of one place.
 */
export class Waiting {
  #rows = new Uint32Array(1024);
  #codes = new Uint16Array(1024);
  #count = 0;
  readonly #batches: { km: number | undefined; from: number }[] = [];

  /** Begins a batch: the rows that are added next are `km` away, and there are at most `count`. */
  begin(km: number | undefined, count: number): void {
    if (this.#count + count > this.#rows.length) {
      const [rows, codes] = [this.#rows, this.#codes];
      this.#rows = new Uint32Array(2 * (this.#count + count));
      this.#codes = new Uint16Array(2 * (this.#count + count));
      this.#rows.set(rows);
      this.#codes.set(codes);
    }
    this.#batches.push({ km, from: this.#count });
  }

  add(row: number, code: number): void {
    this.#rows[this.#count] = row;
    this.#codes[this.#count] = code;
    this.#count += 1;
  }

  /** Each batch, with the rows and codes in it. */
  *batches(): Generator<{ km: number | undefined; rows: Uint32Array; codes: Uint16Array }> {
    for (const [at, { km, from }] of this.#batches.entries()) {
      const to = this.#batches[at + 1]?.from ?? this.#count;
      if (to > from) yield { km, rows: this.#rows.subarray(from, to), codes: this.#codes.subarray(from, to) };
    }
  }
}

export const promiseOf = (noted: number): number => noted >>> PROMISE_SHIFT;
