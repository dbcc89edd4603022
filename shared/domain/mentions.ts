/** Somebody by what a text may call them. */
export type Named = { name: string; email: string };

/** A place in a text: the words around what was found, and the words that were found there. */
export type Excerpt = { before: string; found: string; after: string };

/** Parts of a Dutch name that many names have: they point at nobody. */
const COMMON = new Set([
  "van",
  "den",
  "der",
  "het",
  "ten",
  "ter",
  "voor",
  "von",
  "mevrouw",
  "meneer",
  "heer",
  "dhr",
  "mevr",
]);
const SHORTEST = 3;
/** Characters of the text that are shown on either side. */
const AROUND = 60;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether there is anything to look for: a mail address, or a word of a name that is not in many names. */
export const wordsToFind = ({ name, email }: Named): readonly string[] => [
  ...(email === "" ? [] : [email]),
  ...new Set(name.split(/[^\p{L}'-]+/u).filter((word) => word.length >= SHORTEST && !COMMON.has(word.toLowerCase()))),
];

/**
 * Every place in a text where somebody may stand: the mail address, or a word of the name as a whole word, in capitals or
 * not. It finds too much rather than too little; a person looks.
 */
export function mentionsIn(text: string, person: Named): readonly Excerpt[] {
  const words = wordsToFind(person);
  if (words.length === 0) return [];
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(word)].map(({ 0: found, index }) => ({
    before: text.slice(Math.max(0, index - AROUND), index),
    found,
    after: text.slice(index + found.length, index + found.length + AROUND),
  }));
}
