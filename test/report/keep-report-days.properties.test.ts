import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAYS_AGAIN, type ReportDay } from "#shared/domain/reports/report-day.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { keepReportDays } from "#shared/usecases/keep-report-days.ts";
import { reportDaysInMemory } from "./report-days-in-memory.ts";

const START = "2026-03-02";
const PERIOD = Array.from({ length: 20 }, (_unused, at) => addDays(START, at));

const aDay = (day: string, foldedAt: string, count: number): ReportDay => ({
  ...{ day, foldedAt },
  lines: [{ step: "received", by: "all", key: "all", count, waits: [] }],
});

/** A table of days in which somebody folds, once a day or after a pause, sometimes dying half way. */
function foldedTable() {
  const store = reportDaysInMemory();
  let now = Date.parse(`${START}T08:00:00Z`);
  let folds = 0;
  let asked: string[] = [];
  const clock = () => new Date(now);
  const days: Parameters<typeof keepReportDays>[0]["days"] = {
    ...store,
    readMany: async (wanted) => {
      asked = [...wanted];
      return store.readMany(wanted);
    },
  };
  return {
    ...{ store, clock, days },
    lastAsked: () => asked,
    pass: (ms: number) => {
      now += ms;
    },
    async fold({ diesAfter = Number.POSITIVE_INFINITY, from }: { diesAfter?: number; from?: string } = {}) {
      const at = new Date(now).toISOString();
      const today = at.slice(0, 10);
      const mark = from ?? (await store.foldedUpTo()) ?? START;
      folds += 1;
      for (let day = addDays(mark, -DAYS_AGAIN), put = 0; day <= today; day = addDays(day, 1), put += 1) {
        if (put === diesAfter) return;
        await store.put(aDay(day, at, folds));
      }
      await store.markFolded(today);
    },
  };
}

const HOUR = 3_600_000;

const steps = fc.array(
  fc.oneof(
    fc.record({ pass: fc.integer({ min: 1, max: 72 }) }),
    fc.record({ fold: fc.constantFrom(1, 2, Number.POSITIVE_INFINITY) }),
    fc.constant({ read: true }),
  ),
  { minLength: 4, maxLength: 40 },
);

describe("days of a report that are kept", () => {
  it("are those of the table, whenever it is folded and whoever dies of it", async () => {
    let reads = 0;
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const table = foldedTable();
        const kept = keepReportDays(table);
        for (const step of taken) {
          if ("pass" in step) table.pass((step.pass * HOUR) / 4);
          else if ("fold" in step) await table.fold({ diesAfter: step.fold });
          else {
            expect(await kept.readMany(PERIOD)).toEqual(await table.store.readMany(PERIOD));
            reads += 1;
          }
        }
      }),
    );
    expect(reads).toBeGreaterThan(100);
  });

  it("are read once, but for those that may still be folded", async () => {
    const table = foldedTable();
    const kept = keepReportDays(table);
    table.pass(10 * 24 * HOUR);
    await table.fold();
    await kept.readMany(PERIOD);
    expect(table.lastAsked()).toEqual(PERIOD);
    await kept.readMany(PERIOD);
    expect(table.lastAsked()).toEqual(PERIOD.filter((day) => day >= addDays(START, 9)));
  });

  it("are those that were folded again by hand, an hour later", async () => {
    const table = foldedTable();
    const kept = keepReportDays(table);
    table.pass(10 * 24 * HOUR);
    await table.fold();
    await kept.readMany(PERIOD);
    await table.fold({ from: START });
    table.pass(HOUR);
    expect(await kept.readMany(PERIOD)).toEqual(await table.store.readMany(PERIOD));
  });
});
