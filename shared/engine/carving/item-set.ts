import type { Item } from "./item.ts";

/** A set of items by their number, in two halves of 30: item `n` is bit `n % 30`. */
export type ItemSet = { high: number; low: number };

const HALF = 30;
const QUARTER = 15;
const QUARTER_MASK = (1 << QUARTER) - 1;

export const setOf = (item: number): ItemSet =>
  item < HALF ? { high: 1 << item, low: 0 } : { high: 0, low: 1 << (item - HALF) };

export const hasItem = ({ high, low }: ItemSet, item: number): boolean =>
  (((item < HALF ? high : low) >>> (item % HALF)) & 1) === 1;

/** Calls `visit` with each item of the set, ascending. */
export function forEachItem({ high, low }: ItemSet, visit: (item: number) => void): void {
  for (let left = high; left !== 0; left &= left - 1) visit(31 - Math.clz32(left & -left));
  for (let left = low; left !== 0; left &= left - 1) visit(HALF + 31 - Math.clz32(left & -left));
}

export const unionOf = (a: ItemSet, b: ItemSet): ItemSet => ({ high: a.high | b.high, low: a.low | b.low });

export const isWithin = (inner: ItemSet, outer: ItemSet): boolean =>
  (inner.high & ~outer.high) === 0 && (inner.low & ~outer.low) === 0;

/** Answers how many minutes a set of items takes, from four tables of sums. */
export function minutesOfSets(items: readonly Item[]): (set: ItemSet) => number {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((quarter) =>
    sums(items.slice(quarter * QUARTER, (quarter + 1) * QUARTER)),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  return ({ high, low }) =>
    (first[high & QUARTER_MASK] as number) +
    (second[high >>> QUARTER] as number) +
    (third[low & QUARTER_MASK] as number) +
    (fourth[low >>> QUARTER] as number);
}

/** The minutes of every subset of a few items. */
function sums(items: readonly Item[]): Int32Array {
  const table = new Int32Array(1 << items.length);
  for (const [at, { minutes }] of items.entries()) {
    const bit = 1 << at;
    for (let rest = 0; rest < bit; rest += 1) table[bit | rest] = (table[rest] as number) + minutes;
  }
  return table;
}
