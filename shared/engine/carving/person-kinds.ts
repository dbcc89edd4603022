import { forEachBit, onesIn } from "./bits.ts";
import type { GroupedPool } from "./grouped-pool.ts";
import type { HourBand } from "./hour-bands.ts";
import { forEachItem, type ItemSet, isWithin, unionOf } from "./item-set.ts";

/** Candidates who can do the same items, and have room for the hours of the same bands. */
export type PersonKind = { people: number; items: ItemSet; hasRoomIn: readonly boolean[] };

/**
 * The kinds of people that matter to `jobs` jobs at once. Left out is who can be replaced whatever happens: as many
 * others as there are jobs can do all that they can do, in all bands in which they can.
 */
export function personKinds(grouped: GroupedPool, bands: readonly HourBand[], jobs: number): readonly PersonKind[] {
  const kept: PersonKind[] = [];
  // Who covers another has more marks, and so comes first.
  for (const kind of allKinds(grouped, bands).sort((a, b) => marks(b) - marks(a))) {
    const replacements = kept.filter((other) => covers(other, kind)).reduce((sum, { people }) => sum + people, 0);
    if (replacements < jobs) kept.push(kind);
  }
  return kept;
}

const marks = ({ items, hasRoomIn }: PersonKind): number =>
  onesIn(items.high) + onesIn(items.low) + hasRoomIn.filter(Boolean).length;

const covers = (a: PersonKind, b: PersonKind): boolean =>
  isWithin(b.items, a.items) && b.hasRoomIn.every((has, band) => !has || a.hasRoomIn[band]);

function allKinds({ classes, abilities, groupOf }: GroupedPool, bands: readonly HourBand[]): PersonKind[] {
  const rooms = bands.map(({ withRoom }) => {
    const flags = new Uint8Array(groupOf.length);
    forEachBit(withRoom, (at) => {
      flags[at] = 1;
    });
    return flags;
  });
  // Candidates start in their group, and are told apart band by band.
  let kindOf: ArrayLike<number> = groupOf;
  for (const flags of rooms) kindOf = refined(kindOf, flags);

  const itemsOf = abilities.map((able) => {
    let items: ItemSet = { high: 0, low: 0 };
    forEachItem(able, (number) => {
      items = unionOf(items, classes[number]?.numbers ?? items);
    });
    return items;
  });
  const kinds = new Map<number, PersonKind>();
  for (let at = 0; at < groupOf.length; at += 1) {
    const group = groupOf[at] as number;
    if (group === 0) continue;
    const kind = kinds.get(kindOf[at] as number);
    if (kind !== undefined) kind.people += 1;
    else {
      const hasRoomIn = rooms.map((flags) => flags[at] === 1);
      kinds.set(kindOf[at] as number, { people: 1, items: itemsOf[group] as ItemSet, hasRoomIn });
    }
  }
  return [...kinds.values()];
}

/** Numbers, the same for candidates whose number and flag are the same. */
function refined(numbers: ArrayLike<number>, flags: Uint8Array): Uint32Array {
  const next = new Map<number, number>();
  return Uint32Array.from(flags, (flag, at) => {
    const pair = 2 * (numbers[at] as number) + flag;
    const known = next.get(pair) ?? next.size;
    next.set(pair, known);
    return known;
  });
}
