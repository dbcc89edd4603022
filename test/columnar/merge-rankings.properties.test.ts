import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeRankings } from "#shared/engine/columnar/merge-rankings.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import { rankPart } from "#shared/engine/columnar/rank-part.ts";
import { rank } from "#shared/engine/rank.ts";
import { CONTEXT, requirements } from "../engine/arbitraries.ts";
import { limits, people } from "./arbitraries.ts";

describe("rankings of shards", () => {
  test("merge to exactly the ranking of all their people, also after travelling as JSON", () => {
    fc.assert(
      fc.property(requirements, people, fc.integer({ min: 1, max: 5 }), limits, (asked, candidates, shards, limit) => {
        const parts = Array.from({ length: shards }, (_, shard) => {
          const pool = packPool(candidates.filter((_, at) => at % shards === shard));
          return JSON.parse(JSON.stringify(rankPart(asked, pool, CONTEXT, limit)));
        });
        expect(mergeRankings(asked, parts, limit)).toEqual(rank(asked, candidates, CONTEXT, limit));
      }),
      { numRuns: 300 },
    );
  });

  test("of no shard at all are the ranking of nobody", () => {
    fc.assert(
      fc.property(requirements, (asked) => {
        expect(mergeRankings(asked, [])).toEqual(rank(asked, [], CONTEXT));
      }),
      { numRuns: 20 },
    );
  });

  test("made by another version of the engine are refused", () => {
    const [asked] = fc.sample(requirements, 1);
    if (!asked) throw new Error("no vacancy");
    const part = { ...rankPart(asked, packPool([]), CONTEXT), engineVersion: "0.9.0" };
    expect(() => mergeRankings(asked, [part])).toThrow("0.9.0");
  });
});
