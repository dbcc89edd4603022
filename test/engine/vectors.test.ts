import { describe, expect, test } from "vitest";
import { evaluate } from "#shared/engine/evaluate.ts";
import { rank } from "#shared/engine/rank.ts";
import { readVectors, vectorsArePresent } from "./vectors.ts";

const vectors = vectorsArePresent ? readVectors() : undefined;
const why = vectors ? "" : " (skipped: ../shared/vectors/matching.json or ../shared/data/pc4_nl.csv is absent)";

describe.skipIf(!vectors)(`the vectors of the specification${why}`, () => {
  test("are there: twelve vacancies over three hundred candidates", () => {
    expect(vectors?.cases).toHaveLength(12);
    expect(vectors?.candidates).toHaveLength(300);
  });

  for (const { id, requirements, expected } of vectors?.cases ?? []) {
    const { candidates = [], context = { date: "", centroid: () => undefined, skillGroups: () => [] } } = vectors ?? {};

    test(`${id} excludes the same candidates by the same criteria`, () => {
      const excluded = candidates
        .map((candidate) => evaluate(requirements, candidate, context))
        .filter(({ excludedBy }) => excludedBy.length > 0)
        .map(({ candidateId, excludedBy }) => [candidateId, excludedBy.toSorted()]);
      expect(Object.fromEntries(excluded)).toEqual(expected.excluded);
    });

    test(`${id} counts the eligible, and the excluded per criterion`, () => {
      const counts: Record<string, number> = {};
      for (const criterion of Object.values(expected.excluded).flat()) counts[criterion] = (counts[criterion] ?? 0) + 1;
      const ranking = rank(requirements, candidates, context);
      expect(ranking.eligible).toBe(expected.eligible);
      expect(ranking.excluded).toEqual(counts);
    });

    test(`${id} gives the same order, scores, bands and unknowns`, () => {
      const { entries } = rank(requirements, candidates, context, expected.top.length);
      expect(entries.map(({ candidateId }) => candidateId)).toEqual(expected.top.map(({ candidate }) => candidate));
      for (const [at, { score, low, high, unknown }] of expected.top.entries()) {
        const entry = entries[at];
        for (const [ours, theirs] of [
          [entry?.score, score],
          [entry?.low, low],
          [entry?.high, high],
        ]) {
          expect(Math.abs((ours ?? Number.NaN) - (theirs ?? Number.NaN))).toBeLessThan(1e-6);
        }
        expect(entry?.unknown.toSorted()).toEqual(unknown.toSorted());
      }
    });
  }
});
