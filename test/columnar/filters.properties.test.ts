import fc from "fast-check";
import { expect, test } from "vitest";
import { ask } from "#shared/engine/columnar/asked.ts";
import { filterTables } from "#shared/engine/columnar/filter.ts";
import { filterFor } from "#shared/engine/columnar/kernel.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import { runsOf } from "#shared/engine/columnar/runs.ts";
import { Scorer } from "#shared/engine/columnar/scorer.ts";
import { CONTEXT, requirements } from "../engine/arbitraries.ts";
import { crowds } from "./arbitraries.ts";

test("both filters note the same rows, whatever promises are wanted", () => {
  fc.assert(
    fc.property(requirements, crowds, fc.nat({ max: 255 }), (vacancy, people, wanted) => {
      const asked = ask(vacancy, CONTEXT);
      for (const segment of packPool(people).segments()) {
        const scorer = new Scorer(asked, segment);
        const [plain = [], wasm = []] = (["plain", "wasm"] as const).map((kernel) => {
          const filter = filterFor(
            asked,
            segment,
            filterTables(asked, segment),
            { ...scorer.wish, rules: undefined },
            kernel,
          );
          return Array.from(runsOf(segment), ({ from, to }) => {
            filter.scan(from, to, 12, wanted, scorer.most);
            return [filter.eligibleRows, ...filter.eligible.subarray(0, filter.listedRows)];
          });
        });
        expect(wasm).toEqual(plain);
      }
    }),
    { numRuns: 100 },
  );
});
