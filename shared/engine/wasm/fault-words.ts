import type { Dictionaries } from "../columnar/dictionaries.ts";
import type { Losses } from "../columnar/losses.ts";
import { codeBits } from "../columnar/slices.ts";
import { bitsIn, type SliceOf } from "./slice-of.ts";

/** Room for what `filter.wat` reads of faults, in words: see `MOST_DEMANDS` and the others in `losses.ts`. */
export const FAULT_WORDS = 192;
/** Unknown hours, unknown reach, and two coarse steps for a known one. */
export const MOST_COMPARISONS = 4;
export const COMPARISON_WORDS = 5;
const BELOW = -1;
const NOT_BELOW = 0;

type Compared = "hoursMax" | "reach";
type Comparison = { limit: number; flip: number; steps: number };

/** The comparisons that tell what codes cost: dearer ones are lower, except what is unknown, which is the last. */
function comparisonsOf(stepsOf: Uint8Array): Comparison[] {
  const last = stepsOf.length - 1;
  const found: Comparison[] = [];
  for (let code = 1; code <= last; code += 1) {
    const here = code < last ? (stepsOf[code] as number) : 0;
    const steps = (stepsOf[code - 1] as number) - here;
    if (steps > 0) found.push({ limit: code, flip: BELOW, steps });
  }
  const unknown = stepsOf[last] as number;
  if (unknown > 0) found.push({ limit: last, flip: NOT_BELOW, steps: unknown });
  return found;
}

/** Where the words of faults and comparisons go, and the masks that comparisons write, one after the other. */
export type FaultRoom = { faults: Int32Array; comparisons: Int32Array; masks: number; maskBytes: number };

/** Faults of one vacancy in the words of the kernel, written as its place and run come. */
export class FaultWords {
  readonly #losses: Losses;
  readonly #sliceOf: SliceOf;
  readonly #bits: Record<Compared, number>;
  readonly #room: FaultRoom;
  /** Words that say where the mask of a comparison is, by comparison. */
  readonly #maskWords = new Int32Array(MOST_COMPARISONS);
  #words = 0;
  #compared = 0;
  /** How much of both is the same in every place. */
  readonly #always: { words: number; compared: number };

  constructor(losses: Losses, { hours, reach }: Dictionaries, sliceOf: SliceOf, room: FaultRoom) {
    this.#losses = losses;
    this.#sliceOf = sliceOf;
    this.#room = room;
    this.#bits = { hoursMax: codeBits(hours), reach: codeBits(reach) };
    for (const { masks, when, steps } of losses.faults) {
      const slices = masks.flatMap(({ column, mask }) => bitsIn(mask).map((bit) => sliceOf(column, bit)));
      this.#put(steps, when === "none" ? -1 : 0, slices);
    }
    const last = hours.values.length - 1;
    if (losses.hoursUnknown > 0)
      this.#compare("hoursMax", { limit: last, flip: NOT_BELOW, steps: losses.hoursUnknown });
    this.#always = { words: this.#words, compared: this.#compared };
  }

  /** Where the words end. */
  get faultsEnd(): number {
    return this.#room.faults.byteOffset + 4 * this.#words;
  }

  get comparisonsEnd(): number {
    return this.#room.comparisons.byteOffset + 4 * COMPARISON_WORDS * this.#compared;
  }

  /** For the people at `km`. */
  at(km: number | undefined): void {
    this.#words = this.#always.words;
    this.#compared = this.#always.compared;
    for (const comparison of comparisonsOf(this.#losses.reachAt(km))) this.#compare("reach", comparison);
  }

  #put(steps: number, flip: number, slices: readonly number[]): void {
    const { faults } = this.#room;
    const at = this.#words;
    this.#words = at + 3 + slices.length;
    faults[at] = steps;
    faults[at + 1] = flip;
    faults[at + 2] = this.faultsEnd;
    for (const [nth, slice] of slices.entries()) faults[at + 3 + nth] = slice;
  }

  #compare(column: Compared, { limit, flip, steps }: Comparison): void {
    const { comparisons, masks, maskBytes } = this.#room;
    const mask = masks + this.#compared * maskBytes;
    const words = [this.#sliceOf(column, 0), this.#bits[column], limit, flip, mask];
    comparisons.set(words, this.#compared * COMPARISON_WORDS);
    this.#maskWords[this.#compared] = this.#words + 3;
    this.#compared += 1;
    this.#put(steps, 0, [mask]);
  }

  /** For a run of which this is the first byte in a slice: the kernel adds it to every slice, and masks begin with it. */
  from(firstByte: number): void {
    const { faults, masks, maskBytes } = this.#room;
    for (let nth = 0; nth < this.#compared; nth += 1) {
      faults[this.#maskWords[nth] as number] = masks + nth * maskBytes - firstByte;
    }
  }
}
