import type { Bits } from "./bits.ts";
import type { GroupedPool } from "./grouped-pool.ts";
import type { Item } from "./item.ts";
import { WeightedCount } from "./weighted-count.ts";

/** Items that the same candidates of a band can do, and the groups that can. */
export type BandClass = { items: readonly Item[]; minutes: number; column: Bits };

/** The groups of a pool as they count in one band of hours. */
export type BandGroups = {
  /** The groups of which somebody has room, and who can do something. */
  present: Bits;
  classes: readonly BandClass[];
  /** How many candidates with room there are in a set of groups. */
  people: WeightedCount;
};

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
    const present = whereNotZero(this.#sizes);
    return {
      present,
      classes: distinctWithin(this.#grouped, present),
      people: new WeightedCount(this.#sizes),
    };
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
    // Group 0 can do nothing.
    this.#sizes[0] = 0;
    this.#counted = withRoom;
  }
}

function whereNotZero(sizes: Int32Array): Bits {
  const bits = new Int32Array(Math.ceil(sizes.length / 32));
  for (let at = 0; at < sizes.length; at += 1) {
    if (sizes[at] !== 0) bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
  }
  return bits;
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
  return distinct.map((each) => ({ ...each, minutes: each.items.reduce((sum, { minutes }) => sum + minutes, 0) }));
}

function areEqualWithin(within: Bits, one: Bits, other: Bits): boolean {
  for (let word = 0; word < within.length; word += 1) {
    if ((((one[word] as number) ^ (other[word] as number)) & (within[word] as number)) !== 0) return false;
  }
  return true;
}
