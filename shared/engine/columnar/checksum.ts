import { hasKernel } from "../wasm/instance.ts";
import { addToLanes } from "../wasm/wasm-lanes.ts";

const LANES = 16;
const PRIME = 0x9e37_79b1;

/** Adds whole blocks of `LANES` words to as many running sums, each word to the sum in its place. */
export type AddToLanes = (lanes: Int32Array, words: Int32Array) => void;

/**
 * Checksum of whole 32-bit words: sixteen running sums side by side, so that none waits for another. Each step (xor,
 * multiply by an odd number, rotate) loses nothing, so a change within one word always changes the sum; any other change
 * goes unseen once in 2³² times. Against damage, not against forgery.
 */
export function checksumOf(words: Int32Array, add: AddToLanes = hasKernel ? addToLanes : addPlainly): number {
  const whole = words.length - (words.length % LANES);
  const lanes = Int32Array.from({ length: LANES }, (_, lane) => lane + 1);
  add(lanes, words.subarray(0, whole));
  let sum = words.length;
  for (const word of words.subarray(whole)) sum = step(sum, word);
  for (const lane of lanes) sum = step(sum, lane);
  return sum >>> 0;
}

/** Where there is no WebAssembly with SIMD. */
export const addPlainly: AddToLanes = (lanes, words) => {
  for (let at = 0; at < words.length; at += LANES) {
    for (let lane = 0; lane < LANES; lane += 1) {
      lanes[lane] = step(lanes[lane] as number, words[at + lane] as number);
    }
  }
};

function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, PRIME);
  return (mixed << 13) | (mixed >>> 19);
}
