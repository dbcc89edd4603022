import fc from "fast-check";
import { expect, test } from "vitest";
import { ask } from "#shared/engine/columnar/asked.ts";
import { filterTables } from "#shared/engine/columnar/filter.ts";
import { filterFor } from "#shared/engine/columnar/kernel.ts";
import { packPool } from "#shared/engine/columnar/pool.ts";
import { runsOf } from "#shared/engine/columnar/runs.ts";
import { Scorer } from "#shared/engine/columnar/scorer.ts";
import { emptySheet, talliesOf } from "#shared/engine/columnar/sheet.ts";
import { unlockNeeds } from "#shared/engine/columnar/unlock-needs.ts";
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

test("both filters count by need the same rows that fail one criterion, and note the same, whatever is enough", () => {
  const figures = fc.array(fc.double({ min: 0, max: 110, noNaN: true }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(requirements, crowds, figures, (vacancy, people, enough) => {
      const asked = ask(vacancy, CONTEXT);
      for (const segment of packPool(people).segments()) {
        const [plain, wasm] = (["plain", "wasm"] as const).map((kernel) => {
          const scorer = new Scorer(asked, segment);
          const sheet = emptySheet(asked);
          const unlocking = unlockNeeds(asked, segment, sheet, 12);
          const wish = { ...scorer.wish, rules: unlocking.rules };
          const filter = filterFor(asked, segment, filterTables(asked, segment), wish, kernel);
          for (const need of filter.enough.keys()) filter.enough[need] = enough[need % enough.length] ?? 0;
          const noted = Array.from(runsOf(segment), ({ from, to }, at) => {
            scorer.at(at % 12);
            filter.scan(from, to, at % 12, 0, scorer.most);
            const rows = Array.from(filter.almost.subarray(0, filter.almostRows));
            return rows.map((row, each) => [row, filter.needs[each] ?? 0] as const).sort(([a], [b]) => a - b);
          });
          // Of a ladder only the mildest degrees matter: those that its tally keeps.
          for (const [need, count] of filter.counts.entries()) if (count > 0) unlocking.add(need, count);
          const matters = (need: number) => unlocking.enter(need, 0) < Number.POSITIVE_INFINITY;
          const groups = structuredClone(talliesOf(sheet, asked));
          const notedThatMatter = noted.map((rows) => rows.filter(([, need]) => matters(need)));
          return { noted: notedThatMatter, groups, failed: filter.failed() };
        });
        expect(wasm).toEqual(plain);
      }
    }),
    { numRuns: 200 },
  );
});
