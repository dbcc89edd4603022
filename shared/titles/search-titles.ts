import { atHomeTaker } from "./at-home.ts";
import { coverTaker } from "./covered.ts";
import { likenessTaker } from "./likeness.ts";
import { nameFinder } from "./names.ts";
import { queryOf } from "./query.ts";
import { roleEvidence } from "./roles.ts";
import type { TitleIndex } from "./title-index.ts";
import { highest } from "./top.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** A unit group for a title: the label (its id) by which it was recognised, and how like the title that is, 0 to 1. */
export type GroupMatch = { code: string; label: number; similarity: number; score: number };

/** `leftOut`: ids of labels to search without, as if they were not in the index. */
export type SearchOptions = { leftOut?: ReadonlySet<number> | undefined; most?: number | undefined };

/** Ranks unit groups for a title, best first; none for a title that looks like no label. */
export type SearchTitles = (title: string, options?: SearchOptions) => GroupMatch[];

/** A title whose every label is less like it than this is taken for no job at all. */
export const LEAST_SIMILARITY = 0.15;
const MOST = 5;
const NONE: ReadonlySet<number> = new Set();
const NO_SCORE = Number.NEGATIVE_INFINITY;

/**
 * Searches unit groups by job title: a label equal to the title first, an occupation's own title before a synonym; then
 * by likeness of words, synonyms, parts of compounds and letters. The same labels and title always give the same answer.
 */
export function searchIn(index: TitleIndex, weights: Weights = WEIGHTS): SearchTitles {
  const { labels, codes, postings, occupations, groupOfOccupation, unitGroups, minorGroups, minorOfUnit } = index;
  const takeLikeness = likenessTaker(postings, unitGroups.of, codes.length);
  const takeCover = coverTaker(occupations, groupOfOccupation, codes.length);
  const takeUnitGroup = atHomeTaker(postings, unitGroups);
  const takeMinorGroup = atHomeTaker(postings, minorGroups);
  const findNamed = nameFinder(labels);
  return (title, { leftOut = NONE, most = MOST } = {}) => {
    const query = queryOf(index, title, leftOut);
    const { nearest, cosine } = takeLikeness(query);
    if (cosine.reduce((a, b) => Math.max(a, b), 0) * query.known < LEAST_SIMILARITY) return [];
    const domain = takeCover(query.features);
    const unitGroup = takeUnitGroup(query.features);
    const minorGroup = takeMinorGroup(query.features);
    const major = roleEvidence(query, index.major);
    const subMajor = roleEvidence(query, index.subMajor);
    const scores = cosine.map((likeness, group) => {
      if (likeness === 0) return NO_SCORE;
      const size = (unitGroups.size[group] as number) - query.leftOut.filter((one) => one.group === group).length;
      return (
        weights.likeness * likeness +
        weights.domain * (domain[group] as number) +
        weights.unitGroup * (unitGroup[group] as number) +
        weights.minorGroup * (minorGroup[minorOfUnit[group] as number] as number) +
        weights.major * (major[index.major.groups.of[group] as number] as number) +
        weights.subMajor * (subMajor[index.subMajor.groups.of[group] as number] as number) +
        weights.size * Math.log1p(size)
      );
    });
    for (const { label, bonus } of findNamed(title, leftOut)) {
      const group = unitGroups.of[label] as number;
      scores[group] = (scores[group] as number) + bonus;
      nearest[group] = label;
    }
    return highest(scores, most).map((group) => ({
      code: codes[group] as string,
      label: nearest[group] as number,
      similarity: (cosine[group] as number) * query.known,
      score: scores[group] as number,
    }));
  };
}
