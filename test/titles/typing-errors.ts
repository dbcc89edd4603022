/** Seeded: the same number gives the same sequence (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text with one typing error in a word: a letter left out, doubled by another, replaced, or swapped with the next. */
export function withTypingError(text: string, random: () => number): string {
  const letters = [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const at = letters[Math.floor(random() * letters.length)];
  if (at === undefined) return text;
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, own, after] = [text.slice(0, at), text.slice(at, at + 1), text.slice(at + 1)];
  const errors = [
    () => before + after,
    () => before + letter + own + after,
    () => before + letter + after,
    () => before + after.slice(0, 1) + own + after.slice(1),
  ];
  return errors[Math.floor(random() * errors.length)]?.() ?? text;
}
