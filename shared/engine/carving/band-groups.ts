import type { Bits } from "./bits.ts";
import type { GroupedPool } from "./grouped-pool.ts";
import type { Item } from "./item.ts";

/** Items that the same candidates of a band can do, and the groups that can. */
export type BandClass = { items: readonly Item[]; column: Bits };

/**
 * The groups of a pool as they count in one band of hours: `plane` after plane, some groups of one word of which as many
 * candidates have room, or as many among others. A group of 13 is in the planes of 8, 4 and 1.
 */
export type BandGroups = {
  /** The groups of which somebody has room, and who can do something. */
  present: Bits;
  classes: readonly BandClass[];
  planes: number;
  planeWords: Int32Array;
  planeMasks: Int32Array;
  planeWeights: Int32Array;
};

/** Bits of the size of a group. */
const SIZE_BITS = 31;

/** Tells how groups count, band after band: only candidates whose room changes are gone through. */
export class BandGroupsMaker {
  readonly #grouped: GroupedPool;
  readonly #sizes: Int32Array;
  #counted: Bits;

  constructor(grouped: GroupedPool) {
    this.#grouped = grouped;
    this.#sizes = new Int32Array(grouped.abilities.length);
    this.#counted = new Int32Array(grouped.groupOf.length / 32);
  }

  of(withRoom: Bits): BandGroups {
    this.#count(withRoom);
    const { present, ...planes } = planesOf(this.#sizes);
    return { present, ...planes, classes: distinctWithin(this.#grouped, present) };
  }

  #count(withRoom: Bits): void {
    const { groupOf } = this.#grouped;
    for (let word = 0; word < withRoom.length; word += 1) {
      const now = withRoom[word] as number;
      for (let changed = now ^ (this.#counted[word] as number); changed !== 0; changed &= changed - 1) {
        const bit = 31 - Math.clz32(changed & -changed);
        const group = groupOf[32 * word + bit] as number;
        this.#sizes[group] = (this.#sizes[group] as number) + (((now >>> bit) & 1) === 1 ? 1 : -1);
      }
    }
    this.#counted = withRoom;
  }
}

function planesOf(sizes: Int32Array): Omit<BandGroups, "classes"> {
  const words = Math.ceil(sizes.length / 32);
  const present = new Int32Array(words);
  const planeWords: number[] = [];
  const planeMasks: number[] = [];
  const planeWeights: number[] = [];
  const masks = new Int32Array(SIZE_BITS);
  for (let word = 0; word < words; word += 1) {
    masks.fill(0);
    let some = 0;
    // Group 0 can do nothing.
    for (let group = Math.max(1, 32 * word); group < Math.min(sizes.length, 32 * (word + 1)); group += 1) {
      const size = sizes[group] as number;
      if (size !== 0) some |= 1 << group;
      for (let left = size; left !== 0; left &= left - 1) {
        const bit = 31 - Math.clz32(left & -left);
        masks[bit] = (masks[bit] as number) | (1 << group);
      }
    }
    present[word] = some;
    for (let bit = 0; some !== 0 && bit < SIZE_BITS; bit += 1) {
      if (masks[bit] === 0) continue;
      planeWords.push(word);
      planeMasks.push(masks[bit] as number);
      planeWeights.push(1 << bit);
    }
  }
  return {
    present,
    planes: planeWords.length,
    planeWords: Int32Array.from(planeWords),
    planeMasks: Int32Array.from(planeMasks),
    planeWeights: Int32Array.from(planeWeights),
  };
}

/** Classes that only groups without room tell apart are one here. */
function distinctWithin({ classes, columns }: GroupedPool, present: Bits): readonly BandClass[] {
  const distinct: { items: Item[]; column: Bits }[] = [];
  for (const [number, { items }] of classes.entries()) {
    const column = columns[number] as Bits;
    const same = distinct.find((other) => areEqualWithin(present, other.column, column));
    if (same === undefined) distinct.push({ items: [...items], column });
    else same.items.push(...items);
  }
  return distinct;
}

function areEqualWithin(within: Bits, one: Bits, other: Bits): boolean {
  for (let word = 0; word < within.length; word += 1) {
    if ((((one[word] as number) ^ (other[word] as number)) & (within[word] as number)) !== 0) return false;
  }
  return true;
}
