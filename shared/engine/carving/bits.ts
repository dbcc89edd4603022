/** A set of candidates by their number: bit `n & 31` of word `n >> 5`. All sets of one pool have the same length. */
export type Bits = Int32Array;

/** Who is not excluded, and who certainly is not: with every criterion met. */
export type Eligible = { possible: Bits; certain: Bits };

export const noBits = (size: number): Bits => new Int32Array((size + 31) >>> 5);

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(-1);
  if (size % 32 !== 0) bits[bits.length - 1] = (1 << (size % 32)) - 1;
  return bits;
}

export const addBit = (bits: Bits, at: number): void => {
  bits[at >>> 5] = (bits[at >>> 5] as number) | (1 << (at & 31));
};

/** Keeps in `bits` what is also in `others`. */
export function intersect(bits: Bits, others: Bits): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] as number) & (others[word] as number);
}

export function areEqual(bits: Bits, others: Bits): boolean {
  let word = 0;
  while (word < bits.length && bits[word] === others[word]) word += 1;
  return word === bits.length;
}

/** How many bits of a word are set (the usual sum in parallel). */
export function onesIn(word: number): number {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let word = 0; word < bits.length; word += 1) count += onesIn(bits[word] as number);
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
