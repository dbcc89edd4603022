import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsAt } from "#shared/engine/columnar/facts-at.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import { evaluate } from "#shared/engine/evaluate.ts";
import { CONTEXT, candidate, requirements } from "../engine/arbitraries.ts";

describe("the facts that a row gives back", () => {
  test("are answered by every vacancy on every date as the facts that were packed", () => {
    fc.assert(
      fc.property(requirements, candidate, fc.constantFrom("2026-11-22", "2031-02-01"), (asked, facts, date) => {
        const [columns] = packPool([facts]).parts;
        if (!columns) throw new Error("nobody was packed");
        const context = { ...CONTEXT, date };
        expect(evaluate(asked, factsAt(columns, 0), context)).toEqual(evaluate(asked, facts, context));
      }),
      { numRuns: 1000 },
    );
  });
});
