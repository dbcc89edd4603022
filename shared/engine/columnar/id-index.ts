import { type Columns, hasId } from "./columns.ts";
import { prefixLength } from "./id-bytes.ts";
import type { PartArrays } from "./layout.ts";

type Indexed = Columns & Pick<PartArrays, "slots">;

/** Share of the slots that is used at most: a search then sees few others. */
const FULLEST = 0.75;
/** A slot whose row was erased: a search goes on past it. */
const GONE = 0xffff_ffff;

export const slotsFor = (rows: number): number => Math.ceil(rows / FULLEST) + 1;

/** Slot where a search begins: the hash, scaled. */
const home = (hash: number, slots: number): number => Math.floor((hash / 2 ** 32) * slots);

/** Notes that an id with this hash is at `row`. Ids are distinct, so nothing is compared. */
export function noteSlot(slots: Uint32Array, hash: number, row: number): void {
  let at = home(hash, slots.length);
  while (slots[at] !== 0) at = at + 1 === slots.length ? 0 : at + 1;
  slots[at] = row + 1;
}

export function findRow(indexed: Indexed, id: string, hash: number): number | undefined {
  const { slots } = indexed;
  const prefixEnd = prefixLength(id);
  for (let at = home(hash, slots.length); ; at = at + 1 === slots.length ? 0 : at + 1) {
    const slot = slots[at] ?? 0;
    if (slot === 0) return undefined;
    if (slot !== GONE && hasId(indexed, slot - 1, id, prefixEnd)) return slot - 1;
  }
}

export function eraseSlot({ slots }: Indexed, row: number, hash: number): void {
  let at = home(hash, slots.length);
  while (slots[at] !== row + 1) at = at + 1 === slots.length ? 0 : at + 1;
  slots[at] = GONE;
}
