import { headerOf, readLengths, viewsOver } from "../columnar/blob.ts";
import { workOutPromises } from "../columnar/promises.ts";
import type { Segment } from "../columnar/segment.ts";
import { isPromise, sliceBytes, slicePromises, slicesOf } from "../columnar/slices.ts";
import { type Instance, instantiate } from "./instance.ts";

/** A segment in the memory of an instance of the kernel, with its slices and room to work in behind it. */
export type Resident = Pick<Instance, "scan"> & { slicesFrom: number; workingFrom: number };

/**
 * Brings a segment into the memory of an instance of its own; its bytes and columns are views over that memory from here
 * on, and the old bytes are let go. The memory never grows, so the views stay good. Only where `hasKernel`.
 */
export function settle(segment: Segment, workingBytes: number): Resident {
  const slices = slicesOf(segment.dictionaries);
  const stride = sliceBytes(segment.rows);
  const slicesFrom = segment.bytes.byteLength;
  const workingFrom = slicesFrom + slices.length * stride;
  const { buffer, scan, slice } = instantiate(workingFrom + workingBytes);
  const moved = new Uint8Array(buffer, 0, slicesFrom);
  moved.set(segment.bytes);
  const sliced = { slices, bytes: new Uint8Array(buffer, slicesFrom, slices.length * stride) };
  Object.assign(segment, viewsOver(moved, readLengths(headerOf(moved))), { bytes: moved, sliced });
  for (const [at, { column, bit }] of slices.entries()) {
    if (isPromise(column)) continue;
    const { byteOffset, byteLength, BYTES_PER_ELEMENT } = segment[column];
    const left = BYTES_PER_ELEMENT * 8 - 1 - bit;
    slice(byteOffset, byteOffset + byteLength, Number(BYTES_PER_ELEMENT === 4), left, slicesFrom + at * stride);
  }
  slicePromises(sliced, workOutPromises(segment));
  return { scan, slicesFrom, workingFrom };
}
