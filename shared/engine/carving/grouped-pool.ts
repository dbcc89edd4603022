import { addBit, type Bits, forEachBit, noBits } from "./bits.ts";
import type { HourBand } from "./hour-bands.ts";
import type { Item } from "./item.ts";
import { forEachItem, type ItemSet } from "./item-set.ts";
import type { CarvingPool } from "./pool.ts";

/** Candidates that can do the same items are one group; a group is the set of them. */
export type GroupedPool = { groups: readonly ItemSet[]; groupOf: Uint32Array; items: number };

const HALF = 30;

export function groupCandidates({ candidates }: CarvingPool, items: readonly Item[]): GroupedPool {
  const high = new Int32Array(candidates.length);
  const low = new Int32Array(candidates.length);
  for (const [at, { able }] of items.entries()) {
    const half = at < HALF ? high : low;
    const bit = 1 << (at % HALF);
    forEachBit(able, (candidate) => {
      half[candidate] = (half[candidate] as number) | bit;
    });
  }

  const numbers = new Map<number, Map<number, number>>();
  const groups: ItemSet[] = [];
  const groupOf = new Uint32Array(candidates.length);
  for (let at = 0; at < candidates.length; at += 1) {
    const set: ItemSet = { high: high[at] as number, low: low[at] as number };
    let sameHigh = numbers.get(set.high);
    if (sameHigh === undefined) {
      sameHigh = new Map();
      numbers.set(set.high, sameHigh);
    }
    let group = sameHigh.get(set.low);
    if (group === undefined) {
      group = groups.push(set) - 1;
      sameHigh.set(set.low, group);
    }
    groupOf[at] = group;
  }
  return { groups, groupOf, items: items.length };
}

/** Words `from` up to `to` of a column, of which each bit stands for `weight` candidates. */
type Plane = { from: number; to: number; weight: number };

/**
 * Who can do each item, among those with room for the hours of one band: a column of bits per item. A group of 13 is
 * three bits, in the planes of 8, 4 and 1, so that a column is as short as the groups allow and counting stays exact.
 */
export type BandColumns = { planes: readonly Plane[]; everybody: Bits; columns: readonly Bits[] };

export function bandColumns({ groups, groupOf, items }: GroupedPool, { withRoom }: HourBand): BandColumns {
  const sizes = new Uint32Array(groups.length);
  forEachBit(withRoom, (at) => {
    const group = groupOf[at] as number;
    sizes[group] = (sizes[group] as number) + 1;
  });
  const largest = sizes.reduce((max, size) => Math.max(max, size), 0);

  const planes: Plane[] = [];
  const places: (ItemSet | undefined)[] = [];
  for (let weight = 1; weight <= largest; weight *= 2) {
    const from = places.length / 32;
    for (let group = 0; group < groups.length; group += 1)
      if ((sizes[group] as number) & weight) places.push(groups[group]);
    while (places.length % 32 !== 0) places.push(undefined);
    if (places.length / 32 > from) planes.push({ from, to: places.length / 32, weight });
  }

  const everybody = noBits(places.length);
  const columns = Array.from({ length: items }, () => noBits(places.length));
  for (let place = 0; place < places.length; place += 1) {
    const group = places[place];
    if (group === undefined) continue;
    addBit(everybody, place);
    forEachItem(group, (item) => addBit(columns[item] as Bits, place));
  }
  return { planes, everybody, columns };
}
