import type { Asked } from "./asked.ts";
import type { Columns } from "./columns.ts";
import { certificatesOf } from "./layout.ts";
import { type Losses, MOST_STEPS } from "./losses.ts";
import type { NeedRule } from "./needs.ts";

/** Rows that a filter takes at once: what it notes of them stays in the processor's cache. */
export const ROWS_AT_ONCE = 8192;

/**
 * What a row promises for the score, as three bits: how many bits its signature has in common with that of the skills
 * wished for, up to `MOST_COMMON`; and above those, whether an occupation is in the field wished for. A row with a low
 * promise certainly has little of it; a high one says nothing.
 */
export const PROMISE = { common: 3, field: 4 } as const;
export const MOST_COMMON = 3;
export const PROMISES = 8;
/** What is asked of a filter besides the criteria: a field (`layout.ts`) and the signature of skills (0 for none) to see
 * what rows promise; and of rows that fail exactly one criterion, what they lack of the highest sum, and how to tell what
 * they need, in the order of `kindsOf`. */
export type Wish = {
  field: number;
  skillsLow: number;
  skillsHigh: number;
  losses: Losses;
  rules: readonly (NeedRule | undefined)[] | undefined;
};

/** A noted row is its number with its promise above it. */
export const PROMISE_SHIFT = 29;
export const ROW_MASK = (1 << PROMISE_SHIFT) - 1;
/** One that fails one criterion has the steps that it lacks above it. */
export const STEPS_SHIFT = 27;
export const ALMOST_ROW_MASK = (1 << STEPS_SHIFT) - 1;

/**
 * The criteria of one vacancy over the rows of one segment. `scan` takes rows of one place, `km` away, at most
 * `ROWS_AT_ONCE`; `most` is the highest sum there by promise, and does not fall with more bits in common. It overwrites what
 * the previous scan noted, but for `failed` and `counts`, which count on.
 */
export type Filter = {
  /** Eligible rows are all counted; noted are those whose promise is among `wanted`, a bit for each promise. */
  scan: (from: number, to: number, km: number | undefined, wanted: number, most: Float64Array) => void;
  readonly eligibleRows: number;
  readonly listedRows: number;
  /** The noted rows, ascending. */
  readonly eligible: Uint32Array;
  /**
   * Rows that fail exactly one criterion, and what each needs. All are counted by need, but for degrees beyond the mildest
   * five that occur; noted are those that lack so little of the highest sum that they could come to what is `enough`
   * for their need.
   */
  readonly almostRows: number;
  readonly almost: Uint32Array;
  readonly needs: Uint32Array;
  readonly counts: Int32Array;
  /** By need; whoever scores the rows raises it. */
  readonly enough: Float64Array;
  /** Rows that do not meet each criterion of `COUNTED`, over all scans. */
  failed: () => readonly number[];
};

/**
 * How many steps a row may lack of the highest sum to come to what is enough, or one more: always an odd number, for then the
 * lowest bit decides nothing. Negative when no row comes to it.
 */
export const mayLack = (most: number, enough: number, step: number): number =>
  Math.min(Math.floor((most - enough) / step), MOST_STEPS) | 1;

/** Number of needs that rules tell apart. */
export const needCount = (rules: Wish["rules"] = []): number =>
  rules.reduce((sum, rule) => sum + (rule?.count ?? 0), 0);

/** What the vacancy says of each code of a segment's dictionaries, 1 for what fails. */
export type FilterTables = {
  tooManyHours: Uint8Array;
  tooFewHours: Uint8Array;
  tooLate: Uint8Array;
  lacksCertificates: Uint8Array;
};

export function filterTables({ requirements, latestDay, requiredCertificates }: Asked, columns: Columns): FilterTables {
  const { hours, available, certificates } = columns.dictionaries;
  const { min, max } = requirements.hoursPerWeek;
  return {
    tooManyHours: fails(hours.values, (least) => least > max),
    tooFewHours: fails(hours.values, (most) => most < min),
    tooLate: fails(available.values, (day) => day > latestDay),
    lacksCertificates: fails(certificates.values, (key) => {
      if (requiredCertificates.length === 0 || key === "") return false;
      const held = certificatesOf(key);
      return !requiredCertificates.every((certificate) => held.includes(certificate));
    }),
  };
}

/** A loop, for `Uint8Array.from` with a function takes ten times as long, and this is done for every vacancy. */
function fails<Value>(values: readonly Value[], test: (value: Value) => boolean): Uint8Array {
  const table = new Uint8Array(values.length);
  for (let code = 0; code < values.length; code += 1) table[code] = Number(test(values[code] as Value));
  return table;
}
