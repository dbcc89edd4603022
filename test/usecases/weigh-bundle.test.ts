import { describe, expect, it } from "vitest";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { weighBundle } from "#shared/usecases/weigh-bundle.ts";
import { aCarvingRecord } from "../pages/desk-records.ts";
import { aCandidate } from "../support/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { poolsInMemory } from "./pools-in-memory.ts";

const START = Date.parse("2026-11-23T09:00:00Z");
const BOTH = ["eten", "thee"];

/** A warm function with a pool that people come into; `wait` moves its clock. */
function warm() {
  let now = START;
  const clock = () => new Date(now);
  const candidates = candidatesInMemory();
  const report = (what: string) => expect.unreachable(what);
  const pool = keepPool({ ...poolsInMemory(), candidates, clock, report, memoryBytes: 2 ** 30 });
  const weigh = weighBundle({ pool, clock, lookups: engineLookups(builtInTables()), minimumWage: () => 14.71 });
  const deliver = (ref: string, facts: Parameters<typeof aCandidate>[0] = {}) =>
    candidates.deliver({
      ...{ partner: "uwv", ref, profile: CandidateProfile.parse(aCandidate(facts)) },
      changedAt: clock().toISOString(),
    });
  const wait = (seconds: number) => {
    now += seconds * 1000;
  };
  return { weigh, deliver, wait };
}

describe("a bundle that is weighed", () => {
  it("is held against the same people while somebody ticks, and against who came in later", async () => {
    const { weigh, deliver, wait } = warm();
    await deliver("p1");
    expect((await weigh(aCarvingRecord(), BOTH)).support).toBe(1);
    await deliver("p2");
    wait(10);
    expect((await weigh(aCarvingRecord(), BOTH)).support).toBe(1);
    wait(30);
    const later = await weigh(aCarvingRecord(), BOTH);
    expect([later.support, later.bestScores.length]).toEqual([2, 2]);
    expect(later.poolVersion).toMatch(/^2@/);
  });

  it("is of the request as it is now", async () => {
    const { weigh, deliver } = warm();
    await deliver("p1");
    expect((await weigh(aCarvingRecord(), BOTH)).hours).toBe(13);
    const [source] = aCarvingRecord().submission.functions;
    const tasks = source?.tasks.map((task) => ({ ...task, minutesPerWeek: 60 })) ?? [];
    const changed = aCarvingRecord({ requestVersion: 2 });
    const submission = { ...changed.submission, functions: [{ title: "Kok", scarce: false, tasks }] };
    expect(await weigh({ ...changed, submission }, BOTH)).toMatchObject({
      hours: 2,
      withoutEuro: "Van een functie is het uurloon niet ingevuld.",
    });
  });

  it("tells the five best scores, best first", async () => {
    const { weigh, deliver } = warm();
    for (const [at, hours] of [10, 12, 14, 16, 18, 20, 22].entries())
      await deliver(`p${at}`, { hours: { min: 4, max: hours } });
    const { support, bestScores } = await weigh(aCarvingRecord(), BOTH);
    expect([support, bestScores.length]).toEqual([6, 5]);
    expect(bestScores).toEqual(bestScores.toSorted((a, b) => b - a));
  });

  it("stays right for more requests than are kept prepared", async () => {
    const { weigh, deliver } = warm();
    await deliver("p1");
    const records = Array.from({ length: 12 }, (_, at) => aCarvingRecord({ reference: `J-0000000${at}` }));
    const hours = [...records, ...records].map(async (record) => (await weigh(record, BOTH)).hours);
    expect(new Set(await Promise.all(hours))).toEqual(new Set([13]));
  });

  it("passes over tasks that cannot be carved, and is empty without any", async () => {
    const { weigh, deliver } = warm();
    await deliver("p1");
    expect(await weigh(aCarvingRecord(), ["zorg", "niets"])).toMatchObject({ tasks: [], hours: 0, bestScores: [] });
  });
});
