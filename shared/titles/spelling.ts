/** The word that was probably meant, by how often each is met (0: never); undefined when none is one typing error away. */
export type CorrectSpelling = (word: string, countOf: (word: string) => number) => string | undefined;

const SHORTEST = 8;
/** One error leaves the beginning of a word or its end as it was (save a swap right in the middle of eight letters). */
const INTACT = 4;

/**
 * Corrects one typing error in a word: a letter left out, added, replaced, or swapped with the next. Of several words
 * the most frequent is taken. Words of less than eight letters are left alone: too many other words are near ("lekker" is
 * no "lakker").
 *
 * @example spellingCorrector(["chauffeur"])("chaufeur", () => 1) // "chauffeur"
 */
export function spellingCorrector(vocabulary: Iterable<string>): CorrectSpelling {
  const byEnd = new Map<string, string[]>();
  for (const word of new Set(vocabulary)) {
    for (const key of endKeys(word, word.length)) {
      const words = byEnd.get(key);
      if (words === undefined) byEnd.set(key, [word]);
      else words.push(word);
    }
  }
  return (word, countOf) => {
    if (word.length < SHORTEST) return undefined;
    let best: string | undefined;
    let most = 0;
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      for (const near of endKeys(word, length).flatMap((key) => byEnd.get(key) ?? [])) {
        if (!isOneError(word, near)) continue;
        const count = countOf(near);
        if (count <= most) continue;
        best = near;
        most = count;
      }
    }
    return best;
  };
}

const endKeys = (word: string, length: number): string[] => [
  `${length}${word.slice(0, INTACT)}-`,
  `${length}-${word.slice(-INTACT)}`,
];

/** Whether the words differ in one letter that was left out, added or replaced, or in two neighbours that were swapped. */
function isOneError(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [differs, otherDiffers] = [one.slice(start, end), other.slice(start, otherEnd)];
  if (differs.length + otherDiffers.length === 0) return false;
  if (differs.length <= 1 && otherDiffers.length <= 1) return true;
  return differs.length === 2 && otherDiffers === `${differs.charAt(1)}${differs.charAt(0)}`;
}
