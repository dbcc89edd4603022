import { setImmediate as pause } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { eventOf } from "#shared/domain/events.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { keepPool } from "#shared/usecases/keep-pool.ts";
import { AT, aProfile } from "../adapters/records.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";

const SECOND = 1000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const PEOPLE = 5;

type Step =
  | { do: "deliver" | "withdraw" | "place" | "release"; who: number }
  | { do: "refresh" }
  | { do: "confirm" }
  | { do: "wait"; ms: number };

const who = fc.nat(PEOPLE - 1);
const change = fc.record({
  do: fc.constantFrom("deliver" as const, "withdraw" as const, "place" as const, "release" as const),
  who,
});
const look = fc.constantFrom<Step>({ do: "refresh" }, { do: "confirm" });
const wait = (ms: fc.Arbitrary<number>) => fc.record({ do: fc.constant("wait" as const), ms });
const seconds = wait(fc.integer({ min: 1, max: 40 * SECOND }));
const jump = fc.constantFrom(DAY, -DAY, HOUR, -HOUR);
/** The clock is wrong for a while, in which people change, and then right again. */
const excursion = fc
  .tuple(jump, fc.array(change, { minLength: 1, maxLength: 3 }))
  .map(([ms, changes]): Step[] => [{ do: "wait", ms }, ...changes, { do: "wait", ms: -ms }]);
const one = (step: fc.Arbitrary<Step>) => step.map((only) => [only]);
const steps = (...kinds: fc.Arbitrary<Step[]>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 25 }).map((parts) => parts.flat());
const usual = [one(change), one(look), one(seconds)];

/** A desk of a few people, a clock, and an index that can be made to fall behind. */
function aDesk() {
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

  const pool = keepPool({ candidates, clock });
  const contents = (of = pool) => of.matchable(dayOf(clock())).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const take = async (step: Step): Promise<void> => {
    if (step.do === "wait") {
      now += step.ms;
    } else if (step.do === "refresh") {
      await pool.refresh();
    } else if (step.do === "confirm") {
      await pool.confirm(ids);
    } else if (step.do === "deliver") {
      const profile = { ...aProfile, maxDistanceKm: ++deliveries };
      await store.deliver({ ...key(step.who), profile, changedAt: at() });
    } else if (step.do === "withdraw") {
      const version = (await store.read(key(step.who)))?.version ?? 0;
      const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", `uwv/p${step.who}`, version + 1, at());
      await store.withdraw(key(step.who), version, at(), event);
    } else {
      await store.markPlaced(key(step.who), step.do === "place" ? "pasmatch/a" : undefined, at());
    }
  };
  return {
    candidates,
    pool,
    ids,
    take,
    contents,
    clock,
    async cold() {
      const fresh = keepPool({ candidates: store, clock });
      await fresh.refresh();
      return contents(fresh);
    },
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
        const desk = aDesk();
        for (const step of drawn) {
          await desk.take(step);
          if (step.do === "refresh") expect(desk.contents()).toEqual(await desk.cold());
        }
        await desk.take({ do: "refresh" });
        expect(desk.contents()).toEqual(await desk.cold());
      }),
      { numRuns: 1000 },
    );
  });

  it("equals a cold one after an hour in which the clock was right, however it jumped before", async () => {
    await fc.assert(
      fc.asyncProperty(steps(...usual, excursion, excursion, one(look), one(wait(jump))), async (drawn) => {
        const desk = aDesk();
        for (const step of drawn) await desk.take(step);
        await desk.take({ do: "refresh" });
        await desk.take({ do: "wait", ms: HOUR });
        await desk.take({ do: "refresh" });
        expect(desk.contents()).toEqual(await desk.cold());
      }),
      { numRuns: 5000 },
    );
  });

  it("knows at once what was delivered after a clock went back", async () => {
    const desk = aDesk();
    await desk.take({ do: "deliver", who: 0 });
    await desk.take({ do: "refresh" });
    await desk.take({ do: "wait", ms: -DAY });
    await desk.take({ do: "deliver", who: 1 });
    await desk.take({ do: "refresh" });
    expect(desk.contents().map(({ id }) => id)).toEqual(desk.ids.slice(0, 2));
  });

  it("never brings back, from an index that is behind, who was read to be gone", async () => {
    await fc.assert(
      fc.asyncProperty(steps(...usual), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }), async (drawn, gone) => {
        const desk = aDesk();
        for (const person of [0, 1, 2, 3, 4]) await desk.take({ do: "deliver", who: person });
        for (const step of drawn) await desk.take(step);
        await desk.take({ do: "refresh" });
        await desk.freeze();
        await desk.take({ do: "wait", ms: SECOND });
        for (const person of gone) await desk.take({ do: person % 2 === 0 ? "withdraw" : "place", who: person });

        await desk.pool.confirm(desk.ids);
        expect(await desk.pool.confirm(desk.ids)).toBe(true);
        await desk.take({ do: "refresh" });
        const left = desk.contents().map(({ id }) => id);
        for (const person of gone) expect(left).not.toContain(desk.ids[person]);

        desk.thaw();
        await desk.take({ do: "refresh" });
        expect(desk.contents()).toEqual(await desk.cold());
      }),
      { numRuns: 500 },
    );
  });

  it("says whether it knew everybody as they are", async () => {
    const desk = aDesk();
    const [first = "", second = ""] = desk.ids;
    await desk.take({ do: "deliver", who: 0 });
    await desk.take({ do: "deliver", who: 1 });
    await desk.take({ do: "refresh" });
    expect(await desk.pool.confirm([first, second])).toBe(true);
    await desk.take({ do: "deliver", who: 0 });
    expect(await desk.pool.confirm([second])).toBe(true);
    expect(await desk.pool.confirm([first])).toBe(false);
    expect(await desk.pool.confirm([first])).toBe(true);
    await desk.take({ do: "place", who: 1 });
    expect(await desk.pool.confirm([second])).toBe(false);
  });

  it("is whole for who looks while it starts again from nothing", async () => {
    const desk = aDesk();
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
    const desk = aDesk();
    await desk.take({ do: "deliver", who: 0 });
    let go: (() => void) | undefined;
    const isHeld = new Promise<void>((resolve) => {
      go = resolve;
    });
    let looks = 0;
    const pool = keepPool({
      clock: desk.clock,
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
    expect(desk.contents(pool).map(({ id }) => id)).toEqual(desk.ids.slice(0, 2));
    expect(looks).toBe(2);
  });

  it("starts again after a refresh that failed", async () => {
    const desk = aDesk();
    await desk.take({ do: "deliver", who: 0 });
    let isDown = true;
    const pool = keepPool({
      clock: desk.clock,
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
    expect(desk.contents(pool)).toHaveLength(1);
  });

  it("leaves out who was assessed a year ago, from the day that it is", async () => {
    const desk = aDesk();
    await desk.take({ do: "deliver", who: 0 });
    await desk.take({ do: "refresh" });
    expect(desk.pool.matchable("2027-09-30")).toHaveLength(1);
    expect(desk.pool.matchable("2027-10-01")).toHaveLength(0);
  });
});
