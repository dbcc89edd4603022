import type { Asked } from "./asked.ts";
import type { Columns } from "./columns.ts";
import { certificatesOf } from "./layout.ts";

/** Rows that a filter takes at once: what it notes of them stays in the processor's cache. */
export const ROWS_AT_ONCE = 4096;

/**
 * What a row promises for the score, as two bits: that an occupation is in the field wished for, and that its signature
 * has something of the skills wished for. Without a bit the row certainly has little of it.
 */
export const PROMISE = { skills: 1, field: 2 } as const;
export const PROMISES = 4;
/** What is asked of a filter besides the criteria: a field (`layout.ts`) and the signature of skills (0 for none) to see
 * what rows promise, and whether to note the rows that fail exactly one criterion. */
export type Wish = { field: number; skillsLow: number; skillsHigh: number; almost: boolean };

/** A noted row is its number with its promise above it. */
export const PROMISE_SHIFT = 30;
export const ROW_MASK = (1 << PROMISE_SHIFT) - 1;

/**
 * The criteria of one vacancy over the rows of one segment. `scan` takes rows of one place, `km` away, at most
 * `ROWS_AT_ONCE`. It overwrites what the previous scan noted, but for `failed`, which counts on.
 */
export type Filter = {
  /** Eligible rows are all counted; noted are those whose promise is among `wanted`, a bit for each promise. */
  scan: (from: number, to: number, km: number | undefined, wanted: number) => void;
  readonly eligibleRows: number;
  readonly listedRows: number;
  /** The noted rows, ascending. */
  readonly eligible: Uint32Array;
  /** Rows that fail exactly one criterion, if they are wished for: buckets of `ROWS_AT_ONCE` in the order of `kindsOf`, each ascending. */
  readonly almost: Uint32Array;
  /** How many rows are in each bucket. */
  readonly almostRows: Int32Array;
  /** Rows that do not meet each criterion of `COUNTED`, over all scans. */
  failed: () => readonly number[];
};

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

const fails = <Value>(values: readonly Value[], test: (value: Value) => boolean): Uint8Array =>
  Uint8Array.from(values, (value) => Number(test(value)));
