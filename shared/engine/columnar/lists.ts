import { holds } from "../licences.ts";
import { DAYPARTS, type Daypart, LICENCES, type Licence } from "../types.ts";

/** Dayparts and licences are short closed lists: a set of them is a mask, and "has all of these" one comparison. */

const DAYPART_BIT = new Map(DAYPARTS.map((daypart, at) => [daypart, 1 << at]));
/** All bits: what is unknown never lacks anything. No known set has the highest bit, for there are 28 dayparts. */
export const DAYPARTS_UNKNOWN = 0xffff_ffff;

/** Everything that a licence includes, itself among it. */
const LICENCE_BITS = new Map(
  LICENCES.map((held) => [
    held,
    LICENCES.reduce((mask, other, at) => (holds([held], other) ? mask | (1 << at) : mask), 0),
  ]),
);
const LICENCE_BIT = new Map(LICENCES.map((licence, at) => [licence, 1 << at]));
export const LICENCES_UNKNOWN = 0xffff;

function maskBy<Item>(bits: ReadonlyMap<Item, number>, items: readonly Item[], what: string): number {
  let mask = 0;
  for (const item of items) {
    const bit = bits.get(item);
    if (bit === undefined) throw new RangeError(`${item} is no ${what}`);
    mask |= bit;
  }
  return mask;
}

export const daypartMask = (dayparts: readonly Daypart[]): number => maskBy(DAYPART_BIT, dayparts, "daypart");

/** What someone with these licences may drive, directly or through inclusion. */
export const heldLicenceMask = (licences: readonly Licence[]): number => maskBy(LICENCE_BITS, licences, "licence");

/** Exactly these licences, without what they include. */
export const licenceMask = (licences: readonly Licence[]): number => maskBy(LICENCE_BIT, licences, "licence");

export const daypartsIn = (mask: number): Daypart[] => DAYPARTS.filter((_, at) => mask & (1 << at));
export const licencesIn = (mask: number): Licence[] => LICENCES.filter((_, at) => mask & (1 << at));
