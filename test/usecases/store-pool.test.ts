import { beforeEach, describe, expect, it } from "vitest";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { eventOf } from "#shared/domain/events.ts";
import { loadSegments } from "#shared/engine/columnar/pool.ts";
import { knowsCode } from "#shared/reference/known-codes.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { storePool } from "#shared/usecases/store-pool.ts";
import { AT } from "../adapters/records.ts";
import { aCandidate } from "../support/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { poolsInMemory } from "./pools-in-memory.ts";

const MINUTE = 60_000;
const knows = knowsCode(builtInTables());

describe("storing the pool", () => {
  let candidates: ReturnType<typeof candidatesInMemory>;
  let pools: ReturnType<typeof poolsInMemory>;
  let reads: (string | undefined)[];
  let reports: [string, Readonly<Record<string, string | number>>][];
  let now: number;
  beforeEach(() => {
    candidates = candidatesInMemory();
    pools = poolsInMemory();
    reads = [];
    reports = [];
    now = Date.parse(AT);
  });

  const clock = () => new Date(now);
  const deps = () => ({
    ...pools,
    candidates: {
      changesSince(since: string | undefined) {
        reads.push(since);
        return candidates.changesSince(since);
      },
    },
    ...{ clock, knowsCode: knows, memoryBytes: 2 ** 30 },
    report: (...said: (typeof reports)[number]) => void reports.push(said),
  });
  const store = async () => (await storePool(deps())())?.snapshot;
  const deliver = (ref: string, change: Parameters<typeof aCandidate>[0] = {}) =>
    candidates.deliver({
      ...{ partner: "uwv", ref, profile: CandidateProfile.parse(aCandidate(change)) },
      changedAt: clock().toISOString(),
    });
  const stored = async () => {
    const { segments } = (await pools.snapshots.read()) ?? expect.unreachable();
    return loadSegments(segments.map((name) => pools.bytes.get(name)?.slice() ?? expect.unreachable()));
  };

  it("happens again at once while nobody is in it: a region that begins is filled soon after", async () => {
    expect(await store()).toMatchObject({ people: 0 });
    await deliver("p1");
    now += MINUTE;
    expect(await store()).toMatchObject({ version: 2, people: 1 });
    now += MINUTE;
    expect(await store()).toBeUndefined();
  });

  it("happens at once, then every quarter of an hour with what changed, and every hour from the table", async () => {
    await deliver("p1");
    expect(await store()).toMatchObject({ version: 1, people: 1, rebuiltAt: AT });
    expect(await store()).toBeUndefined();
    now += 16 * MINUTE;
    await deliver("p2");
    reads = [];
    expect(await store()).toMatchObject({ version: 2, people: 2, rebuiltAt: AT });
    expect(reads).toEqual([new Date(Date.parse(AT) - 2 * MINUTE).toISOString()]);
    now += 45 * MINUTE;
    reads = [];
    expect(await store()).toMatchObject({ version: 3, rebuiltAt: clock().toISOString() });
    expect(reads[0]).toBeUndefined();
  });

  it("keeps the name of a pool in which nobody changed, and no bytes that nobody names", async () => {
    await deliver("p1");
    const first = await store();
    now += 16 * MINUTE;
    expect((await store())?.segments).toEqual(first?.segments);
    now += 16 * MINUTE;
    await deliver("p2");
    const third = await store();
    expect(third?.segments).not.toEqual(first?.segments);
    expect([...pools.bytes.keys()]).toEqual(third?.segments);
  });

  it("leaves nothing of who was withdrawn in any stored byte", async () => {
    await deliver("leaving-person");
    await deliver("staying-person");
    await store();
    const isThere = () => [...pools.bytes.values()].some((bytes) => Buffer.from(bytes).includes("leaving-person"));
    expect(isThere()).toBe(true);
    now += 16 * MINUTE;
    const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", "uwv/leaving-person", 2, clock().toISOString());
    await candidates.withdraw({ partner: "uwv", ref: "leaving-person" }, 1, clock().toISOString(), event);
    await store();
    expect(isThere()).toBe(false);
    expect((await stored()).has("uwv:staying-person")).toBe(true);
  });

  it("lets one of several who store at once through, and what it names is there", async () => {
    await deliver("p1");
    const all = await Promise.all([store(), store(), store()]);
    expect(all.filter((one) => one !== undefined)).toHaveLength(1);
    expect((await stored()).size).toBe(1);
  });

  it("keeps codes that no table knows, names them, and says so", async () => {
    await deliver("p1", {
      occupations: [{ code: "9333" }, { code: "0310" }],
      skills: ["forklift-of-the-future"],
      certificates: ["vca-9000"],
      postcode: "9999",
    });
    const { unknownCodes } = (await store()) ?? expect.unreachable();
    expect(unknownCodes).toEqual({
      occupations: ["0310"],
      skills: ["forklift-of-the-future"],
      certificates: ["vca-9000"],
      places: ["9999"],
    });
    expect(reports.map(([what, { kind, count }]) => [what, kind, count])).toEqual(
      ["occupations", "skills", "certificates", "places"].map((kind) => [
        "codes that no table knows are kept",
        kind,
        1,
      ]),
    );
    const [facts] = (await stored()).everybody();
    expect(facts).toMatchObject({ skills: ["forklift-of-the-future"], certificates: ["vca-9000"], postcode: "9999" });
  });

  it("stores everybody but whom it cannot pack, and names that one's partner alone", async () => {
    await deliver("p1");
    const record = (await candidates.read({ partner: "uwv", ref: "p1" })) ?? expect.unreachable();
    const wrong = { ...record, ref: "p2", profile: { ...aCandidate(), education: 77 } };
    const broken = {
      ...deps(),
      candidates: {
        async *changesSince() {
          yield [record, wrong as typeof record];
        },
      },
    };
    expect(await storePool(broken)()).toMatchObject({ snapshot: { people: 1 } });
    expect(reports).toContainEqual(["a candidate cannot be matched", { partner: "uwv" }]);
  });

  it("goes on when somebody who was in changes into what cannot be packed", async () => {
    await deliver("p1");
    await deliver("p2");
    await store();
    now += 16 * MINUTE;
    const record = (await candidates.read({ partner: "uwv", ref: "p1" })) ?? expect.unreachable();
    const wrong = { ...record, version: 2, profile: { ...aCandidate(), education: 77 } } as typeof record;
    const broken = {
      ...deps(),
      candidates: {
        async *changesSince() {
          yield [wrong];
        },
      },
    };
    expect(await storePool(broken)()).toMatchObject({ snapshot: { people: 1 } });
    expect(reports).toContainEqual(["a candidate cannot be matched", { partner: "uwv" }]);
    expect((await stored()).has("uwv:p2")).toBe(true);
  });
});
