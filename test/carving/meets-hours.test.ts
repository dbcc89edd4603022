import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meetsHours } from "#shared/engine/carving/meets-hours.ts";
import { minutesOf, sourceTasks } from "#shared/engine/carving/tasks.ts";
import { unitsOf } from "#shared/engine/carving/units.ts";
import { aCarvingRequest, aTask } from "./builders.ts";

const hoursOf = (minutes: readonly number[], wishedHours: { min: number; max: number }) =>
  meetsHours(
    aCarvingRequest([minutes.map((minutesPerWeek, at) => aTask(`t${at}`, { minutesPerWeek }))], { wishedHours }),
  );

describe("whether tasks take the wished hours together", () => {
  it("is decided on the whole minutes of any of them", () => {
    expect(hoursOf([60], { min: 38, max: 40 })).toBe(false);
    expect(hoursOf([200, 256], { min: 7.6, max: 7.6 })).toBe(true);
    expect(hoursOf([120, 600], { min: 3, max: 9 })).toBe(false);
  });

  it("agrees with every subset of the units, one by one", () => {
    const task = fc.record({ minutes: fc.integer({ min: 1, max: 90 }), carvable: fc.boolean(), with: fc.nat(7) });
    const wished = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 200 }));
    fc.assert(
      fc.property(fc.array(task, { minLength: 1, maxLength: 7 }), wished, (tasks, [least, more]) => {
        const request = aCarvingRequest(
          [
            tasks.map((each, at) =>
              aTask(`t${at}`, {
                ...{ minutesPerWeek: each.minutes, carvable: each.carvable },
                ...(each.with < at ? { together: [`t${each.with}`] } : {}),
              }),
            ),
          ],
          { wishedHours: { min: least / 60, max: (least + more) / 60 } },
        );
        const units = unitsOf(sourceTasks(request)).filter(({ carvable }) => carvable);
        const subsets = Array.from({ length: 2 ** units.length - 1 }, (_unused, at) => at + 1);
        const totals = subsets.map((chosen) =>
          minutesOf(units.filter((_unit, at) => (chosen >> at) & 1).flatMap((unit) => unit.tasks)),
        );
        expect(meetsHours(request)).toBe(totals.some((total) => total >= least && total <= least + more));
      }),
    );
  });
});
