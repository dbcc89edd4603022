import { addBit, forEachBit, noBits } from "./bits.ts";
import type { HourBand } from "./hour-bands.ts";
import type { Item } from "./item.ts";
import type { CarvingPool } from "./pool.ts";

/** Candidates that can do the same items are one group. `canDo[item]` says so of every group. */
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
  const masks: { high: number; low: number }[] = [];
  const groupOf = new Uint32Array(candidates.length);
  for (let at = 0; at < candidates.length; at += 1) {
    const mask = { high: high[at] as number, low: low[at] as number };
    const withHigh = numbers.get(mask.high) ?? new Map<number, number>();
    if (withHigh.size === 0) numbers.set(mask.high, withHigh);
    const group = withHigh.get(mask.low) ?? masks.push(mask) - 1;
    withHigh.set(mask.low, group);
    groupOf[at] = group;
  }
  const canDo = items.map((_, at) =>
    Uint8Array.from(masks, (mask) => ((at < HALF ? mask.high : mask.low) >>> (at % HALF)) & 1),
  );
  return { groups: masks.length, groupOf, canDo };
}

/** Words `from` up to `to` of a column, of which each bit stands for `weight` candidates. */
type Plane = { from: number; to: number; weight: number };

/**
 * Who can do each item, among those with room for the hours of one band: a column of bits per item. A group of 13 is
 * three bits, in the planes of 8, 4 and 1, so that a column is as short as the groups allow and counting stays exact.
 */
export type BandColumns = { planes: readonly Plane[]; everybody: Int32Array; columns: readonly Int32Array[] };

export function bandColumns(
  { hourClasses }: CarvingPool,
  { groups, groupOf, canDo }: GroupedPool,
  { hasRoom }: HourBand,
): BandColumns {
  const size = new Uint32Array(groups);
  for (let at = 0; at < groupOf.length; at += 1) {
    const group = groupOf[at] as number;
    if (hasRoom[hourClasses[at] as number]) size[group] = (size[group] as number) + 1;
  }
  const largest = size.reduce((max, each) => Math.max(max, each), 0);

  const planes: Plane[] = [];
  const places: number[] = [];
  for (let weight = 1; weight <= largest; weight *= 2) {
    const from = places.length / 32;
    for (let group = 0; group < groups; group += 1) if ((size[group] as number) & weight) places.push(group);
    while (places.length % 32 !== 0) places.push(NOBODY);
    if (places.length / 32 > from) planes.push({ from, to: places.length / 32, weight });
  }

  const columnOf = (isIn: (group: number) => boolean): Int32Array => {
    const column = noBits(places.length);
    for (const [place, group] of places.entries()) if (group !== NOBODY && isIn(group)) addBit(column, place);
    return column;
  };
  return {
    planes,
    everybody: columnOf(() => true),
    columns: canDo.map((can) => columnOf((group) => can[group] === 1)),
  };
}

/** Fills a plane up to a whole word. */
const NOBODY = -1;
