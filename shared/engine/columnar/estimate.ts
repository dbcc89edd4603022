import { HEADER_WORDS } from "./blob.ts";
import { slotsFor } from "./id-index.ts";
import { COLUMNS } from "./layout.ts";

/** What people have on average, for an estimate. The first three are those of the demo region, rounded up. */
export type Averages = { occupations: number; skills: number; idBytesWithoutPartner: number };
const USUAL: Averages = { occupations: 1, skills: 5, idBytesWithoutPartner: 12 };

/** Bits that the kernel keeps beside the columns of a row (`slices.ts`), rounded up. */
const SLICED_BYTES = 25.4;
/** Dictionaries, working space and what else does not grow with the number of people: measured, with room to spare. */
const FIXED_BYTES = 8 * 2 ** 20;
/** The growing end, and small segments that wait to be made one. */
const CHANGES_BYTES = 16 * 2 ** 20;
/** Packing holds the columns as they come (grown by doubling) beside the sealed ones. */
const WHILE_PACKING = 3;

/** What a pool is expected to take: once it is there, and at most while it is loaded or packed from facts. In bytes. */
export type PoolNeed = { rows: number; loaded: number; whileLoading: number; whilePacking: number };

export function poolWouldNeed(
  people: number,
  { occupations, skills, idBytesWithoutPartner }: Averages = USUAL,
): PoolNeed {
  const columns = COLUMNS.reduce((sum, { array }) => sum + array.BYTES_PER_ELEMENT, 0);
  const rowBytes = columns + 4 * occupations + 2 * skills + idBytesWithoutPartner;
  const segments = Math.ceil(people * rowBytes) + 4 * slotsFor(people) + 4 * HEADER_WORDS;
  const sliced = people * SLICED_BYTES;
  return {
    rows: people,
    loaded: segments + sliced + FIXED_BYTES + CHANGES_BYTES,
    // The stored bytes, until they are in the kernel's own memory.
    whileLoading: 2 * segments + sliced + FIXED_BYTES,
    whilePacking: WHILE_PACKING * segments + FIXED_BYTES,
  };
}

/** A pool that would not fit in the memory there is. Said before anything is loaded. */
export class PoolTooLarge extends Error {
  override name = "PoolTooLarge";
  readonly need: PoolNeed;

  constructor(need: PoolNeed, limitBytes: number) {
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MiB`;
    const most = Math.max(need.loaded, need.whileLoading);
    super(`a pool of ${need.rows} people needs ${megabytes(most)}; there are ${megabytes(limitBytes)}`);
    this.need = need;
  }
}

/** Throws `PoolTooLarge` when so many people would not fit in `limitBytes`. */
export function assertPoolFits(people: number, limitBytes: number, averages: Averages = USUAL): void {
  const need = poolWouldNeed(people, averages);
  if (Math.max(need.loaded, need.whileLoading) > limitBytes) throw new PoolTooLarge(need, limitBytes);
}
