import { DAYPARTS, LICENCES } from "../types.ts";
import type { Columns } from "./columns.ts";
import type { Dictionaries } from "./dictionaries.ts";
import { CRITERION_BITS } from "./filter-words.ts";
import { FIELD_BITS } from "./layout.ts";

/** Columns of which the kernel reads bits, not values. */
export type SlicedColumn =
  | "first"
  | "second"
  | "hoursMin"
  | "hoursMax"
  | "available"
  | "reach"
  | "licences"
  | "dayparts"
  | "fields"
  | "signatureLow"
  | "signatureHigh";

/** One bit of one column, for all rows: row `r` is bit `r & 7` of byte `r >>> 3`. */
export type Slice = { column: SlicedColumn; bit: number };

const bitsTo = (column: SlicedColumn, count: number): Slice[] =>
  Array.from({ length: count }, (_, bit) => ({ column, bit }));

/** Bits that the codes of so many values take. */
export const codeBits = ({ values }: { values: readonly unknown[] }): number => 32 - Math.clz32(values.length - 1);

/**
 * The slices of a segment, in the order in which they lie: the bits that vacancies look at, and the codes of what they
 * compare from the lowest bit up. A criterion is then a few instructions for 128 rows.
 */
export const slicesOf = ({ hours, available, reach }: Dictionaries): readonly Slice[] => [
  ...CRITERION_BITS.map((position): Slice => ({ column: position < 32 ? "first" : "second", bit: position & 31 })),
  ...bitsTo("hoursMin", codeBits(hours)),
  ...bitsTo("hoursMax", codeBits(hours)),
  ...bitsTo("available", codeBits(available)),
  ...bitsTo("reach", codeBits(reach)),
  ...bitsTo("licences", LICENCES.length),
  ...bitsTo("dayparts", DAYPARTS.length),
  ...bitsTo("fields", FIELD_BITS + 1),
  ...bitsTo("signatureLow", 32),
  ...bitsTo("signatureHigh", 32),
];

/** Slices begin at multiples of this many rows, and of sixteen bytes. */
const ROWS_TOGETHER = 128;
export const sliceBytes = (rows: number): number => (Math.ceil(rows / ROWS_TOGETHER) * ROWS_TOGETHER) / 8;

/** The slices of a segment in memory, one after the other. */
export type Sliced = { slices: readonly Slice[]; bytes: Uint8Array };

/** Writes a row's bits again, after the row was changed. */
export function sliceRow({ slices, bytes }: Sliced, columns: Columns, row: number): void {
  const stride = sliceBytes(columns.rows);
  const mask = 1 << (row & 7);
  for (const [at, { column, bit }] of slices.entries()) {
    const byte = at * stride + (row >>> 3);
    const isSet = ((columns[column][row] ?? 0) >>> bit) & 1;
    bytes[byte] = ((bytes[byte] ?? 0) & ~mask) | (isSet ? mask : 0);
  }
}
