import { setImmediate as pause } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CandidateRecord, matchableFacts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { eventOf } from "#shared/domain/events.ts";
import { prepareCarving } from "#shared/engine/carving/carving.ts";
import { rank } from "#shared/engine/rank.ts";
import type { Ranking } from "#shared/engine/types.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { engineLookups } from "#shared/reference/lookups.ts";
import { builtInTables } from "#shared/reference/tables.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { storePool } from "#shared/usecases/store-pool.ts";
import { AT, aProfile, aSubmission } from "../adapters/records.ts";
import { aCarvingRequest, aTask } from "../carving/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";
import { poolsInMemory } from "./pools-in-memory.ts";

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PEOPLE = 5;
const lookups = engineLookups(builtInTables());
const everyCode = () => true;

type Change = { do: "deliver" | "withdraw" | "place" | "release"; who: number };
type Step = Change | { do: "refresh" | "confirm" | "store" | "restart" | "damage" } | { do: "wait"; ms: number };

const who = fc.nat(PEOPLE - 1);
const change = fc.record({
  do: fc.constantFrom("deliver" as const, "withdraw" as const, "place" as const, "release" as const),
  who,
});
const look = fc.constantFrom<Step>({ do: "refresh" }, { do: "confirm" });
/** What happens to the stored pool meanwhile, and a scorer that starts from it. */
const storage = fc.constantFrom<Step>({ do: "store" }, { do: "store" }, { do: "restart" }, { do: "damage" });
const wait = (ms: fc.Arbitrary<number>) => fc.record({ do: fc.constant("wait" as const), ms });
const seconds = wait(fc.integer({ min: 1, max: 40 * SECOND }));
/** After this the stored pool is due again. */
const aQuarter = fc.constant<Step>({ do: "wait", ms: HOUR / 4 });
const jump = fc.constantFrom(DAY, -DAY, HOUR, -HOUR);
/** The clock is wrong for a while, in which people change, and then right again. */
const excursion = fc
  .tuple(jump, fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([ms, changes]): Step[] => [{ do: "wait", ms }, ...changes, { do: "wait", ms: -ms }]);
const one = (step: fc.Arbitrary<Step>) => step.map((only) => [only]);
const steps = (...kinds: fc.Arbitrary<Step[]>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 25 }).map((parts) => parts.flat());
const usual = [one(change), one(look), one(seconds), one(storage), one(aQuarter)];

