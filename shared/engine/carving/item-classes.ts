import { areEqual, type Bits } from "./bits.ts";
import type { Item } from "./item.ts";
import { type ItemSet, setOf, unionOf } from "./item-set.ts";

/** Items that the same people can do, and which numbers they have among all items. */
export type ItemClass = { items: readonly Item[]; numbers: ItemSet; able: Bits };

/** Items in classes, in the order of their first items. */
export function itemClasses(items: readonly Item[]): readonly ItemClass[] {
  const classes: { items: Item[]; numbers: ItemSet; able: Bits }[] = [];
  for (const [number, item] of items.entries()) {
    const same = classes.find(({ able }) => able === item.able || areEqual(able, item.able));
    if (same === undefined) classes.push({ items: [item], numbers: setOf(number), able: item.able });
    else {
      same.items.push(item);
      same.numbers = unionOf(same.numbers, setOf(number));
    }
  }
  return classes;
}
