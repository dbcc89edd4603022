import { addBit, type Bits, forEachBit, noBits } from "./bits.ts";
import type { HourBand } from "./hour-bands.ts";
import type { Item } from "./item.ts";
import type { CarvingPool } from "./pool.ts";

/** Candidates that can do the same items are one group. `canDo[item]` are the groups that can. */
export type GroupedPool = { groups: number; groupOf: Uint32Array; canDo: readonly Uint8Array[] };

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
  const firsts: number[] = [];
  const groupOf = new Uint32Array(candidates.length);
  for (let at = 0; at < candidates.length; at += 1) {
    const sameHigh = numbers.get(high[at] as number) ?? new Map<number, number>();
    if (sameHigh.size === 0) numbers.set(high[at] as number, sameHigh);
    const group = sameHigh.get(low[at] as number) ?? firsts.push(at) - 1;
    sameHigh.set(low[at] as number, group);
    groupOf[at] = group;
  }
  const canDo = items.map((_, at) => {
    const half = at < HALF ? high : low;
    return Uint8Array.from(firsts, (first) => ((half[first] as number) >>> (at % HALF)) & 1);
  });
  return { groups: firsts.length, groupOf, canDo };
}

/** Words `from` up to `to` of a column, of which each bit stands for `weight` candidates. */
type Plane = { from: number; to: number; weight: number };

/**
 * Who can do each item, among those with room for the hours of one band: a column of bits per item. A group of 13 is
 * three bits, in the planes of 8, 4 and 1, so that a column is as short as the groups allow and counting stays exact.
 */
export type BandColumns = { planes: readonly Plane[]; everybody: Bits; columns: readonly Bits[] };

/** Fills a plane up to a whole word. */
const NOBODY = -1;

export function bandColumns({ groups, groupOf, canDo }: GroupedPool, { withRoom }: HourBand): BandColumns {
  const sizes = new Uint32Array(groups);
  forEachBit(withRoom, (at) => {
    const group = groupOf[at] as number;
    sizes[group] = (sizes[group] as number) + 1;
  });
  const largest = sizes.reduce((max, size) => Math.max(max, size), 0);

  const planes: Plane[] = [];
  const places: number[] = [];
  for (let weight = 1; weight <= largest; weight *= 2) {
    const from = places.length / 32;
    for (let group = 0; group < groups; group += 1) if ((sizes[group] as number) & weight) places.push(group);
    while (places.length % 32 !== 0) places.push(NOBODY);
    if (places.length / 32 > from) planes.push({ from, to: places.length / 32, weight });
  }

  const columnOf = (isIn: Uint8Array): Bits => {
    const column = noBits(places.length);
    for (let place = 0; place < places.length; place += 1) {
      if (isIn[places[place] as number] === 1) addBit(column, place);
    }
    return column;
  };
  return { planes, everybody: columnOf(new Uint8Array(groups).fill(1)), columns: canDo.map(columnOf) };
}
