import { type Instance, instantiate } from "./instance.ts";

/** Bytes that are brought into the kernel's memory at once: they stay in the processor's cache. */
const TOGETHER = 262_144;

let instance: Instance | undefined;

/** The sixteen running sums of `columnar/checksum.ts` over whole blocks of sixteen words. Only where `hasKernel`. */
export function addToLanes(lanes: Int32Array, words: Int32Array): void {
  instance ??= instantiate(TOGETHER + lanes.byteLength);
  const { buffer, sum } = instance;
  const part = new Int32Array(buffer, 0, TOGETHER / 4);
  const running = new Int32Array(buffer, TOGETHER, lanes.length);
  running.set(lanes);
  for (let from = 0; from < words.length; from += part.length) {
    const some = words.subarray(from, from + part.length);
    part.set(some);
    sum(0, some.byteLength, TOGETHER);
  }
  lanes.set(running);
}
