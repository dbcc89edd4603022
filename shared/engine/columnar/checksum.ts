const LANES = 4;
const PRIME = 0x9e37_79b1;

/**
 * Checksum of whole 32-bit words: four running sums side by side, so that none waits for another. Each step (xor,
 * multiply by an odd number, rotate) loses nothing, so a change within one word always changes the sum; any other change
 * goes unseen once in 2³² times. Against damage, not against forgery.
 */
export function checksumOf(words: Int32Array): number {
  const whole = words.length - (words.length % LANES);
  let a = 1;
  let b = 2;
  let c = 3;
  let d = 4;
  // Written out: a function per step is not always taken in by the compiler, and this loop is all that loading costs.
  for (let at = 0; at < whole; at += LANES) {
    a = Math.imul(a ^ (words[at] as number), PRIME);
    b = Math.imul(b ^ (words[at + 1] as number), PRIME);
    c = Math.imul(c ^ (words[at + 2] as number), PRIME);
    d = Math.imul(d ^ (words[at + 3] as number), PRIME);
    a = (a << 13) | (a >>> 19);
    b = (b << 13) | (b >>> 19);
    c = (c << 13) | (c >>> 19);
    d = (d << 13) | (d >>> 19);
  }
  let sum = words.length;
  for (let at = whole; at < words.length; at += 1) sum = step(sum, words[at] as number);
  for (const lane of [a, b, c, d]) sum = step(sum, lane);
  return sum >>> 0;
}

function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, PRIME);
  return (mixed << 13) | (mixed >>> 19);
}
