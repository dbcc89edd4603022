import type { Occupation } from "./occupation.ts";
import { matchWords, type Words, wordsOf } from "./title-words.ts";

/** An occupation for a job title: its code and title, and the name (title or synonym) that was recognised. */
export type OccupationMatch = { code: string; title: string; matched: string };

type Term = { occupation: Occupation; name: string; words: Words; normalised: string };

/** At most this many occupations are proposed for a title. */
export const MOST_MATCHES = 5;

/**
 * Finds the occupations that a job title may mean, best first, each code once, at most `MOST_MATCHES`.
 *
 * A name equal to the title comes first, an occupation's own title before a synonym. Then names of which every word is
 * in the title ("ervaren kok gezocht" → kok), or that have every word of the title, the closest in length first.
 * A word also matches as the beginning or the end of a Dutch compound ("heftruck" ~ "heftruckchauffeur"). Upper case,
 * accents and punctuation make no difference. The index is built when the table is given, once.
 *
 * @example findOccupations(builtInTables())("Heftruckchauffeur m/v")[0]?.code // "8344"
 */
export function findOccupations({ occupations }: { occupations: readonly Occupation[] }) {
  const terms = occupations.flatMap(termsOf);
  return (title: string): OccupationMatch[] => {
    const words = wordsOf(title);
    if (words.length === 0) return [];
    const best = new Map<string, Term & { score: number }>();
    for (const term of terms) {
      const score = scoreOf(term, words);
      if (score > (best.get(term.occupation.code)?.score ?? 0)) best.set(term.occupation.code, { ...term, score });
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_MATCHES)
      .map(({ occupation: { code, title }, name }) => ({ code, title, matched: name }));
  };
}

function termsOf(occupation: Occupation): Term[] {
  return [occupation.title, ...occupation.synonyms]
    .map((name) => ({ name, words: wordsOf(name) }))
    .filter(({ words }) => words.length > 0)
    .map(({ name, words }) => ({ occupation, name, words, normalised: words.join(" ") }));
}

/** 3 for the occupation's own title, 2 for a synonym, below 2 for a partial match, 0 for none. */
function scoreOf({ occupation, name, words, normalised }: Term, title: Words): number {
  if (normalised === title.join(" ")) return name === occupation.title ? 3 : 2;
  return matchWords(words, title);
}
