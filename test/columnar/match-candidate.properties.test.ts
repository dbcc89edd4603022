import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchCandidate } from "#shared/engine/columnar/match-candidate.ts";
import { packVacancies } from "#shared/engine/columnar/vacancies.ts";
import { evaluate } from "#shared/engine/evaluate.ts";
import { CONTEXT, candidate, requirements } from "../engine/arbitraries.ts";
import { stranger } from "./arbitraries.ts";

describe("one candidate against open vacancies", () => {
  test("is eligible where the reference engine says so, with its score and low to the last bit", () => {
    const vacancies = fc
      .array(requirements, { maxLength: 20 })
      .map((asked) => asked.map((each, at) => ({ id: `v-${at}`, requirements: each })));
    fc.assert(
      fc.property(fc.oneof(candidate, candidate, stranger), vacancies, (facts, open) => {
        const expected = open
          .map(({ id, requirements: asked }) => ({ vacancyId: id, ...evaluate(asked, facts, CONTEXT) }))
          .filter(({ excludedBy }) => excludedBy.length === 0)
          .map(({ vacancyId, score, low }) => ({ vacancyId, score, low }));
        expect(matchCandidate(facts, packVacancies(open), CONTEXT)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
