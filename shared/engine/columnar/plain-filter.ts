import type { Asked } from "./asked.ts";
import type { Columns } from "./columns.ts";
import { COUNTED, KINDS_COUNT, kindsOf } from "./failures.ts";
import {
  type Filter,
  type FilterTables,
  MOST_COMMON,
  mayLack,
  needCount,
  PROMISE_SHIFT,
  PROMISES,
  ROWS_AT_ONCE,
  STEPS_SHIFT,
  type Wish,
} from "./filter.ts";
import { ones } from "./filter-words.ts";
import { type Losses, MOST_STEPS } from "./losses.ts";
import { needBy, stepsBeyond } from "./needs.ts";
import { type Promises, promisesOf } from "./promises.ts";

const FLAG_SETS = 1 << (KINDS_COUNT - 64);

/** The filter in plain TypeScript. Serves every segment, and the growing end of a pool. */
export class PlainFilter implements Filter {
  readonly eligible = new Uint32Array(ROWS_AT_ONCE);
  readonly almost = new Uint32Array(ROWS_AT_ONCE);
  readonly needs = new Uint32Array(ROWS_AT_ONCE);
  readonly counts: Int32Array;
  readonly enough: Float64Array;
  almostRows = 0;
  eligibleRows = 0;
  listedRows = 0;
  readonly #asked: Asked;
  readonly #columns: Columns;
  readonly #tables: FilterTables;
  readonly #wish: Wish;
  readonly #promises: Promises;
  readonly #faults: readonly ReadFault[];
  /** Code of unknown hours. */
  readonly #hoursUnknownCode: number;
  /** By kind of failure. */
  readonly #needOf: ((row: number) => number)[] = [];
  /** By code of reach. */
  readonly #steps: Uint16Array;
  /** Rows by their set of flags. */
  readonly #rowsByFlags = new Int32Array(FLAG_SETS);
  /** Values of reach, ascending, and the position of each code among them. */
  readonly #reaches: readonly number[];
  readonly #reachRank: Uint16Array;

