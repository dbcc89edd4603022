import { type Bits, onesIn } from "./bits.ts";

/** Numbers in the tables of one word: what each of 256 sets of 8 weighs, four times. */
const TABLES_OF_WORD = 1024;
/** A word that needs more planes than this is looked up. */
const MOST_PLANES = 3;
/** Bits of a weight. */
const WEIGHT_BITS = 31;

/**
 * What the members of a set weigh together, in whole numbers. The first words, in which weights are large, are looked up
 * byte by byte. The others are counted, plane by plane: members of one word with one bit in their weights.
 */
export class WeightedCount {
  readonly #lookedUp: number;
  readonly #tables: Int32Array;
  readonly #planeWords: number[] = [];
  readonly #planeMasks: number[] = [];
  readonly #planeWeights: number[] = [];

  /** Weights by member, none negative; quick when the heavy ones come first. */
  constructor(weights: Int32Array) {
    const words = Math.ceil(weights.length / 32);
    const heaviest = new Int32Array(words);
    for (let at = 0; at < weights.length; at += 1) {
      heaviest[at >>> 5] = (heaviest[at >>> 5] as number) | (weights[at] as number);
    }
    let lookedUp = 0;
    while (lookedUp < words && onesIn(heaviest[lookedUp] as number) > MOST_PLANES) lookedUp += 1;
    this.#lookedUp = lookedUp;
    this.#tables = tablesOf(weights, lookedUp);
    for (let word = lookedUp; word < words; word += 1) {
      for (let bit = 0; heaviest[word] !== 0 && bit < WEIGHT_BITS; bit += 1) {
        if (((heaviest[word] as number) >>> bit) & 1) this.#addPlane(weights, word, bit);
      }
    }
  }

  #addPlane(weights: Int32Array, word: number, bit: number): void {
    let mask = 0;
    for (let at = 32 * word; at < Math.min(32 * (word + 1), weights.length); at += 1) {
      mask |= (((weights[at] as number) >>> bit) & 1) << (at & 31);
    }
    this.#planeWords.push(word);
    this.#planeMasks.push(mask);
    this.#planeWeights.push(1 << bit);
  }

  /** What all that is in both sets weighs. */
  of(set: Bits, other: Bits): number {
    const tables = this.#tables;
    let sum = 0;
    for (let word = 0, from = 0; word < this.#lookedUp; word += 1, from += TABLES_OF_WORD) {
      const both = (set[word] as number) & (other[word] as number);
      sum +=
        (tables[from + (both & 255)] as number) +
        (tables[from + 256 + ((both >>> 8) & 255)] as number) +
        (tables[from + 512 + ((both >>> 16) & 255)] as number) +
        (tables[from + 768 + (both >>> 24)] as number);
    }
    for (let plane = 0; plane < this.#planeWords.length; plane += 1) {
      const word = this.#planeWords[plane] as number;
      const both = (set[word] as number) & (other[word] as number) & (this.#planeMasks[plane] as number);
      sum += onesIn(both) * (this.#planeWeights[plane] as number);
    }
    return sum;
  }
}

/** What every set of 8 members weighs: that of the set without its lowest member, and that member. */
function tablesOf(weights: Int32Array, words: number): Int32Array {
  const tables = new Int32Array(words * TABLES_OF_WORD);
  for (let byte = 0; byte < 4 * words; byte += 1) {
    for (let set = 1; set < 256; set += 1) {
      const lowest = 31 - Math.clz32(set & -set);
      const rest = tables[256 * byte + (set & (set - 1))] as number;
      tables[256 * byte + set] = rest + (weights[8 * byte + lowest] ?? 0);
    }
  }
  return tables;
}
