import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packPool } from "#shared/engine/columnar/pool.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import { rank } from "#shared/engine/rank.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { CONTEXT, requirements } from "../engine/arbitraries.ts";
import { crowds, excluded, KERNELS, limits, people, strangers } from "./arbitraries.ts";

const RUNS = { numRuns: 300 };

/** Reference, TypeScript and WebAssembly give one answer, to the last bit. */
const agreeOn = (pool: fc.Arbitrary<CandidateFacts[]>, runs = RUNS) =>
  fc.assert(
    fc.property(requirements, pool, limits, (asked, candidates, limit) => {
      const expected = rank(asked, candidates, CONTEXT, limit);
      for (const kernel of KERNELS) {
        expect(rankColumnar(asked, packPool(candidates), CONTEXT, limit, { kernel })).toEqual(expected);
      }
    }),
    runs,
  );

describe("the columnar engine ranks as the reference engine does, with either kernel", () => {
  test("over random pools with ties, for every limit up to more than the pool", () => agreeOn(people));

  test("over crowds", () => agreeOn(crowds, { numRuns: 60 }));

  test("over people of whom everything is unknown", () => agreeOn(strangers));

  test("over people who are all excluded", () => agreeOn(excluded));

  test("over nobody", () => agreeOn(fc.constant([])));

  test("over people who have been in the same columns before the vacancy was asked about them", () => {
    fc.assert(
      fc.property(fc.array(requirements, { minLength: 2, maxLength: 6 }), people, (vacancies, candidates) => {
        for (const kernel of KERNELS) {
          const pool = packPool(candidates);
          for (const asked of vacancies) {
            expect(rankColumnar(asked, pool, CONTEXT, 5, { kernel })).toEqual(rank(asked, candidates, CONTEXT, 5));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
