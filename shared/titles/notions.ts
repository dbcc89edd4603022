import { stem } from "./stem.ts";
import { DOMAIN_WORDS } from "./synonyms/domains.ts";
import { ROLE_WORDS } from "./synonyms/roles.ts";

const LINES = [...ROLE_WORDS, ...DOMAIN_WORDS].map((line) => line.split(" "));

const NONE: readonly number[] = [];
const BY_STEM: ReadonlyMap<string, readonly number[]> = byStem();

/** Every word of the table of synonyms: words that a compound may be made of. */
export const NOTION_WORDS: readonly string[] = LINES.flat();

/** The notions that a word stands for by itself: "leraar" and "docent" share one. For a compound, ask its parts. */
export const notionsOf = (word: string): readonly number[] => BY_STEM.get(stem(word)) ?? NONE;

function byStem(): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [notion, words] of LINES.entries()) {
    for (const key of new Set(words.map(stem))) found.set(key, [...(found.get(key) ?? []), notion]);
  }
  return found;
}