/** A desk of a few people, a pool that is warm, a clock, and an index that can be made to fall behind. */
async function aDesk() {
  let now = Date.parse(AT);
  let deliveries = 0;
  const clock = () => new Date(now);
  const at = () => clock().toISOString();
  const store = candidatesInMemory();
  const everything = async () => {
    const found = [];
    for await (const records of store.changesSince(undefined)) found.push(...records);
    return found;
  };
  let frozen: CandidateRecord[] | undefined;
  const candidates: CandidateStore = {
    ...store,
    async *changesSince(since) {
      for (const record of frozen ?? (await everything())) {
        if (since === undefined || record.changedAt >= since) yield [record];
        await pause();
      }
    },
  };
  const key = (person: number) => ({ partner: "uwv", ref: `p${person}` });
  const ids = Array.from({ length: PEOPLE }, (_unused, person) => `uwv:p${person}`);

  const { snapshots, segments, bytes } = poolsInMemory();
  const refused: string[] = [];
  const deps = {
    ...{ candidates, clock, snapshots, segments, memoryBytes: 2 ** 30 },
    report: (_what: string, { flaw }: Readonly<Record<string, string | number>>) => void refused.push(String(flaw)),
  };
  const storeDue = storePool({
    ...deps,
    knowsCode: { occupations: everyCode, skills: everyCode, certificates: everyCode, places: everyCode },
  });
  let pool = keepPool(deps);
  await pool.refresh();
  const contents = (of = pool): Ranking =>
    of.rank(aSubmission, { ...lookups, date: dayOf(clock()) }, Number.POSITIVE_INFINITY);
  const changed = async ({ do: what, who: person }: Change): Promise<void> => {
    if (what === "deliver") {
      const profile = { ...aProfile, maxDistanceKm: 20 + ++deliveries };
      await store.deliver({ ...key(person), profile, changedAt: at() });
    } else if (what === "withdraw") {
      const version = (await store.read(key(person)))?.version ?? 0;
      const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", `uwv/p${person}`, version + 1, at());
      await store.withdraw(key(person), version, at(), event);
    } else {
      await store.markPlaced(key(person), what === "place" ? "pasmatch/a" : undefined, at());
    }
  };
  const take = async (step: Step): Promise<void> => {
    switch (step.do) {
      case "wait":
        now += step.ms;
        return;
      case "refresh":
        return pool.refresh();
      case "restart":
        pool = keepPool(deps);
        return pool.refresh();
      case "store":
        await storeDue();
        return;
      case "damage":
        for (const content of bytes.values()) content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
        return;
      case "confirm":
        await pool.confirm(ids);
        return;
      default:
        return changed(step);
    }
  };
  return {
    deps,
    candidates,
    get pool() {
      return pool;
    },
    ids,
    refused,
    bytes,
    /** Who can be matched, by the table alone, ranked by the reference engine. */
    async reference(): Promise<Ranking> {
      const date = dayOf(clock());
      const facts = (await everything()).flatMap((record) => matchableFacts(record, date) ?? []);
      return rank(aSubmission, facts, { ...lookups, date }, Number.POSITIVE_INFINITY);
    },
    take,
    contents,
    clock,
    async freeze() {
      frozen = await everything();
    },
    thaw() {
      frozen = undefined;
    },
  };
}

