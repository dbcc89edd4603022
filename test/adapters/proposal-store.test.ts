import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposalTable } from "#shared/adapters/dynamodb/proposals.ts";
import { FRONT_LIMIT, type Proposals, proposalId } from "#shared/domain/proposals.ts";
import { MOST_TASKS } from "#shared/engine/carving/item.ts";
import type { ProposalStore } from "#shared/ports/stores.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { AT } from "./records.ts";

const LONGEST_ID = 40;
/** A number that takes the most room. */
const figure = (at: number) => 1000 / 7 + at;

const figuresOf = (tasks: string[], at: number) => ({
  id: proposalId([...tasks, String(at)]),
  tasks,
  hours: figure(at),
  support: 200_000,
  certain: 199_999,
  euroPerWeek: figure(at),
});

const someProposals = (change: Partial<Proposals> = {}): Proposals => ({
  reference: "J-0000000A",
  version: 1,
  requestVersion: 1,
  poolVersion: `1@${AT}`,
  evaluatedOn: "2026-11-22",
  analysedAt: AT,
  isExact: true,
  frontSize: 1,
  front: [{ ...figuresOf(["thee", "eten"], 0), bestScores: [] }],
  ...change,
});

describe("the store of proposals", () => {
  let database: MemoryDatabase;
  let proposals: ProposalStore;
  beforeEach(async () => {
    database = await memoryDatabase();
    proposals = proposalTable(database.table("proposals"));
  });
  afterEach(() => database.stop());

  it("keeps proposals that are one on from the stored ones, and no others", async () => {
    expect(await proposals.read("J-0000000A")).toBeUndefined();
    expect(await proposals.keep(someProposals({ version: 2 }))).toBe(false);
    expect(await proposals.keep(someProposals())).toBe(true);
    expect(await proposals.keep(someProposals({ isExact: false }))).toBe(false);
    expect(await proposals.keep(someProposals({ version: 2, front: [], withoutEuro: "Geen loon." }))).toBe(true);
    expect(await proposals.read("J-0000000A")).toEqual(
      someProposals({ version: 2, front: [], withoutEuro: "Geen loon." }),
    );
  });

  it("gives back the tasks of each bundle as they were, whatever their ids look like", async () => {
    const bundles = [["0", "1"], ["constructor", "__proto__"], ["thee"]].map(figuresOf);
    const kept = someProposals({
      front: bundles.map((bundle) => ({
        ...bundle,
        bestScores: [70.5],
        costliest: { tasks: bundle.tasks.slice(1), supportGained: 3 },
      })),
      jobs: { bundles, placeable: 2, hours: 20, optimal: true, bound: { people: 3, hours: 24 } },
    });
    await proposals.keep(kept);
    expect(await proposals.read(kept.reference)).toEqual(kept);
  });

  it("has room for as many bundles as are given, of as many tasks as may be, with the longest ids", async () => {
    const ids = Array.from({ length: MOST_TASKS }, (_, at) => String(at).padStart(LONGEST_ID, "x"));
    const front = Array.from({ length: FRONT_LIMIT }, (_, at) => ({
      ...figuresOf(ids, at),
      atMost: { hours: figure(at), support: 200_000, euroPerWeek: figure(at) },
      bestScores: [1, 2, 3, 4, 5].map((score) => figure(score)),
      costliest: { tasks: ids.slice(1), supportGained: 199_999 },
    }));
    const bundles = front.slice(0, 5).map(({ tasks }, at) => figuresOf(tasks, at));
    const jobs = { bundles, placeable: 5, hours: 840, optimal: false, bound: { people: 5, hours: figure(0) } };
    const largest = someProposals({ frontSize: 1_000_000, front, jobs });
    expect(JSON.stringify(largest).length).toBeGreaterThan(2_000_000);
    expect(await proposals.keep(largest)).toBe(true);
    expect(await proposals.read(largest.reference)).toEqual(largest);
  });
});
