import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProblem } from "#shared/domain/problem.ts";
import { region } from "#shared/runtime/region.ts";
import { type Delivery, deliverCandidate } from "#shared/usecases/deliver-candidate.ts";
import { withdrawCandidate } from "#shared/usecases/withdraw-candidate.ts";
import { interleaved } from "../adapters/interleaved.ts";
import { AT, aProfile } from "../adapters/records.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";

const KEY = { partner: "gemeente-haarlem", ref: "a1" };
const HOUR = 3_600_000;

function aDesk() {
  let now = Date.parse(AT);
  const candidates = candidatesInMemory();
  const deps = { candidates, region, clock: () => new Date(now) };
  return {
    candidates,
    deps,
    pass: (ms: number) => {
      now += ms;
    },
    deliver: (change: Partial<Delivery> = {}, km = 20) =>
      deliverCandidate(deps)({ key: KEY, profile: { ...aProfile, maxDistanceKm: km }, ...change }),
    withdraw: () => withdrawCandidate(deps)(KEY),
    stored: () => candidates.read(KEY),
  };
}

describe("delivering with an Idempotency-Key", () => {
  it("answers a repeat as the first time, whatever came in between, and stores nothing", async () => {
    const { deliver, stored } = aDesk();
    const first = await deliver({ idempotencyKey: "k1" }, 1);
    expect(first).toMatchObject({ version: 1, isNew: true });
    await deliver({}, 2);
    expect(await deliver({ idempotencyKey: "k1" }, 1)).toEqual(first);
    expect(await stored()).toMatchObject({ version: 2, profile: { maxDistanceKm: 2 } });
  });

  it("does not bring back who was withdrawn since, and keeps nothing of the profile for it", async () => {
    const { deliver, withdraw, stored, pass } = aDesk();
    const first = await deliver({ idempotencyKey: "k1" }, 1);
    await withdraw();
    expect(await deliver({ idempotencyKey: "k1" }, 1)).toEqual(first);
    expect(await stored()).toEqual({
      ...{ ...KEY, state: "withdrawn", version: 2, assignments: [], changedAt: AT, deliveredAt: AT },
      receipts: [{ key: "k1", version: 1, at: AT }],
    });
    expect(await deliver({ idempotencyKey: "k2" }, 2)).toMatchObject({ version: 3 });
    await withdraw();
    pass(25 * HOUR);
    expect(await deliver({ idempotencyKey: "k1" }, 1)).toMatchObject({ version: 5 });
  });

  it("refuses a key that came with another profile", async () => {
    const { deliver } = aDesk();
    await deliver({ idempotencyKey: "k1" }, 1);
    await expect(deliver({ idempotencyKey: "k1" }, 2)).rejects.toMatchObject({ kind: "key-reused" });
  });

  it("forgets a key after a day", async () => {
    const { deliver, pass } = aDesk();
    await deliver({ idempotencyKey: "k1" }, 1);
    pass(25 * HOUR);
    expect(await deliver({ idempotencyKey: "k1" }, 2)).toMatchObject({ version: 2, isNew: false });
  });

  it("stores once what is sent several times at the same time, and answers all of them alike", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 5 }),
        fc.boolean(),
        async (scheduler, times, isNew) => {
          const { candidates, deps, deliver, stored } = aDesk();
          if (!isNew) await deliver({}, 1);
          const late = interleaved(scheduler);
          const slow = {
            ...candidates,
            read: late("read", candidates.read),
            deliver: late("deliver", candidates.deliver),
          };
          const requests = Array.from({ length: times }, () =>
            deliverCandidate({ ...deps, candidates: slow })({
              key: KEY,
              profile: { ...aProfile, maxDistanceKm: 2 },
              idempotencyKey: "k1",
              expectedVersion: isNew ? 0 : 1,
            }),
          );
          const answers = await scheduler.waitFor(Promise.all(requests));
          const version = isNew ? 1 : 2;
          expect(answers.map((answer) => answer.version)).toEqual(answers.map(() => version));
          expect((await stored())?.version).toBe(version);
        },
      ),
    );
  });

  it("takes different keys at the same time each once, and keeps every answer", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, count) => {
        const { candidates, deps, stored } = aDesk();
        const late = interleaved(scheduler);
        const slow = {
          ...candidates,
          read: late("read", candidates.read),
          deliver: late("deliver", candidates.deliver),
        };
        const requests = Array.from({ length: count }, (_unused, index) =>
          deliverCandidate({ ...deps, candidates: slow })({
            key: KEY,
            profile: { ...aProfile, maxDistanceKm: index },
            idempotencyKey: `k${index}`,
          }),
        );
        const answers = await scheduler.waitFor(Promise.all(requests));
        const versions = answers.map(({ version }) => version);
        expect(versions.toSorted()).toEqual(versions.map((_version, index) => index + 1));
        const receipts = (await stored())?.receipts ?? [];
        expect(receipts.map(({ key }) => key).toSorted()).toEqual(requests.map((_request, index) => `k${index}`));
        for (const [index, version] of versions.entries())
          expect(receipts.find(({ key }) => key === `k${index}`)?.version).toBe(version);
      }),
    );
  });

  it("refuses another version than the one expected", async () => {
    const { deliver } = aDesk();
    await deliver({}, 1);
    for (const expectedVersion of [0, 2])
      expect(
        await deliver({ idempotencyKey: "k1", expectedVersion }, 2).catch((error: unknown) =>
          isProblem(error, "precondition-failed"),
        ),
      ).toBe(true);
  });
});
