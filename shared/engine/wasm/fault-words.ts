import type { Dictionaries } from "../columnar/dictionaries.ts";
import { LOSS_BITS, type Losses } from "../columnar/losses.ts";
import { codeBits } from "../columnar/slices.ts";
import { bitsIn, type SliceOf } from "./slice-of.ts";

/** Room for what `filter.wat` reads of faults, in words: see `MOST_DEMANDS` and the others in `losses.ts`. */
export const FAULT_WORDS = 256;
/** Room for what it adds up: of at most so many faults, each of which may count for every bit. */
const MOST_FAULTS = 24;
export const SUM_WORDS = LOSS_BITS * 2 * (MOST_FAULTS + 2);
/** Masks of 256 rows: nothing, faults, and what sums carry. */
export const FAULT_MASK_BYTES = 32;
export const FAULT_MASKS = 1 + MOST_FAULTS + LOSS_BITS * (MOST_FAULTS + 1);
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

/** Where the words of faults, comparisons and sums go, and the masks that comparisons and faults write, one after the other. */
export type FaultRoom = {
  faults: Int32Array;
  comparisons: Int32Array;
  sums: Int32Array;
  comparisonMasks: number;
  comparisonMaskBytes: number;
  /** Of `FAULT_MASKS`; the first stays empty. */
  faultMasks: number;
};

/** Faults of one vacancy in the words of the kernel, written as its place and run come. */
export class FaultWords {
  readonly #losses: Losses;
  /** Of the codes that are compared: where their lowest slice is, and how many there are. */
  readonly #slices: Record<Compared, { from: number; count: number }>;
  readonly #room: FaultRoom;
  /** Of each fault. */
  readonly #steps: number[] = [];
  /** Words that say where the mask of a comparison is, by comparison. */
  readonly #maskWords = new Int32Array(MOST_COMPARISONS);
  #words = 0;
  #compared = 0;
  /** How much is the same in every place. */
  readonly #always: { words: number; compared: number; faults: number };

  constructor(losses: Losses, { hours, reach }: Dictionaries, sliceOf: SliceOf, room: FaultRoom) {
    this.#losses = losses;
    this.#room = room;
    this.#slices = {
      hoursMax: { from: sliceOf("hoursMax", 0), count: codeBits(hours) },
      reach: { from: sliceOf("reach", 0), count: codeBits(reach) },
    };
    for (const { masks, when, steps } of losses.faults) {
      const slices = masks.flatMap(({ column, mask }) => bitsIn(mask).map((bit) => sliceOf(column, bit)));
      this.#put(steps, when === "none" ? -1 : 0, slices);
    }
    const last = hours.values.length - 1;
    if (losses.hoursUnknown > 0)
      this.#compare("hoursMax", { limit: last, flip: NOT_BELOW, steps: losses.hoursUnknown });
    this.#always = { words: this.#words, compared: this.#compared, faults: this.#steps.length };
  }

  /** Where the words end. */
  get faultsEnd(): number {
    return this.#room.faults.byteOffset + 4 * this.#words;
  }

  get comparisonsEnd(): number {
    return this.#room.comparisons.byteOffset + 4 * COMPARISON_WORDS * this.#compared;
  }

  /** Where the masks of faults begin. */
  get faultMasks(): number {
    return this.#maskOf(0);
  }

  /** Where those begin that sums carry. */
  get carried(): number {
    return this.#maskOf(this.#steps.length);
  }

  /** For the people at `km`. */
  at(km: number | undefined): void {
    this.#words = this.#always.words;
    this.#compared = this.#always.compared;
    this.#steps.length = this.#always.faults;
    for (const comparison of comparisonsOf(this.#losses.reachAt(km))) this.#compare("reach", comparison);
    this.#addUp();
  }

  #maskOf(fault: number): number {
    return this.#room.faultMasks + (1 + fault) * FAULT_MASK_BYTES;
  }

  #put(steps: number, flip: number, slices: readonly number[]): void {
    const { faults } = this.#room;
    const at = this.#words;
    this.#words = at + 2 + slices.length;
    this.#steps.push(steps);
    faults[at] = flip;
    faults[at + 1] = this.faultsEnd;
    for (const [nth, slice] of slices.entries()) faults[at + 2 + nth] = slice;
  }

  #compare(column: Compared, { limit, flip, steps }: Comparison): void {
    const { comparisons, comparisonMasks, comparisonMaskBytes } = this.#room;
    const mask = comparisonMasks + this.#compared * comparisonMaskBytes;
    const { from, count } = this.#slices[column];
    comparisons.set([from, count, limit, flip, mask], this.#compared * COMPARISON_WORDS);
    this.#maskWords[this.#compared] = this.#words + 2;
    this.#compared += 1;
    this.#put(steps, 0, [mask]);
  }

  /**
   * Says which masks count for each bit of the number of steps: those of faults, and what two and two of the bit below
   * carry. An even number of them, so the empty mask may be one.
   */
  #addUp(): void {
    const { sums, faultMasks: nothing } = this.#room;
    let word = 0;
    let carried = this.carried;
    let carriedBelow = carried;
    for (let bit = 0; bit < LOSS_BITS; bit += 1) {
      const start = word;
      word += 1;
      for (let fault = 0; fault < this.#steps.length; fault += 1) {
        if (((this.#steps[fault] as number) >>> bit) & 1) sums[word++] = this.#maskOf(fault);
      }
      for (; carriedBelow < carried; carriedBelow += FAULT_MASK_BYTES) sums[word++] = carriedBelow;
      if ((word - start) % 2 === 0) sums[word++] = nothing;
      carried += ((word - start - 1) / 2) * FAULT_MASK_BYTES;
      sums[start] = sums.byteOffset + 4 * word;
    }
  }

  /** For a run of which this is the first byte in a slice: the kernel adds it to every slice, and masks begin with it. */
  from(firstByte: number): void {
    const { faults, comparisonMasks, comparisonMaskBytes } = this.#room;
    for (let nth = 0; nth < this.#compared; nth += 1) {
      faults[this.#maskWords[nth] as number] = comparisonMasks + nth * comparisonMaskBytes - firstByte;
    }
  }
}
