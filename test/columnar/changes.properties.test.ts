import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadSegments, PackedPool, serialise } from "#shared/engine/columnar/pool.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import { rank } from "#shared/engine/rank.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { CONTEXT, candidate, requirements } from "../engine/arbitraries.ts";
import { KERNELS } from "./arbitraries.ts";

type Change =
  | { kind: "upsert"; facts: CandidateFacts }
  | { kind: "remove"; id: string }
  | { kind: "dormant"; date: string }
  | { kind: "seal" | "compact" | "reload" | "score" };

/** Few ids, so that people come back, change and leave again. */
const someone = fc.integer({ min: 0, max: 12 }).map((number) => `partner:${number}`);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ kind: fc.constant("upsert" as const), facts: fc.tuple(candidate, someone) })
      .map(({ kind, facts: [facts, id] }) => ({ kind, facts: { ...facts, id } })),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("remove" as const), id: someone }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("dormant" as const), date: fc.constantFrom("2026-07-01", "2026-10-01") }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom("seal" as const, "compact" as const, "reload" as const) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("score" as const) }) },
);

describe("a pool that has been warm for long", () => {
  test("gives the shortlist of a cold one after any run of changes, rebuilds and scores", () => {
    fc.assert(
      fc.property(
        requirements,
        fc.array(change, { maxLength: 60 }),
        fc.constantFrom(...KERNELS),
        (asked, changes, kernel) => {
          let pool = new PackedPool();
          const cold = new Map<string, CandidateFacts>();
          for (const step of [...changes, { kind: "score" } as const]) {
            switch (step.kind) {
              case "upsert":
                pool.upsert(step.facts);
                cold.set(step.facts.id, step.facts);
                break;
              case "remove":
                expect(pool.remove(step.id)).toBe(cold.delete(step.id));
                break;
              case "dormant": {
                const old = [...cold.values()].filter(({ assessedAt }) => assessedAt < step.date);
                expect(pool.removeAssessedBefore(step.date)).toBe(old.length);
                for (const { id } of old) cold.delete(id);
                break;
              }
              case "seal":
                pool.segments();
                break;
              case "compact":
                pool.compact();
                break;
              case "reload":
                pool = loadSegments(serialise(pool).map((bytes) => bytes.slice()));
                break;
              case "score":
                expect(rankColumnar(asked, pool, CONTEXT, 4, { kernel })).toEqual(
                  rank(asked, cold.values(), CONTEXT, 4),
                );
            }
            expect(pool.size).toBe(cold.size);
            for (const facts of cold.values()) expect(pool.holds(facts)).toBe(true);
          }
          for (let number = 0; number < 13; number += 1) {
            expect(pool.has(`partner:${number}`)).toBe(cold.has(`partner:${number}`));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
