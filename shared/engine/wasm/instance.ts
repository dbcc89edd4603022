import { FILTER_BASE64 } from "./filter-bytes.ts";

const PAGE_BYTES = 65_536;

/** What `filter.wat` exports, over a memory of its own. */
export type Instance = {
  buffer: ArrayBuffer;
  scan: (block: number, from: number, to: number, reachBelow: number, wanted: number) => void;
  slice: (from: number, to: number, isWide: number, left: number, into: number) => void;
  sum: (from: number, to: number, lanes: number) => void;
};

/** As much of WebAssembly as is used here: the compiler's libraries name its types, and not the thing itself. */
type Host = {
  validate: (bytes: Uint8Array) => boolean;
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Instance: new (module: object, imports: object) => { exports: Omit<Instance, "buffer"> };
};
const host: Host | undefined = Reflect.get(globalThis, "WebAssembly");

const bytes = Uint8Array.from(atob(FILTER_BASE64.replaceAll("\n", "")), (character) => character.charCodeAt(0));

/** Whether this machine runs the kernel: WebAssembly with SIMD. */
export const hasKernel: boolean = host?.validate(bytes) === true;

let compiled: object | undefined;

/** An instance with so many bytes of memory, or a little more. The memory never grows. Only where `hasKernel`. */
export function instantiate(memoryBytes: number): Instance {
  if (host === undefined) throw new Error("there is no WebAssembly here");
  compiled ??= new host.Module(bytes);
  const memory = new host.Memory({ initial: Math.ceil(memoryBytes / PAGE_BYTES) });
  const { scan, slice, sum } = new host.Instance(compiled, { host: { memory } }).exports;
  return { buffer: memory.buffer, scan, slice, sum };
}
