/** A set of candidates by their number: bit `n & 31` of word `n >> 5`. All sets of one pool have the same length. */
export type Bits = Int32Array;

/** Who is not excluded, and who certainly is not: with every criterion met. */
export type Eligible = { possible: Bits; certain: Bits };

/** So many sets with nobody in them, side by side: to make each by itself takes longer than to fill it. */
export function emptySets(count: number, words: number): Bits[] {
  const all = new Int32Array(count * words);
  return Array.from({ length: count }, (_, at) => all.subarray(at * words, (at + 1) * words));
}

export const addBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
};

/** Keeps in `bits` what is also in `others`. */
export function intersect(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] as number) & (others[word] as number);
}

/** Keeps in `bits` what is not in `others`. */
export function exclude(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] as number) & ~(others[word] as number);
}

/** Adds to `bits` what is in `others`. */
export function include(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] as number) | (others[word] as number);
}

export function intersectionOf(bits: Bits, others: Bits): Bits {
  const both = bits.slice();
  intersect(both, others);
  return both;
}

export function areEqual(bits: Bits, others: Bits): boolean {
  let word = 0;
  while (word < bits.length && bits[word] === others[word]) word += 1;
  return word === bits.length;
}

export const isEmpty = (bits: Bits): boolean => bits.every((word) => word === 0);

/** How many bits of a word are set (the usual sum in parallel). */
export function onesIn(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many are in a set and in all of some others. Makes no set of them. */
export function countInAll(bits: Bits, others: readonly Bits[]): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) {
    let left = bits[word] as number;
    for (let at = 0; left !== 0 && at < others.length; at += 1) left &= (others[at] as Bits)[word] as number;
    count += onesIn(left);
  }
  return count;
}

/** Calls `visit` with each number in the set, ascending. */
export function forEachBit(bits: Bits, visit: (at: number) => void): void {
  for (let word = 0; word < bits.length; word += 1) {
    for (let left = bits[word] as number; left !== 0; left &= left - 1) {
      visit((word << 5) | (31 - Math.clz32(left & -left)));
    }
  }
}
