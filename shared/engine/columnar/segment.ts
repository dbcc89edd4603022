import type { Columns } from "./columns.ts";
import { eraseRow } from "./columns.ts";
import { hashOf } from "./id-bytes.ts";
import { eraseSlot, findRow } from "./id-index.ts";
import type { PartArrays } from "./layout.ts";
import { forgetPromises } from "./promises.ts";
import { type Sliced, sliceRow } from "./slices.ts";

/**
 * Rows sealed into one run of bytes: sorted by place, numbers coded in their own order (a lower code is a lower value),
 * found by id. It is only ever written to for erasing. `bytes` is what is stored; the columns are views over it.
 * `sliced` is there once the kernel has the segment in its memory, and is not stored.
 */
export type Segment = Columns & Pick<PartArrays, "slots" | "placeStart"> & { bytes: Uint8Array; sliced?: Sliced };

/** Erases the person with this id, whose hash is given; answers whether it was here. */
export function eraseFrom(segment: Segment, id: string, hash: number = hashOf(id)): boolean {
  const row = findRow(segment, id, hash);
  if (row === undefined) return false;
  eraseSlot(segment, row, hash);
  eraseRow(segment, row);
  forgetPromises(segment, row);
  if (segment.sliced) sliceRow(segment.sliced, segment, row);
  return true;
}
