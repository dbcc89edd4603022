import { ROW_MASK, ROWS_AT_ONCE } from "./filter.ts";
import { type Scorer, TOO_LOW } from "./scorer.ts";
import { addBest, floorOf, type Group } from "./tally.ts";
import { BEST_PROMISE, promiseOf, Waiting } from "./waiting.ts";

/** The groups of a tally that a row with this code belongs to; none when they do not matter any more. */
export type GroupsOf = (code: number) => readonly Group[];

/** Writes what a failing criterion needs of each of `count` noted rows, as a small code. */
type CodesOf = (rows: Uint32Array, from: number, count: number, into: Uint16Array, km: number) => void;

/** Room to work in, for one gate at a time. */
const codes = new Uint16Array(ROWS_AT_ONCE);

/**
 * One criterion of one vacancy as a gate before which rows of one segment stand that meet all others. Every row is
 * counted by what it needs; a score is made only of those that could be among the best of their group.
 */
export class Gate {
  readonly #counts: Int32Array;
  /** By code the sum that a row must have at least to be among the best of its group. */
  readonly #enough: Float64Array;
  readonly #scorer: Scorer;
  readonly #groupsOf: GroupsOf;
  readonly #codesOf: CodesOf;
  readonly #waiting = new Waiting();

  constructor(scorer: Scorer, codeCount: number, groupsOf: GroupsOf, codesOf: CodesOf) {
    this.#counts = new Int32Array(codeCount);
    this.#enough = new Float64Array(codeCount).fill(Number.NEGATIVE_INFINITY);
    this.#scorer = scorer;
    this.#groupsOf = groupsOf;
    this.#codesOf = codesOf;
  }

  /** Takes `count` rows of one place, from position `from` in `rows`. */
  take(rows: Uint32Array, from: number, count: number, km: number | undefined): void {
    this.#codesOf(rows, from, count, codes, km ?? 0);
    const scorer = this.#scorer;
    const counts = this.#counts;
    const enough = this.#enough;
    const { most } = scorer;
    const waiting = this.#waiting;
    waiting.begin(km, count);
    for (let at = 0; at < count; at += 1) {
      const code = codes[at] as number;
      const row = rows[from + at] as number;
      counts[code] = (counts[code] as number) + 1;
      const promise = promiseOf(row);
      if ((most[promise] as number) < (enough[code] as number)) continue;
      if (promise === BEST_PROMISE) this.#look(row, code);
      else waiting.add(row, code);
    }
  }

  #look(row: number, code: number): void {
    const promise = promiseOf(row);
    const needed = this.#enough[code] as number;
    if ((this.#scorer.most[promise] as number) < needed) return;
    const sum = this.#scorer.sum(row & ROW_MASK, promise, needed);
    if (sum !== TOO_LOW) this.#enter(code, sum);
  }

  #enter(code: number, sum: number): void {
    const groups = this.#groupsOf(code);
    const score = this.#scorer.scoreOf(sum);
    let floor = Number.POSITIVE_INFINITY;
    for (const group of groups) {
      if (score > floorOf(group)) addBest(group, score);
      floor = Math.min(floor, floorOf(group));
    }
    this.#enough[code] = this.#scorer.enough(floor);
  }

  /** Looks at the rows that waited, and adds the counts to their groups. */
  finish(): void {
    for (const { km, rows, codes: needs } of this.#waiting.batches()) {
      this.#scorer.at(km);
      for (let at = 0; at < rows.length; at += 1) this.#look(rows[at] as number, needs[at] as number);
    }
    for (let code = 0; code < this.#counts.length; code += 1) {
      const count = this.#counts[code] as number;
      if (count > 0) for (const group of this.#groupsOf(code)) group.count += count;
    }
  }
}
