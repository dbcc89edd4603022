/** Rows and columns of a block of bits. */
export const BLOCK = 32;

/**
 * Turns a block of 32 words of 32 bits in place: bit `b` of word `w` becomes bit `w` of word `b`. Halves change places,
 * then quarters, down to single bits: five rounds for all 1,024 of them.
 */
export function transpose(block: Int32Array): void {
  for (let size = BLOCK / 2, mask = 0xffff; size !== 0; size >>>= 1, mask ^= mask << size) {
    for (let at = 0; at < BLOCK; at = (at + size + 1) & ~size) {
      const one = block[at] as number;
      const other = block[at + size] as number;
      const changes = ((one >>> size) ^ other) & mask;
      block[at] = one ^ (changes << size);
      block[at + size] = other ^ changes;
    }
  }
}
