import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { candidateTable } from "#shared/adapters/dynamodb/candidates.ts";
import { sweepOutboxes } from "#shared/adapters/dynamodb/sweep.ts";
import { poolShard } from "#shared/adapters/dynamodb/tables.ts";
import { type Event, eventOf, subjectOf } from "#shared/domain/events.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { candidatesInMemory } from "../usecases/candidates-in-memory.ts";
import { type MemoryDatabase, memoryDatabase } from "./memory-database.ts";
import { AT, aProfile } from "./records.ts";

const LATER = "2026-11-22T10:00:00.000Z";

type Store = ReturnType<typeof candidateTable>;

describe.each(["in a table", "by hand in memory"])("the candidate store %s", (kind) => {
  const isReal = kind === "in a table";
  let database: MemoryDatabase;
  let store: Store;
  let sent: Event[];
  let isQueueDown: boolean;
  let refs = 0;
  const newKey = () => ({ partner: "gemeente-haarlem", ref: `p${++refs}` });
  type Key = ReturnType<typeof newKey>;

  beforeEach(async () => {
    database = await memoryDatabase();
    sent = [];
    isQueueDown = false;
    const send = async (events: readonly Event[]) => {
      if (isQueueDown) throw new Error("the queue is down");
      sent.push(...events);
    };
    store = isReal
      ? candidateTable(database.table("candidates"), send, () => undefined)
      : candidatesInMemory((events) => send(events).catch(() => undefined));
  });
  afterEach(() => database.stop());

  const deliver = (key: Key, months: number, expectedVersion?: number, changedAt = AT) =>
    store.deliver(
      { ...key, profile: { ...aProfile, occupations: [{ code: "9333", months }] }, changedAt },
      expectedVersion,
    );
  const monthsOf = async (key: Key) => (await store.read(key))?.profile?.occupations[0]?.months;
  /** What one item has, and no other. */
  const unique = ({ ref }: Key) => ({ ref, poolShard: poolShard("", ref) });
  const withdrawal = (key: Key, version: number) =>
    eventOf("nl.wsp.kandidaat-ingetrokken.v1", subjectOf(key.partner, key.ref), version, AT);
  const withdraw = (key: Key, expectedVersion: number) =>
    store.withdraw(key, expectedVersion, AT, withdrawal(key, expectedVersion + 1));
  /** Everything that is stored of somebody; of the one in memory, its record is all there is. */
  const itemOf = async (key: Key): Promise<Record<string, unknown> | undefined> =>
    isReal ? (await database.items("candidates")).find(({ ref }) => ref === key.ref) : await store.read(key);
  const changesSince = async (since: string | undefined) => {
    const found = [];
    for await (const records of store.changesSince(since)) found.push(...records);
    return found.map(({ ref }) => ref).toSorted();
  };

  it("counts deliveries from 1 and keeps the last", async () => {
    const key = newKey();
    expect(await store.read(key)).toBeUndefined();
    expect([await deliver(key, 1), await deliver(key, 2), await deliver(key, 3)]).toEqual([1, 2, 3]);
    expect(await store.read(key)).toMatchObject({ ...key, version: 3, state: "active", assignments: [], receipts: [] });
    expect(await monthsOf(key)).toBe(3);
  });

  it("delivers only over the version that was expected, and over nothing when none was", async () => {
    const key = newKey();
    await expect(deliver(key, 1, 1)).rejects.toMatchObject({ kind: "precondition-failed" });
    expect(await deliver(key, 2, 0)).toBe(1);
    await expect(deliver(key, 3, 0)).rejects.toMatchObject({ kind: "precondition-failed" });
    await expect(deliver(key, 4, 2)).rejects.toMatchObject({ kind: "precondition-failed" });
    expect(await deliver(key, 5, 1)).toBe(2);
    expect(await monthsOf(key)).toBe(5);
    await withdraw(key, 2);
    await expect(deliver(key, 6, 3)).rejects.toMatchObject({ kind: "precondition-failed" });
    expect(await deliver(key, 7, 0)).toBe(4);
  });

  it("creates many as it would one, and passes by of whom anything is here, also a tombstone", async () => {
    const [alone, there, withdrawn] = [newKey(), newKey(), newKey()];
    const fresh = Array.from({ length: 60 }, newKey);
    await deliver(alone, 7, 0);
    await deliver(there, 1);
    await deliver(withdrawn, 1);
    await withdraw(withdrawn, 1);
    const before = await Promise.all([there, withdrawn].map(itemOf));
    const deliveries = [there, ...fresh, withdrawn].map((key) => ({
      ...key,
      profile: { ...aProfile, occupations: [{ code: "9333", months: 7 }] },
      changedAt: AT,
    }));
    expect(await store.createMany(deliveries)).toEqual([false, ...fresh.map(() => true), false]);

    expect(await Promise.all([there, withdrawn].map(itemOf))).toEqual(before);
    const asOne = await itemOf(alone);
    for (const key of fresh)
      expect({ ...(await itemOf(key)), ...unique(alone) }).toEqual({ ...asOne, ...unique(alone) });
    expect(await changesSince(undefined)).toEqual([alone, there, withdrawn, ...fresh].map(({ ref }) => ref).toSorted());
    expect(await store.createMany([])).toEqual([]);
  });

  it("lets one of several deliveries over the same version through", async () => {
    const key = newKey();
    await deliver(key, 0);
    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map((months) => deliver(key, months, 1)));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.every((o) => o.status === "fulfilled" || isProblem(o.reason, "precondition-failed"))).toBe(true);
    expect(await monthsOf(key)).toBe(outcomes.findIndex(({ status }) => status === "fulfilled") + 1);
  });

  it("leaves nothing of the person in a tombstone, and says so in the same write", async () => {
    const key = newKey();
    await store.deliver(
      {
        ...key,
        profile: { ...aProfile, programme: "canary" },
        changedAt: AT,
        receipts: [{ key: "canary", fingerprint: "canary", version: 1, at: AT }],
      },
      undefined,
    );
    await store.markPlaced(key, "canary/placed", AT);
    expect(await withdraw(key, 1)).toBe(true);
    expect(sent).toEqual([withdrawal(key, 2)]);

    const item = await itemOf(key);
    expect(item).toMatchObject({ state: "withdrawn", version: 2, receipts: [] });
    expect(item).not.toHaveProperty("profile");
    expect(item).not.toHaveProperty("placedBy");
    expect(JSON.stringify(item)).not.toContain("canary");
    expect(await withdraw(key, 2)).toBe(false);
    expect(await withdraw(newKey(), 0)).toBe(false);
  });

  it("keeps in a tombstone the receipts that it is given, through what is delivered without one", async () => {
    const key = newKey();
    const receipts = [{ key: "k1", version: 1, at: AT }];
    await deliver(key, 1);
    expect(await store.withdraw(key, 1, AT, withdrawal(key, 2), receipts)).toBe(true);
    expect(await store.read(key)).toMatchObject({ state: "withdrawn", receipts });
    await deliver(key, 2);
    expect(await store.read(key)).toMatchObject({ state: "active", receipts });
  });

  it.runIf(isReal)("holds an unsent withdrawal in the tombstone, which goes in time", async () => {
    const key = newKey();
    await deliver(key, 1);
    isQueueDown = true;
    await withdraw(key, 1);
    const item = await itemOf(key);
    expect(Number(item?.expiresAt)).toBeGreaterThan(Date.parse(AT) / 1000);
    expect(Object.values(item?.outbox ?? {})).toEqual([withdrawal(key, 2)]);
    const handle = { table: database.table("candidates"), keyAttributes: ["partner", "ref"] };
    const send = async (events: readonly Event[]) => void sent.push(...events);
    await sweepOutboxes([handle], LATER, send, () => expect.unreachable());
    expect(sent).toEqual([withdrawal(key, 2)]);
  });

  it("withdraws the version that was seen, not one that came since", async () => {
    const key = newKey();
    await deliver(key, 1);
    await deliver(key, 2);
    expect(await withdraw(key, 1)).toBe(false);
    expect(await monthsOf(key)).toBe(2);
    expect(sent).toEqual([]);
  });

  it("takes a withdrawn person back with a next version, and still tells of the withdrawal", async () => {
    const key = newKey();
    await deliver(key, 1);
    isQueueDown = true;
    await withdraw(key, 1);
    expect(await deliver(key, 2)).toBe(3);
    expect(await store.read(key)).toMatchObject({ state: "active", version: 3 });
    if (!isReal) return;
    const item = await itemOf(key);
    expect(item).not.toHaveProperty("expiresAt");
    expect(Object.values(item?.outbox ?? {})).toEqual([withdrawal(key, 2)]);
  });

  it("attaches an assignment once, and none to somebody who is gone", async () => {
    const key = newKey();
    expect(await store.attach(key, "pasmatch/a")).toBe(false);
    await deliver(key, 1);
    const outcomes = await Promise.all([1, 2, 3].map(() => store.attach(key, "pasmatch/a")));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    await withdraw(key, 1);
    expect(await store.attach(key, "pasmatch/b")).toBe(false);
    await store.markPlaced(key, "pasmatch/a", AT);
    const item = await itemOf(key);
    expect(item).not.toHaveProperty("placedBy");
    expect(item?.assignments).toEqual(["pasmatch/a"]);
  });

  it("keeps when the partner last said something, whatever a placement changes", async () => {
    const [key, other] = [newKey(), newKey()];
    await deliver(key, 1);
    await store.markPlaced(key, "pasmatch/a", LATER);
    expect(await store.read(key)).toMatchObject({ deliveredAt: AT, changedAt: LATER });
    await store.release(key, "pasmatch/a", LATER);
    expect(await store.read(key)).toMatchObject({ deliveredAt: AT, changedAt: LATER });
    await deliver(key, 2, undefined, LATER);
    expect(await store.read(key)).toMatchObject({ deliveredAt: LATER });
    await store.createMany([{ ...other, profile: aProfile, changedAt: AT }]);
    expect(await store.read(other)).toMatchObject({ deliveredAt: AT });
    await store.withdraw(other, 1, LATER, withdrawal(other, 2));
    expect(await store.read(other)).toMatchObject({ deliveredAt: LATER });
  });

  it("takes away the mark of the assignment that is named, and of no other", async () => {
    const key = newKey();
    await store.release(key, "pasmatch/a", LATER);
    expect(await itemOf(key)).toBeUndefined();
    await deliver(key, 1);
    await store.markPlaced(key, "pasmatch/a", AT);
    await store.release(key, "pasmatch/b", LATER);
    expect(await store.read(key)).toMatchObject({ placedBy: "pasmatch/a", changedAt: AT });
    await store.release(key, "pasmatch/a", LATER);
    expect(await store.read(key)).toMatchObject({ version: 1, changedAt: LATER });
    expect(await store.read(key)).not.toHaveProperty("placedBy");
  });

  it("undoes nothing when deliveries, assignments and a placement come at the same moment", async () => {
    const count = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(count, count, fc.boolean(), fc.array(fc.nat(9), { maxLength: 12 }), async (...drawn) => {
        const [deliveries, attachments, isPlaced, order] = drawn;
        const key = newKey();
        await deliver(key, 0);
        const assignments = Array.from({ length: attachments }, (_unused, index) => `pasmatch/${index}`);
        const writes = [
          ...Array.from({ length: deliveries }, (_unused, index) => () => deliver(key, index + 1)),
          ...assignments.map((assignment) => () => store.attach(key, assignment)),
          ...(isPlaced ? [() => store.markPlaced(key, "pasmatch/0", AT)] : []),
        ];
        const shuffled = writes
          .map((write, index) => ({ write, place: order[index] ?? 0 }))
          .toSorted((a, b) => a.place - b.place);
        await Promise.all(shuffled.map(({ write }) => write()));
        const record = await store.read(key);
        expect(record?.version).toBe(deliveries + 1);
        expect(record?.profile?.occupations[0]?.months).toBeGreaterThan(0);
        expect(record?.assignments.toSorted()).toEqual(assignments);
        expect(record?.placedBy).toBe(isPlaced ? "pasmatch/0" : undefined);
      }),
      { numRuns: 30 },
    );
  });

  it("ends in a state that some order explains when a withdrawal comes in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(["deliver", "attach", "place"], { minLength: 1 }), async (others) => {
        const key = newKey();
        await deliver(key, 1);
        const work = {
          deliver: () => deliver(key, 2),
          attach: () => store.attach(key, "pasmatch/a"),
          place: () => store.markPlaced(key, "pasmatch/a", AT),
        };
        const [isWithdrawn] = await Promise.all([
          withdraw(key, 1),
          ...others.map((name) => work[name as keyof typeof work]()),
        ]);
        const item = await itemOf(key);
        const isBack = item?.state === "active";
        if (!others.includes("deliver")) expect(isBack).toBe(!isWithdrawn);
        expect("profile" in (item ?? {})).toBe(isBack);
        if (!isBack) expect(item).not.toHaveProperty("placedBy");
        expect(sent).toHaveLength(isWithdrawn ? 1 : 0);
        sent = [];
      }),
      { numRuns: 30 },
    );
  });

  it("tells what changed since an instant, tombstones and placements included, from every shard", async () => {
    const keys = Array.from({ length: 12 }, newKey);
    for (const key of keys) await deliver(key, 1);
    expect(await changesSince(undefined)).toEqual(keys.map(({ ref }) => ref).toSorted());
    expect(await changesSince(LATER)).toEqual([]);
    const [delivered, withdrawn, placed, released] = keys as [Key, Key, Key, Key];
    await deliver(delivered, 2, undefined, LATER);
    await store.withdraw(withdrawn, 1, LATER, withdrawal(withdrawn, 2));
    await store.markPlaced(placed, "pasmatch/a", LATER);
    await store.markPlaced(released, undefined, LATER);
    expect(await changesSince(LATER)).toEqual(
      [delivered, withdrawn, placed, released].map(({ ref }) => ref).toSorted(),
    );
  });

  it("reads many at once, those that are there", async () => {
    const keys = Array.from({ length: 130 }, newKey);
    await Promise.all(keys.map((key) => deliver(key, 1)));
    const found = await store.readMany([...keys, newKey()]);
    expect(found.map(({ ref }) => ref).toSorted()).toEqual(keys.map(({ ref }) => ref).toSorted());
    expect(await store.readMany([])).toEqual([]);
  });
});
