import type { SlicedColumn } from "../columnar/slices.ts";

/** Where the slice of a bit of a column is in memory. */
export type SliceOf = (column: SlicedColumn, bit: number) => number;

/** The bits that are set, from the lowest up. */
export function bitsIn(mask: number): number[] {
  const bits: number[] = [];
  for (let left = mask; left !== 0; left &= left - 1) bits.push(31 - Math.clz32(left & -left));
  return bits;
}
