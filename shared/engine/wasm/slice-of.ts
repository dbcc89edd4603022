import type { SlicedColumn } from "../columnar/slices.ts";

/** Where the slice of a bit of a column is in memory. */
export type SliceOf = (column: SlicedColumn, bit: number) => number;

/** The bits that are set, from the lowest up. */
export const bitsIn = (mask: number): number[] =>
  Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (mask >>> bit) & 1);
