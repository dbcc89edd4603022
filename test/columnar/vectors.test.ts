import { describe, expect, test } from "vitest";
import { factsAt } from "#shared/engine/columnar/facts-at.ts";
import { loadSegments, packPool, serialise } from "#shared/engine/columnar/pool.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import { readVectors, vectorsArePresent } from "../engine/vectors.ts";
import { KERNELS } from "./arbitraries.ts";

const vectors = vectorsArePresent ? readVectors() : undefined;
const why = vectors ? "" : " (skipped: ../shared/vectors/matching.json or ../shared/data/pc4_nl.csv is absent)";

describe.skipIf(!vectors)(`the vectors of the specification, through columns${why}`, () => {
  for (const { id, requirements, expected } of vectors?.cases ?? []) {
    for (const kernel of KERNELS) {
      test(`${id} gives the same counts, order, scores, bands and unknowns (${kernel})`, () => {
        if (!vectors) return;
        const pool = loadSegments(serialise(packPool(vectors.candidates)));
        const ranking = rankColumnar(requirements, pool, vectors.context, expected.top.length, { kernel });
        const counts: Record<string, number> = {};
        for (const criterion of Object.values(expected.excluded).flat()) {
          counts[criterion] = (counts[criterion] ?? 0) + 1;
        }
        expect(ranking.eligible).toBe(expected.eligible);
        expect(ranking.excluded).toEqual(counts);
        expect(ranking.entries.map(({ candidateId }) => candidateId)).toEqual(
          expected.top.map(({ candidate }) => candidate),
        );
        for (const [at, { score, low, high, unknown }] of expected.top.entries()) {
          const entry = ranking.entries[at];
          expect(entry?.score).toBeCloseTo(score, 6);
          expect(entry?.low).toBeCloseTo(low, 6);
          expect(entry?.high).toBeCloseTo(high, 6);
          expect(entry?.unknown.toSorted()).toEqual(unknown.toSorted());
        }
      });
    }
  }

  test("come back from the columns with their ids", () => {
    const [columns] = packPool(vectors?.candidates ?? []).parts;
    const ids = columns ? Array.from({ length: columns.rows }, (_, row) => factsAt(columns, row).id) : [];
    expect(ids.toSorted()).toEqual(vectors?.candidates.map(({ id }) => id).toSorted());
  });
});
