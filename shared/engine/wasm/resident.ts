import { headerOf, readLengths, viewsOver } from "../columnar/blob.ts";
import type { Segment } from "../columnar/segment.ts";
import { sliceBytes, slicesOf } from "../columnar/slices.ts";
import { FILTER_BASE64 } from "./filter-bytes.ts";

const PAGE_BYTES = 65_536;

/** A segment in the memory of an instance of the kernel, with its slices and room to work in behind it. */
export type Resident = {
  scan: (block: number, from: number, to: number, reachBelow: number, wanted: number) => void;
  slicesFrom: number;
  workingFrom: number;
};

type Exports = Pick<Resident, "scan"> & {
  slice: (from: number, to: number, isWide: number, left: number, into: number) => void;
};

/** As much of WebAssembly as is used here: the compiler's libraries name its types, and not the thing itself. */
type Host = {
  validate: (bytes: Uint8Array) => boolean;
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Instance: new (module: object, imports: object) => { exports: Exports };
};
const host: Host | undefined = Reflect.get(globalThis, "WebAssembly");

const bytes = Uint8Array.from(atob(FILTER_BASE64.replaceAll("\n", "")), (character) => character.charCodeAt(0));

/** Whether this machine runs the kernel: WebAssembly with SIMD. */
export const hasKernel: boolean = host?.validate(bytes) === true;

let compiled: object | undefined;

/**
 * Brings a segment into the memory of an instance of its own; its bytes and columns are views over that memory from here
 * on, and the old bytes are let go. The memory never grows, so the views stay good. Only where `hasKernel`.
 */
export function settle(segment: Segment, workingBytes: number): Resident {
  if (host === undefined) throw new Error("there is no WebAssembly here");
  compiled ??= new host.Module(bytes);
  const slices = slicesOf(segment.dictionaries);
  const stride = sliceBytes(segment.rows);
  const slicesFrom = segment.bytes.byteLength;
  const workingFrom = slicesFrom + slices.length * stride;
  const memory = new host.Memory({ initial: Math.ceil((workingFrom + workingBytes) / PAGE_BYTES) });
  const moved = new Uint8Array(memory.buffer, 0, slicesFrom);
  moved.set(segment.bytes);
  const { scan, slice } = new host.Instance(compiled, { host: { memory } }).exports;
  Object.assign(segment, viewsOver(moved, readLengths(headerOf(moved))), {
    bytes: moved,
    sliced: { slices, bytes: new Uint8Array(memory.buffer, slicesFrom, slices.length * stride) },
  });
  for (const [at, { column, bit }] of slices.entries()) {
    const { byteOffset, byteLength, BYTES_PER_ELEMENT } = segment[column];
    const left = BYTES_PER_ELEMENT * 8 - 1 - bit;
    slice(byteOffset, byteOffset + byteLength, Number(BYTES_PER_ELEMENT === 4), left, slicesFrom + at * stride);
  }
  return { scan, slicesFrom, workingFrom };
}
