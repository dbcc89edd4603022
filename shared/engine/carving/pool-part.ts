import type { Columns } from "../columnar/columns.ts";

/** Columns of one pool, and the word at which their people begin in the sets of the whole pool. */
export type PoolPart = { columns: Columns; firstWord: number };
