/** Words of a job title in order, normalised: lower case, no accents, no punctuation, no words that say nothing. */
export type Words = readonly string[];

const EMPTY_WORDS = new Set(["m", "v", "x", "de", "het", "een", "en", "of", "in", "op", "bij", "voor", "met", "van"]);
const SHORTEST_PART = 4;

/** The words of a title. "Caissière (m/v)" gives `["caissiere"]`. */
export function wordsOf(title: string): Words {
  return title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !EMPTY_WORDS.has(word));
}

/**
 * How well two lists of words go together: 0 unless every word of one stands in the other, otherwise the letters of
 * the shorter list as a share of both, so that 1 means equally long. A word stands in another when they are equal or
 * when it begins or ends a Dutch compound: "heftruck" and "chauffeur" stand in "heftruckchauffeur".
 */
export function matchWords(one: Words, other: Words): number {
  if (!standsIn(one, other) && !standsIn(other, one)) return 0;
  const [a, b] = [letters(one), letters(other)];
  return (2 * Math.min(a, b)) / (a + b);
}

const standsIn = (words: Words, others: Words): boolean =>
  words.every((word) => others.some((other) => word === other || isPartOf(word, other)));

const isPartOf = (word: string, compound: string): boolean =>
  word.length >= SHORTEST_PART && (compound.startsWith(word) || compound.endsWith(word));

const letters = (words: Words): number => words.reduce((sum, word) => sum + word.length, 0);
