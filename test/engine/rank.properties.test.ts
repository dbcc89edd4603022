import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "#shared/engine/evaluate.ts";
import { rank } from "#shared/engine/rank.ts";
import type { CandidateFacts, Requirements } from "#shared/engine/types.ts";
import { CONTEXT, pool, requirements } from "./arbitraries.ts";

const RUNS = { numRuns: 400 };

const of = (asked: Requirements, facts: CandidateFacts) => evaluate(asked, facts, CONTEXT);
const everybody = (asked: Requirements, candidates: readonly CandidateFacts[]) =>
  rank(asked, candidates, CONTEXT, Number.POSITIVE_INFINITY);

describe("a ranking", () => {
  test("does not change when the pool is shuffled", () => {
    const shuffled = pool.chain((candidates) =>
      fc.tuple(fc.constant(candidates), fc.shuffledSubarray(candidates, { minLength: candidates.length })),
    );
    fc.assert(
      fc.property(requirements, shuffled, (asked, [candidates, others]) => {
        expect(rank(asked, others, CONTEXT, 5)).toEqual(rank(asked, candidates, CONTEXT, 5));
      }),
      RUNS,
    );
  });

  test("says of each candidate what scoring that one alone says", () => {
    fc.assert(
      fc.property(requirements, pool, (asked, candidates) => {
        for (const entry of everybody(asked, candidates).entries) {
          const alone = candidates.filter(({ id }) => id === entry.candidateId);
          expect(everybody(asked, alone).entries).toEqual([entry]);
          for (const facts of alone) expect(of(asked, facts)).toEqual(entry);
        }
      }),
      RUNS,
    );
  });

  test("of fewer is the beginning of a ranking of more", () => {
    fc.assert(
      fc.property(requirements, pool, fc.nat(8), (asked, candidates, limit) => {
        const all = everybody(asked, candidates);
        expect(rank(asked, candidates, CONTEXT, limit)).toEqual({ ...all, entries: all.entries.slice(0, limit) });
      }),
      RUNS,
    );
  });

  test("puts scores, then lows, in descending order", () => {
    fc.assert(
      fc.property(requirements, pool, (asked, candidates) => {
        const { entries } = everybody(asked, candidates);
        for (const [at, entry] of entries.entries()) {
          const next = entries[at + 1];
          if (next) expect(entry.score).toBeGreaterThan(next.score - 1e-9);
          if (next?.score === entry.score) expect(entry.low).toBeGreaterThan(next.low - 1e-9);
        }
      }),
      RUNS,
    );
  });

  test("serves both directions: a candidate's open vacancies are those whose shortlist has the candidate", () => {
    fc.assert(
      fc.property(fc.array(requirements, { minLength: 1, maxLength: 4 }), pool, (vacancies, candidates) => {
        for (const facts of candidates) {
          const open = vacancies.map((asked) => of(asked, facts)).filter(({ excludedBy }) => excludedBy.length === 0);
          const listed = vacancies.flatMap((asked) =>
            everybody(asked, candidates).entries.filter(({ candidateId }) => candidateId === facts.id),
          );
          expect(listed).toEqual(open);
        }
      }),
      { numRuns: 60 },
    );
  });
});
