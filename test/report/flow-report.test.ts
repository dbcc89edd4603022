import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#shared/domain/dates.ts";
import { FEWEST_COUNTED, FlowReport } from "#shared/domain/reports/flow-report.ts";
import { flowReportCsv } from "#shared/domain/reports/flow-report-csv.ts";
import { NO_KEY, REPORT_STEPS, type ReportStep, WAITED_STEPS } from "#shared/domain/reports/report-facts.ts";
import { workingDaysAfter } from "#shared/domain/working-days.ts";
import { region } from "#shared/runtime/region.ts";
import { foldReportDays } from "#shared/usecases/fold-report-days.ts";
import { readFlowReport } from "#shared/usecases/read-flow-report.ts";
import { type GeneratedRegion, generatedRegion, instantOf, lastMinute, standingAt } from "./generated-region.ts";
import { reportDaysInMemory } from "./report-days-in-memory.ts";

const [FROM, TO] = ["2026-10-15", "2027-03-31"];
/** When the report is read: after all of it. */
const clock = () => new Date("2027-04-01T09:00:00Z");

class Died extends Error {}

/**
 * A report kept up as time goes on: the fold runs at these minutes and dies in some of them, and its lists are behind by
 * so many minutes. In the end it runs two days after the last change.
 */
async function keptUp(world: GeneratedRegion, runs: readonly { minute: number; dies: number; behind: number }[]) {
  const days = reportDaysInMemory();
  const end = lastMinute(world) + 2 * 1440;
  for (const { minute, dies, behind } of [...runs, { minute: end, dies: 0, behind: 0 }]) {
    let writes = 0;
    const seen = standingAt(world, minute - behind);
    const changed =
      <Line extends { changedAt: string }>(lines: Line[]) =>
      async (since: string) =>
        lines.filter(({ changedAt }) => changedAt >= since);
    await foldReportDays({
      ...{ region, clock: () => new Date(instantOf(minute)) },
      lines: {
        vacancies: changed(seen.vacancies),
        carvings: changed(seen.carvings),
        assignments: changed(seen.assignments),
      },
      days: {
        ...days,
        put: async (day) => (++writes === dies ? Promise.reject(new Died()) : days.put(day)),
      },
    })().catch((error: unknown) => {
      if (!(error instanceof Died)) throw error;
    });
  }
  return days;
}

type Counted = { step: ReportStep; at: string; wait?: number; keys: Record<string, string> };

/** Every step that was taken, read off the records one by one, without a thought for days or folding. */
function readOff(world: GeneratedRegion): Counted[] {
  const { vacancies, carvings, assignments } = standingAt(world, lastMinute(world));
  const wait = (from: string | undefined, to: string) =>
    from === undefined ? {} : { wait: workingDaysAfter(dayOf(new Date(from)), dayOf(new Date(to))) };
  const found: Counted[] = [];
  for (const { receivedAt, reached, kvkNumber } of vacancies) {
    const keys = { employer: kvkNumber };
    found.push({ step: "received", at: receivedAt, keys });
    const looked = reached?.["in-progress"];
    if (looked) found.push({ step: "first-look", at: looked, keys, ...wait(receivedAt, looked) });
  }
  for (const { receivedAt, kvkNumber } of carvings)
    found.push({ step: "carving-received", at: receivedAt, keys: { employer: kvkNumber } });
  for (const { agency, changes, reportedAs } of assignments) {
    const keys = {
      ...{ agency, municipality: reportedAs?.municipality ?? NO_KEY },
      "client-group": reportedAs?.clientGroup ?? NO_KEY,
      employer: reportedAs?.employer.kvkNumber ?? NO_KEY,
    };
    let introducedAt: string | undefined;
    for (const [index, { status, at }] of changes.entries()) {
      const before = changes[index - 1];
      if (status === "assigned")
        found.push({ step: "put-forward", at, keys, ...wait(reportedAs?.vacancyReceivedAt, at) });
      if (status === "acknowledged") found.push({ step: status, at, keys, ...wait(before?.at, at) });
      if (status === "introduced") {
        introducedAt = at;
        found.push({ step: status, at, keys, ...wait(before?.at, at) });
      }
      if (status === "placed") found.push({ step: status, at, keys, ...wait(introducedAt, at) });
      if (status === "confirmed-13w" || status === "confirmed-26w") found.push({ step: status, at, keys });
      if (status === "ended" && before?.status === "placed") found.push({ step: "ended-before-13w", at, keys });
      if (status === "ended" && before?.status === "confirmed-13w") found.push({ step: "ended-before-26w", at, keys });
    }
  }
  return found;
}

