import type { TitleLabel } from "#shared/titles/labels.ts";
import type { SearchTitles } from "#shared/titles/search-titles.ts";

/** A title to search with, the unit group it should find, and the labels to search without. */
export type Query = { title: string; code: string; occupation: number; leftOut: ReadonlySet<number> };

/** Percentages of the queries whose unit group came first, and among the first five. */
export type Found = { first: number; inFive: number };

/**
 * Every alternative label as a query on `index`, which is searched without that label: every label of the same
 * occupation with the same text is left out. With `keepSame`, nothing is.
 */
export function alternativeLabelQueries(
  labels: readonly TitleLabel[],
  index: readonly TitleLabel[],
  { keepSame = false } = {},
): Query[] {
  const key = ({ occupation, text }: TitleLabel) => `${occupation} ${text}`;
  const same = Map.groupBy(index.keys(), (id) => key(index[id] as TitleLabel));
  return labels
    .filter(({ preferred }) => !preferred)
    .map((label) => ({
      title: label.text,
      code: label.code,
      occupation: label.occupation,
      leftOut: new Set(keepSame ? [] : same.get(key(label))),
    }));
}

/** Which of the two halves an occupation is in: weights are chosen on 0, and confirmed on 1. */
export const halfOf = ({ occupation }: { occupation: number }): 0 | 1 =>
  ((Math.imul(occupation + 1, 2654435761) >>> 16) & 1) === 0 ? 0 : 1;

/** Searches all titles. */
export function measure(search: SearchTitles, queries: readonly Query[]): Found {
  let first = 0;
  let inFive = 0;
  for (const { title, code, leftOut } of queries) {
    const place = search(title, { leftOut, most: 5 }).findIndex((match) => match.code === code);
    if (place === 0) first += 1;
    if (place >= 0) inFive += 1;
  }
  return { first: (100 * first) / queries.length, inFive: (100 * inFive) / queries.length };
}

/** One in so many of a list, spread evenly. */
export const oneIn = <T>(step: number, list: readonly T[]): T[] => list.filter((_, index) => index % step === 0);
