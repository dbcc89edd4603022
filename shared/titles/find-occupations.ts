import type { Occupation } from "../reference/occupation.ts";
import type { TitleLabel } from "./labels.ts";
import { searchIn } from "./search-titles.ts";
import { buildTitleIndex } from "./title-index.ts";

/**
 * An occupation for a job title: its code and title, and the name (title or synonym) that was recognised. `isSure` when
 * that name is so like the title that nobody needs to be asked.
 */
export type OccupationMatch = { code: string; title: string; matched: string; isSure: boolean };

/** Finds occupations for a title, best first. */
export type FindOccupations = (title: string) => OccupationMatch[];

/** At most this many occupations are proposed for a title. */
export const MOST_MATCHES = 5;

/** Proposals that are less than this share as like the title as the most similar one are left out: mere noise. */
const WORTH_PROPOSING = 0.5;

/**
 * From this similarity on a match is sure. With our own table, which has a third of ISCO's groups, 73 % of the sure
 * matches for ESCO's names of those groups are right (`bench:titles`; decision 7).
 */
const SURE = 0.7;

/**
 * Finds the occupations that a job title may mean, best first, each code once, at most `MOST_MATCHES`; none for a title
 * that looks like no name. A name equal to the title comes first, an occupation's own title before a synonym, and of own
 * titles the earlier in the table; then names alike (see `searchIn`).
 *
 * The index is built at the first title, so that who never asks does not pay: 0.1 s for our own table, a second with
 * all of ESCO.
 *
 * @example findOccupations(builtInTables())("Heftruckchauffeur m/v")[0]?.code // "8344"
 */
export function findOccupations({ occupations }: { occupations: readonly Occupation[] }): FindOccupations {
  let find: FindOccupations | undefined;
  return (title) => {
    find ??= findIn(occupations);
    return find(title);
  };
}

function findIn(occupations: readonly Occupation[]): FindOccupations {
  const labels = occupations.flatMap(labelsOf);
  const search = searchIn(buildTitleIndex(labels));
  return (title) => {
    const found = search(title, { most: MOST_MATCHES });
    const worth = WORTH_PROPOSING * Math.max(...found.map(({ similarity }) => similarity));
    return found
      .filter(({ similarity }) => similarity >= worth)
      .flatMap(({ label, code, similarity }) => {
        const { text, occupation } = labels[label] ?? {};
        const named = occupation === undefined ? undefined : occupations[occupation];
        return named && text !== undefined
          ? { code, title: named.title, matched: text, isSure: similarity >= SURE }
          : [];
      });
  };
}

const labelsOf = ({ code, title, synonyms }: Occupation, occupation: number): TitleLabel[] =>
  [title, ...synonyms].map((text, index) => ({ text, code, occupation, preferred: index === 0 }));
