import type { Occupation } from "../reference/occupation.ts";
import type { TitleLabel } from "./labels.ts";
import { type SearchTitles, titleSearch } from "./search-titles.ts";

/** An occupation for a job title: its code and title, and the name (title or synonym) that was recognised. */
export type OccupationMatch = { code: string; title: string; matched: string };

/** At most this many occupations are proposed for a title. */
export const MOST_MATCHES = 5;

/** Proposals that are less than this share as like the title as the most similar one are left out: mere noise. */
const WORTH_PROPOSING = 0.5;

/**
 * Finds the occupations that a job title may mean, best first, each code once, at most `MOST_MATCHES`; none for a title
 * that looks like no name. A name equal to the title comes first, an occupation's own title before a synonym, and of own
 * titles the earlier in the table; then names alike (see `titleSearch`). The index is built at the first title.
 *
 * @example findOccupations(builtInTables())("Heftruckchauffeur m/v")[0]?.code // "8344"
 */
export function findOccupations({
  occupations,
}: {
  occupations: readonly Occupation[];
}): (title: string) => OccupationMatch[] {
  let prepared: { labels: TitleLabel[]; search: SearchTitles } | undefined;
  return (title) => {
    if (prepared === undefined) {
      const labels = occupations.flatMap(labelsOf);
      prepared = { labels, search: titleSearch(labels) };
    }
    const { labels, search } = prepared;
    const found = search(title, { most: MOST_MATCHES });
    const worth = WORTH_PROPOSING * Math.max(...found.map(({ similarity }) => similarity));
    return found
      .filter(({ similarity }) => similarity >= worth)
      .flatMap(({ label, code }) => {
        const { text, occupation } = labels[label] ?? {};
        const named = occupation === undefined ? undefined : occupations[occupation];
        return named && text !== undefined ? { code, title: named.title, matched: text } : [];
      });
  };
}

const labelsOf = ({ code, title, synonyms }: Occupation, occupation: number): TitleLabel[] =>
  [title, ...synonyms].map((text, index) => ({ text, code, occupation, preferred: index === 0 }));
