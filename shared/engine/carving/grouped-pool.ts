import { addBit, type Bits } from "./bits.ts";
import { Groups } from "./groups.ts";
import type { Item } from "./item.ts";
import { type ItemClass, itemClasses } from "./item-classes.ts";
import { forEachItem, type ItemSet } from "./item-set.ts";
import { BLOCK, transpose } from "./transpose.ts";

/** Classes of which one word tells who can do them: sets are of two halves. */
const HALF = 30;

/** Candidates who can do the same are one group. Group 0 can do nothing; of the others the largest come first. */
export type GroupedPool = {
  classes: readonly ItemClass[];
  /** Per group the numbers of the classes that it can do. */
  abilities: readonly ItemSet[];
  /** Per class the groups that can do it. */
  columns: readonly Bits[];
  /** Per candidate. */
  groupOf: Uint32Array;
};

/** The groups of a pool whose sets are of so many words. */
export function groupCandidates(items: readonly Item[], words: number): GroupedPool {
  const classes = itemClasses(items);
  const met = new Groups();
  const groupOf = new Uint32Array(words * BLOCK);
  const block = { high: new Int32Array(BLOCK), low: new Int32Array(BLOCK) };
  const halves = { high: classes.slice(0, HALF), low: classes.slice(HALF) };
  for (let word = 0; word < words; word += 1) {
    const isAnybody = readBlock(halves.high, word, block.high);
    if (!readBlock(halves.low, word, block.low) && !isAnybody) continue;
    for (let bit = 0; bit < BLOCK; bit += 1) {
      groupOf[word * BLOCK + bit] = met.numberOf(block.high[bit] as number, block.low[bit] as number);
    }
  }

  const abilities = largestFirst(met.sets, groupOf);
  const columns = classes.map((): Bits => new Int32Array(Math.ceil(abilities.length / BLOCK)));
  for (const [group, able] of abilities.entries()) {
    forEachItem(able, (number) => addBit(columns[number] as Bits, group));
  }
  return { classes, abilities, columns, groupOf };
}

/** Writes what each candidate of one word can do, as bits; answers whether there is somebody who can do something. */
function readBlock(classes: readonly ItemClass[], word: number, block: Int32Array): boolean {
  let anybody = 0;
  block.fill(0);
  for (let at = 0; at < classes.length; at += 1) {
    const able = (classes[at] as ItemClass).able[word] as number;
    block[at] = able;
    anybody |= able;
  }
  if (anybody !== 0) transpose(block);
  return anybody !== 0;
}

/** Numbers groups anew, group 0 apart: sizes of the same order stand together, and counting takes fewer words. */
function largestFirst(sets: readonly ItemSet[], groupOf: Uint32Array): readonly ItemSet[] {
  const sizes = new Uint32Array(sets.length);
  for (let at = 0; at < groupOf.length; at += 1) {
    const group = groupOf[at] as number;
    sizes[group] = (sizes[group] as number) + 1;
  }
  sizes[0] = groupOf.length + 1;
  const order = [...sets.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
  const numbers = new Uint32Array(sets.length);
  for (const [number, group] of order.entries()) numbers[group] = number;
  for (let at = 0; at < groupOf.length; at += 1) groupOf[at] = numbers[groupOf[at] as number] as number;
  return order.map((group) => sets[group] as ItemSet);
}
