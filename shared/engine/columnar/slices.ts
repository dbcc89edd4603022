import { DAYPARTS, LICENCES } from "../types.ts";
import type { Columns } from "./columns.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { BIT, CRITERION_BITS } from "./filter-words.ts";
import { FIELD_BITS, OCCUPATION_BITS } from "./layout.ts";
import { PROMISE_COLUMNS, type Promises } from "./promises.ts";

/** Columns of which the kernel reads bits, not values. */
type ReadColumn = "first" | "second" | "hoursMin" | "hoursMax" | "available" | "reach" | "licences" | "dayparts";
export type SlicedColumn = ReadColumn | keyof Promises;

/** One bit of one column, for all rows: row `r` is bit `r & 7` of byte `r >>> 3`. */
export type Slice = { column: SlicedColumn; bit: number };

const bitsTo = (column: SlicedColumn, count: number): Slice[] =>
  Array.from({ length: count }, (_, bit) => ({ column, bit }));

/** Bits that the codes of so many values take. */
export const codeBits = ({ values }: { values: readonly unknown[] }): number => 32 - Math.clz32(values.length - 1);

/**
 * The slices of a segment, in the order in which they lie: the bits that vacancies look at, for a criterion or for the
 * score, and the codes of what they compare from the lowest bit up. A criterion is then a few instructions for 128 rows.
 */
export const slicesOf = ({ hours, available, reach }: Dictionaries): readonly Slice[] => [
  ...[...CRITERION_BITS, BIT.education.unknown, BIT.language.unknown].map(
    (position): Slice => ({ column: position < 32 ? "first" : "second", bit: position & 31 }),
  ),
  ...bitsTo("hoursMin", codeBits(hours)),
  ...bitsTo("hoursMax", codeBits(hours)),
  ...bitsTo("available", codeBits(available)),
  ...bitsTo("reach", codeBits(reach)),
  ...bitsTo("licences", LICENCES.length),
  // The bit after the last says that they are unknown.
  ...bitsTo("dayparts", DAYPARTS.length + 1),
  ...bitsTo("fields", FIELD_BITS),
  ...bitsTo("occupations", OCCUPATION_BITS),
  ...bitsTo("signatureLow", 32),
  ...bitsTo("signatureHigh", 32),
];

/** Slices begin at multiples of this many rows, and of sixteen bytes. */
const ROWS_TOGETHER = 128;
export const sliceBytes = (rows: number): number => (Math.ceil(rows / ROWS_TOGETHER) * ROWS_TOGETHER) / 8;

/** The slices of a segment in memory, one after the other. */
export type Sliced = { slices: readonly Slice[]; bytes: Uint8Array };

export const isPromise = (column: SlicedColumn): column is keyof Promises =>
  PROMISE_COLUMNS.some((name) => name === column);

/** Writes the slices of what rows promise, which are empty so far. */
export function slicePromises({ slices, bytes }: Sliced, promises: Promises): void {
  const rows = promises.fields.length;
  const stride = sliceBytes(rows);
  for (const name of PROMISE_COLUMNS) {
    const words = promises[name];
    const from = slices.findIndex(({ column }) => column === name) * stride;
    for (let row = 0; row < rows; row += 1) {
      for (let word = words[row] as number; word !== 0; word &= word - 1) {
        const byte = from + (31 - Math.clz32(word & -word)) * stride + (row >>> 3);
        bytes[byte] = (bytes[byte] as number) | (1 << (row & 7));
      }
    }
  }
}

/** Writes an erased row's bits again; it promises nothing. */
export function sliceRow({ slices, bytes }: Sliced, columns: Columns, row: number): void {
  const stride = sliceBytes(columns.rows);
  const mask = 1 << (row & 7);
  for (const [at, { column, bit }] of slices.entries()) {
    const byte = at * stride + (row >>> 3);
    const isSet = isPromise(column) ? 0 : ((columns[column][row] ?? 0) >>> bit) & 1;
    bytes[byte] = ((bytes[byte] ?? 0) & ~mask) | (isSet ? mask : 0);
  }
}