describe("the pool of a warm scorer", () => {
  it("equals a cold one after every refresh, whatever was delivered, withdrawn and placed in between", async () => {
    await fc.assert(
      fc.asyncProperty(steps(...usual), async (drawn) => {
        const desk = await aDesk();
        for (const step of drawn) {
          await desk.take(step);
          if (step.do === "refresh") expect(desk.contents()).toEqual(await desk.reference());
        }
        await desk.take({ do: "refresh" });
        expect(desk.contents()).toEqual(await desk.reference());
      }),
      { numRuns: 1000 },
    );
  });

  it("equals a cold one after two hours in which the clock was right, however it jumped before", async () => {
    await fc.assert(
      fc.asyncProperty(steps(...usual, excursion, excursion, one(look), one(wait(jump))), async (drawn) => {
        const desk = await aDesk();
        for (const step of drawn) await desk.take(step);
        await desk.take({ do: "refresh" });
        // One for the stored pool to be made anew from the table, and one for the scorer to load it.
        for (const what of ["store", "refresh", "store", "refresh"] as const) {
          if (what === "store") await desk.take({ do: "wait", ms: HOUR });
          await desk.take({ do: what });
        }
        expect(desk.contents()).toEqual(await desk.reference());
      }),
      { numRuns: 5000 },
    );
  });

  it("knows at once what was delivered after a clock went back", async () => {
    const desk = await aDesk();
    await desk.take({ do: "deliver", who: 0 });
    await desk.take({ do: "refresh" });
    await desk.take({ do: "wait", ms: -DAY });
    await desk.take({ do: "deliver", who: 1 });
    await desk.take({ do: "refresh" });
    expect(
      desk
        .contents()
        .entries.map(({ candidateId }) => candidateId)
        .toSorted(),
    ).toEqual(desk.ids.slice(0, 2));
  });

  it("never brings back, from an index that is behind, who was read to be gone", async () => {
    await fc.assert(
      fc.asyncProperty(steps(...usual), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }), async (drawn, gone) => {
        const desk = await aDesk();
        for (const person of [0, 1, 2, 3, 4]) await desk.take({ do: "deliver", who: person });
        for (const step of drawn) await desk.take(step);
        await desk.take({ do: "refresh" });
        await desk.freeze();
        await desk.take({ do: "wait", ms: SECOND });
        for (const person of gone) await desk.take({ do: person % 2 === 0 ? "withdraw" : "place", who: person });

        await desk.pool.confirm(desk.ids);
        expect((await desk.pool.confirm(desk.ids)).isCurrent).toBe(true);
        await desk.take({ do: "refresh" });
        const left = desk
          .contents()
          .entries.map(({ candidateId }) => candidateId)
          .toSorted();
        for (const person of gone) expect(left).not.toContain(desk.ids[person]);

        desk.thaw();
        await desk.take({ do: "refresh" });
        expect(desk.contents()).toEqual(await desk.reference());
      }),
      { numRuns: 500 },
    );
  });

  it("says whether it knew everybody as they are", async () => {
    const desk = await aDesk();
    const [first = "", second = ""] = desk.ids;
    await desk.take({ do: "deliver", who: 0 });
    await desk.take({ do: "deliver", who: 1 });
    await desk.take({ do: "refresh" });
    expect((await desk.pool.confirm([first, second])).isCurrent).toBe(true);
    await desk.take({ do: "deliver", who: 0 });
    expect((await desk.pool.confirm([second])).isCurrent).toBe(true);
    expect((await desk.pool.confirm([first])).isCurrent).toBe(false);
    expect((await desk.pool.confirm([first])).isCurrent).toBe(true);
    await desk.take({ do: "place", who: 1 });
    expect((await desk.pool.confirm([second])).isCurrent).toBe(false);
  });

  it("has one index until somebody comes, changes or leaves, and then one of who is there", async () => {
    const desk = await aDesk();
    const asked = aCarvingRequest([[aTask("a", { minutesPerWeek: 1_440 })]]);
    const support = () =>
      prepareCarving(asked, desk.pool.peopleIndex(), { ...lookups, date: dayOf(new Date(AT)) }).tick(["a"]).support;
    const seen: [isSameIndex: boolean, support: number][] = [];
    for (const step of [
      { do: "deliver", who: 0 },
      { do: "deliver", who: 1 },
      { do: "wait", ms: SECOND },
      { do: "deliver", who: 1 },
      { do: "withdraw", who: 0 },
    ] as const) {
      const before = desk.pool.peopleIndex();
      await desk.take(step);
      await desk.take({ do: "refresh" });
      seen.push([desk.pool.peopleIndex() === before, support()]);
    }
    expect(seen).toEqual([
      [false, 1],
      [false, 2],
      [true, 2],
      [false, 2],
      [false, 1],
    ]);
  });

  it("is whole for who looks while it starts again from nothing", async () => {
    const desk = await aDesk();
    for (const person of [0, 1, 2]) await desk.take({ do: "deliver", who: person });
    await desk.take({ do: "refresh" });
    const before = desk.contents();
    await desk.take({ do: "wait", ms: -DAY });
    const reloading = desk.pool.refresh();
    let looks = 0;
    const isDone = reloading.then(() => true);
    while (!(await Promise.race([isDone, pause(false)]))) {
      expect(desk.contents()).toEqual(before);
      looks += 1;
    }
    expect(looks).toBeGreaterThan(0);
    expect(desk.contents()).toEqual(before);
  });

  it("holds what was delivered before a refresh was asked for, even when another was under way", async () => {
    const desk = await aDesk();
    await desk.take({ do: "deliver", who: 0 });
    let go: (() => void) | undefined;
    const isHeld = new Promise<void>((resolve) => {
      go = resolve;
    });
    let looks = 0;
    const pool = keepPool({
      ...desk.deps,
      candidates: {
        ...desk.candidates,
        async *changesSince(since) {
          const found = [];
          for await (const records of desk.candidates.changesSince(since)) found.push(...records);
          if (++looks === 1) await isHeld;
          yield found;
        },
      },
    });
    const first = pool.refresh();
    while (looks === 0) await pause();
    await desk.take({ do: "deliver", who: 1 });
    const second = pool.refresh();
    const third = pool.refresh();
    go?.();
    await Promise.all([first, second, third]);
    expect(
      desk
        .contents(pool)
        .entries.map(({ candidateId }) => candidateId)
        .toSorted(),
    ).toEqual(desk.ids.slice(0, 2));
    // The table, what changed while it was read, and one look for the two who asked meanwhile.
    expect(looks).toBe(3);
  });

  it("starts again after a refresh that failed", async () => {
    const desk = await aDesk();
    await desk.take({ do: "deliver", who: 0 });
    let isDown = true;
    const pool = keepPool({
      ...desk.deps,
      candidates: {
        ...desk.candidates,
        async *changesSince(since) {
          if (isDown) throw new Error("the database is down");
          yield* desk.candidates.changesSince(since);
        },
      },
    });
    await expect(pool.refresh()).rejects.toThrow("down");
    isDown = false;
    await pool.refresh();
    expect(desk.contents(pool).entries).toHaveLength(1);
  });

  it("leaves out who was assessed a year ago, from the day that it is", async () => {
    const desk = await aDesk();
    await desk.take({ do: "deliver", who: 0 });
    for (const [at, count] of [
      ["2027-09-30T20:00:00Z", 1],
      ["2027-10-01T08:00:00Z", 0],
    ] as const) {
      await desk.take({ do: "wait", ms: Date.parse(at) - desk.clock().getTime() });
      await desk.take({ do: "refresh" });
      expect(desk.contents().entries).toHaveLength(count);
    }
  });

  it("starts from the stored pool, and reads no more than what changed since", async () => {
    const desk = await aDesk();
    for (const person of [0, 1, 2]) await desk.take({ do: "deliver", who: person });
    await desk.take({ do: "wait", ms: HOUR });
    await desk.take({ do: "store" });
    await desk.take({ do: "wait", ms: 10 * SECOND });
    await desk.take({ do: "deliver", who: 3 });
    const asked: (string | undefined)[] = [];
    const fresh = keepPool({
      ...desk.deps,
      candidates: {
        ...desk.candidates,
        changesSince(since) {
          asked.push(since);
          return desk.candidates.changesSince(since);
        },
      },
    });
    await fresh.refresh();
    expect(desk.contents(fresh)).toEqual(await desk.reference());
    expect(asked).toEqual([new Date(Date.parse(AT) + HOUR - 120 * SECOND).toISOString()]);
  });

  it.each([
    ["damaged", (bytes: Uint8Array) => bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 4)],
    ["cut-short", (bytes: Uint8Array) => bytes.slice(0, -8)],
    ["other-version", (bytes: Uint8Array) => bytes.with(4, (bytes[4] ?? 0) + 1)],
    ["not-a-segment", (bytes: Uint8Array) => bytes.with(0, (bytes[0] ?? 0) ^ 255)],
    ["missing", () => undefined],
  ])("refuses a stored segment that is %s, says so, and reads the table instead", async (flaw, spoil) => {
    const desk = await aDesk();
    for (const person of [0, 1, 2]) await desk.take({ do: "deliver", who: person });
    await desk.take({ do: "store" });
    for (const [name, content] of [...desk.bytes]) {
      const spoiled = spoil(content);
      if (spoiled) desk.bytes.set(name, spoiled);
      else desk.bytes.delete(name);
    }
    await desk.take({ do: "restart" });
    expect(desk.contents()).toEqual(await desk.reference());
    expect(desk.contents().entries).toHaveLength(3);
    expect(desk.refused).toEqual([flaw]);
  });

  it("says, before it loads, that a pool would not fit", async () => {
    const desk = await aDesk();
    await desk.take({ do: "deliver", who: 0 });
    await desk.take({ do: "store" });
    let reads = 0;
    const small = keepPool({
      ...desk.deps,
      memoryBytes: 2 ** 20,
      segments: {
        async get() {
          reads += 1;
          return undefined;
        },
      },
    });
    await expect(small.refresh()).rejects.toThrow(/a pool of 1 people needs \d+ MiB; there are 1 MiB/);
    expect(reads).toBe(0);
  });
});