const medianOf = (values: readonly number[]): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};

const runs = fc
  .array(
    fc.record({
      minute: fc.nat({ max: 200 * 1440 }),
      dies: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 })),
      behind: fc.oneof(fc.constant(0), fc.nat({ max: 20 * 60 })),
    }),
    { maxLength: 25 },
  )
  .map((all) => all.toSorted((a, b) => a.minute - b.minute));

describe("the report of what went through", () => {
  it("has the figures that the records have, however often and wherever its folding died", async () => {
    await fc.assert(
      fc.asyncProperty(generatedRegion, runs, async (world, course) => {
        const days = await keptUp(world, course);
        const report = await readFlowReport({ days, region, clock })(FROM, TO);
        expect(FlowReport.parse(report)).toEqual(report);
        const inPeriod = readOff(world).filter(({ at }) => FROM <= dayOf(new Date(at)) && dayOf(new Date(at)) <= TO);
        const rows = [
          { row: report.total, own: inPeriod, isShown: true },
          ...Object.entries(report.by).flatMap(([by, ofKey]) =>
            ofKey.map((row) => ({
              ...{ row, isShown: by !== "client-group" },
              own: inPeriod.filter(({ keys }) => keys[by] === row.key),
            })),
          ),
        ];
        for (const { row, own, isShown } of rows) {
          for (const step of REPORT_STEPS) {
            const count = own.filter((one) => one.step === step).length;
            const shown = row.counts[step];
            if (isShown || shown !== undefined) expect(shown).toBe(count);
          }
          for (const step of WAITED_STEPS) {
            if (row.counts[step] === undefined) continue;
            const waits = own.flatMap((one) => (one.step === step && one.wait !== undefined ? [one.wait] : []));
            expect(row.waits[step]?.median).toBe(medianOf(waits));
          }
        }
        for (const [by, ofKey] of Object.entries(report.by)) {
          const keys = new Set(inPeriod.flatMap((one) => one.keys[by] ?? []));
          expect(ofKey.map(({ key }) => key).toSorted()).toEqual([...keys].toSorted());
        }
        for (const { month, counts } of report.months) {
          const own = inPeriod.filter(({ at }) => dayOf(new Date(at)).startsWith(month));
          for (const step of REPORT_STEPS) expect(counts?.[step]).toBe(own.filter((one) => one.step === step).length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("counts what its lists showed only after the day was over", async () => {
    const evening = 15 * 1440 - 150;
    const [course] = fc.sample(generatedRegion, { numRuns: 20, seed: 7 }).flatMap(({ carvings }) => carvings);
    const line = course?.at(Number.MAX_SAFE_INTEGER);
    if (!line) throw new Error("Nothing was generated");
    const receivedAt = instantOf(evening);
    const late = { ...line, receivedAt, stepSince: receivedAt, changedAt: receivedAt };
    const carvings = [{ moments: [evening], at: (minute: number) => (minute < evening ? undefined : late) }];
    const afterMidnight = { minute: 15 * 1440, dies: 0, behind: 200 };
    const days = await keptUp({ vacancies: [], carvings, assignments: [] }, [afterMidnight]);
    const { total } = await readFlowReport({ days, region, clock })(FROM, FROM);
    expect(total.counts["carving-received"]).toBe(1);
  });

  it("keeps its counts of a client group when the person is withdrawn and the records forget the group", async () => {
    const days = reportDaysInMemory();
    const assigned = (clientGroup: "bridgeable" | undefined) => ({
      ...{ agency: "pasmatch", changes: [{ version: 1, status: "assigned" as const, at: "2026-11-02T09:00:00.000Z" }] },
      reportedAs: {
        ...{ vacancyReceivedAt: "2026-11-01T09:00:00.000Z", employer: { kvkNumber: "00000123", name: "Loods" } },
        ...(clientGroup ? { clientGroup } : {}),
      },
    });
    const foldAt = (at: string, clientGroup: "bridgeable" | undefined) =>
      foldReportDays({
        ...{ region, days, clock: () => new Date(at) },
        lines: {
          vacancies: async () => [],
          carvings: async () => [],
          assignments: async () => [assigned(clientGroup)] as never,
        },
      })();
    const groups = () =>
      (days.records.get("2026-11-02")?.lines ?? []).filter(({ by }) => by === "client-group").map(({ key }) => key);
    await foldAt("2026-11-02T12:00:00Z", "bridgeable");
    expect(groups()).toEqual(["bridgeable"]);
    await foldAt("2026-11-10T12:00:00Z", "bridgeable");
    await foldAt("2026-11-20T12:00:00Z", undefined);
    expect(groups()).toEqual(["bridgeable"]);
  });

  it("tells no count of a client group of one or two, nor one that follows from the total", async () => {
    await fc.assert(
      fc.asyncProperty(generatedRegion, async (world) => {
        const { by } = await readFlowReport({ days: await keptUp(world, []), region, clock })(FROM, TO);
        for (const step of REPORT_STEPS) {
          const groups = by["client-group"].map(({ counts }) => counts[step]);
          const told = groups.filter((count) => count !== undefined);
          for (const count of told) expect(count === 0 || count >= FEWEST_COUNTED).toBe(true);
          const followsFromTotal = groups.length - told.length === 1 && told.some((count) => count > 0);
          expect(followsFromTotal).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps no line of two respects together", async () => {
    const [world] = fc.sample(generatedRegion, { numRuns: 1, seed: 7 });
    if (!world) throw new Error("Nothing was generated");
    const days = await keptUp(world, []);
    const lines = [...days.records.values()].flatMap((day) => day.lines);
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines)
      expect(
        Object.keys(line)
          .filter((name) => !["name"].includes(name))
          .toSorted(),
      ).toEqual(["by", "count", "key", "step", "waits"]);
  });

  it("is a file with a line for all and one for each municipality and so on", async () => {
    const [world] = fc.sample(generatedRegion, { numRuns: 1, seed: 7 });
    if (!world) throw new Error("Nothing was generated");
    const report = await readFlowReport({ days: await keptUp(world, []), region, clock })(FROM, TO);
    const [header = "", ...lines] = flowReportCsv(report).trimEnd().split("\r\n");
    expect(header).toContain("van;tot en met;uitsplitsing;code;naam;Vacatures ontvangen;");
    expect(lines).toHaveLength(1 + Object.values(report.by).reduce((sum, rows) => sum + rows.length, 0));
    expect(new Set(lines.map((line) => line.split(";").length))).toEqual(new Set([header.split(";").length]));
    expect(lines[0]).toContain(`${FROM};${TO};alles;all;Alles;${report.total.counts.received};`);
  });

  it.each([
    ["2026-12-31", "2026-01-01"],
    ["2020-01-01", "2026-01-01"],
  ])("refuses the period from %s to %s", async (from, to) => {
    const read = readFlowReport({ days: reportDaysInMemory(), region, clock });
    await expect(read(from, to)).rejects.toMatchObject({ kind: "invalid-input" });
  });
});