  constructor(asked: Asked, columns: Columns, tables: FilterTables, wish: Wish) {
    this.#asked = asked;
    this.#columns = columns;
    this.#tables = tables;
    this.#wish = wish;
    this.#promises = promisesOf(columns);
    this.#faults = readFaults(wish.losses.faults, { ...columns, ...this.#promises });
    this.#hoursUnknownCode = columns.dictionaries.hours.values.indexOf(Number.POSITIVE_INFINITY);
    const { values } = columns.dictionaries.reach;
    this.#steps = new Uint16Array(values.length);
    this.counts = new Int32Array(needCount(wish.rules));
    this.enough = new Float64Array(this.counts.length).fill(Number.NEGATIVE_INFINITY);
    for (const [at, kind] of kindsOf(asked).entries()) {
      const rule = wish.rules?.[at];
      if (rule) this.#needOf[kind] = needBy(rule, columns, this.#steps);
    }
    this.#reaches = values.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
    const rank = new Map(this.#reaches.map((value, at) => [value, at]));
    this.#reachRank = Uint16Array.from(values, (value) => rank.get(value) ?? 0);
  }

  /** How many steps a row lacks of the highest sum in its place; of one that lacks more than `most`, some that it lacks. */
  #lacks(row: number, reachSteps: Uint8Array, most: number): number {
    const { hoursMax, reach } = this.#columns;
    let steps = reachSteps[reach[row] as number] as number;
    if (hoursMax[row] === this.#hoursUnknownCode) steps += this.#wish.losses.hoursUnknown;
    for (let at = 0; at < this.#faults.length && steps <= most; at += 1) {
      const fault = this.#faults[at] as ReadFault;
      let bits = (fault.column[row] as number) & fault.mask;
      if (fault.others !== undefined) bits |= (fault.others.column[row] as number) & fault.others.mask;
      if ((bits !== 0) === fault.isWhenSet) steps += fault.steps;
    }
    return Math.min(steps, MOST_STEPS);
  }

  failed(): number[] {
    return COUNTED.map(({ flags }) =>
      this.#rowsByFlags.reduce((sum, rows, failed) => (failed & flags ? sum + rows : sum), 0),
    );
  }

  // The data decide where a row goes as good as by chance, and a processor that guesses a branch wrong loses ten times
  // what the rest of a row costs. So there are no branches: a row is written everywhere, and the cursors say where it
  // counts. `-x >>> 31` and `(x - 1) >>> 31` are 1 where x is above 0, and where it is 0.
  scan(from: number, to: number, km: number | undefined, wanted: number, most: Float64Array): void {
    const { first, second, hoursMin, hoursMax, available, certificates, reach, licences, dayparts } = this.#columns;
    const { fields, signatureLow, signatureHigh } = this.#promises;
    const { field, skillsLow, skillsHigh, rules } = this.#wish;
    const { tooManyHours, tooFewHours, tooLate, lacksCertificates } = this.#tables;
    const { eligible, almost, needs, counts, enough } = this;
    const needOf = this.#needOf;
    const highest = most[PROMISES - 1] as number;
    if (rules) stepsBeyond(this.#columns.dictionaries.reach.values, km, this.#steps);
    const reachRank = this.#reachRank;
    const reachSteps = this.#wish.losses.reachAt(km);
    const rowsByFlags = this.#rowsByFlags;
    const nearFrom = km === undefined ? 0 : lowerBound(this.#reaches, km);
    const firstMask = this.#asked.masks.first | 0;
    const secondMask = this.#asked.masks.second | 0;
    const requiredLicences = this.#asked.requiredLicences | 0;
    const requiredDayparts = this.#asked.requiredDayparts | 0;
    let eligibleRows = 0;
    let listedRows = 0;
    let almostRows = 0;
    for (let row = from; row < to; row += 1) {
      const one = (first[row] as number) & firstMask;
      const two = (second[row] as number) & secondMask;
      const tooMany = tooManyHours[hoursMin[row] as number] as number;
      const lacksLicence = requiredLicences & ~(licences[row] as number);
      const lacksDaypart = requiredDayparts & ~(dayparts[row] as number);
      const flags =
        ((tooFewHours[hoursMax[row] as number] as number) & (tooMany ^ 1)) |
        ((tooLate[available[row] as number] as number) << 1) |
        ((((reachRank[reach[row] as number] as number) - nearFrom) >>> 31) << 2) |
        ((-lacksLicence >>> 31) << 3) |
        ((-lacksDaypart >>> 31) << 4) |
        ((lacksCertificates[certificates[row] as number] as number) << 5) |
        (tooMany << 6);
      rowsByFlags[flags] = (rowsByFlags[flags] as number) + 1;

      const someOne = (one | -one) >>> 31;
      const someTwo = (two | -two) >>> 31;
      const several = (one & (one - 1)) | (two & (two - 1)) | (flags & (flags - 1));
      const failed = someOne + someTwo + (-flags >>> 31) + (((several | -several) >>> 31) << 2);
      const isEligible = (failed - 1) >>> 31;
      const common =
        ones((signatureLow[row] as number) & skillsLow) + ones((signatureHigh[row] as number) & skillsHigh);
      const promise = Math.min(common, MOST_COMMON) | ((-((fields[row] as number) & field) >>> 31) << 2);
      const noted = row | (promise << PROMISE_SHIFT);
      eligible[listedRows] = noted;
      eligibleRows += isEligible;
      listedRows += isEligible & (wanted >>> promise);
      if (failed !== 1 || rules === undefined) continue;
      const kind = someOne ? 31 - Math.clz32(one) : someTwo ? 63 - Math.clz32(two) : 95 - Math.clz32(flags);
      const need = needOf[kind]?.(row);
      if (need === undefined) continue;
      counts[need] = (counts[need] as number) + 1;
      const may = mayLack(highest, enough[need] as number, this.#wish.losses.step);
      if (may < 0) continue;
      const lacks = this.#lacks(row, reachSteps, may);
      almost[almostRows] = row | (lacks << STEPS_SHIFT);
      needs[almostRows] = need;
      almostRows += Number(lacks <= may);
    }
    this.almostRows = almostRows;
    this.eligibleRows = eligibleRows;
    this.listedRows = listedRows;
  }
}

type Bits = { column: Uint8Array | Uint16Array | Uint32Array; mask: number };
/** A fault with the columns it looks at: one, or two. */
type ReadFault = Bits & { others: Bits | undefined; isWhenSet: boolean; steps: number };

/** The dearest first: most rows lack too much by the first few. */
const readFaults = (faults: Losses["faults"], columns: Columns & Promises): readonly ReadFault[] =>
  faults
    .map(({ masks, when, steps }): ReadFault => {
      const [bits, others] = masks
        .filter(({ mask }) => mask !== 0)
        .map(({ column, mask }): Bits => ({ column: columns[column], mask }));
      const { column, mask } = bits ?? { column: columns.first, mask: 0 };
      return { column, mask, others, isWhenSet: when === "set", steps };
    })
    .sort((a, b) => b.steps - a.steps);

/** Position of the first of ascending values that is at least `limit`. */
export function lowerBound(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
