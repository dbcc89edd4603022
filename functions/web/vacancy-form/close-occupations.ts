import type { Occupation } from "#shared/reference/occupation.ts";
import { wordsOf } from "#shared/reference/title-words.ts";

/** Share of letter groups that two names must have in common to look alike; below it they share an ending at most. */
const LEAST_LIKENESS = 0.3;
const MOST_PROPOSALS = 6;

/** Groups of three letters of each word, with its beginning and end: what survives a typing error. */
function lettersOf(name: string): Set<string> {
  const groups = new Set<string>();
  for (const word of wordsOf(name)) {
    const padded = ` ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) groups.add(padded.slice(at, at + 3));
  }
  return groups;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const group of one) if (other.has(group)) shared += 1;
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/**
 * Codes of the occupations whose names look most like a title that no occupation has, best first, at most six: what
 * a visitor probably meant with "heftrukchaufeur". Goes through the whole table; keeps nothing.
 */
export function closeOccupations(occupations: readonly Occupation[], title: string): string[] {
  const asked = lettersOf(title);
  const best = new Map<string, number>();
  for (const { code, title: name, synonyms } of occupations) {
    const score = Math.max(...[name, ...synonyms].map((known) => likeness(asked, lettersOf(known))));
    if (score >= LEAST_LIKENESS && score > (best.get(code) ?? 0)) best.set(code, score);
  }
  return [...best]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_PROPOSALS)
    .map(([code]) => code);
}
