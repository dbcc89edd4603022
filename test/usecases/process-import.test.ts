import { beforeEach, describe, expect, it } from "vitest";
import { importTable } from "#shared/adapters/dynamodb/imports.ts";
import { readRows } from "#shared/adapters/rows/read-rows.ts";
import { eventOf } from "#shared/domain/events.ts";
import type { CandidateStore, ImportStore, PayloadStore } from "#shared/ports/stores.ts";
import { region } from "#shared/runtime/region.ts";
import { acceptImport } from "#shared/usecases/accept-import.ts";
import { processImport } from "#shared/usecases/process-import.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";
import { AT, aProfile } from "../adapters/records.ts";
import { aCandidate } from "../support/builders.ts";
import { candidatesInMemory } from "./candidates-in-memory.ts";

const PARTNER = "gemeente-haarlem";
const ROWS = 6;
const refs = Array.from({ length: ROWS }, (_unused, index) => `r${index}`);
const KM = 7;

describe("processing an import", () => {
  let database: MemoryDatabase;
  let imports: ImportStore;
  let objects: Map<string, Uint8Array>;
  let payloads: PayloadStore;
  let candidates: ReturnType<typeof candidatesInMemory>;
  let now: number;

  beforeEach(async () => {
    database = await memoryDatabase();
    imports = importTable(
      database.table("imports"),
      async () => undefined,
      () => undefined,
    );
    objects = new Map();
    payloads = {
      put: async (name, bytes) => void objects.set(name, bytes),
      get: async (name) => objects.get(name),
      async remove(names) {
        for (const name of names) objects.delete(name);
      },
    };
    candidates = candidatesInMemory();
    now = Date.parse(AT);
    return () => database.stop();
  });

  const clock = () => new Date(now);
  const pass = (seconds: number) => {
    now += seconds * 1000;
  };
  const accept = async () => {
    const rows = refs.map((ref) => JSON.stringify({ ref, ...aCandidate({ maxDistanceKm: KM }) }));
    const payload = new TextEncoder().encode(rows.join("\n"));
    const { id } = await acceptImport({ imports, payloads, clock })({
      partner: PARTNER,
      format: "ndjson",
      payload,
      requestKey: "k1",
    });
    pass(1);
    return id;
  };
  const work = (id: string, people: CandidateStore = candidates) =>
    processImport({ imports, payloads, readRows, candidates: people, region, clock })(PARTNER, id);
  const deliver = (ref: string, km: number) =>
    candidates.deliver({
      partner: PARTNER,
      ref,
      profile: { ...aProfile, maxDistanceKm: km },
      changedAt: clock().toISOString(),
    });
  const withdraw = async (ref: string) => {
    const at = clock().toISOString();
    const version = (await candidates.read({ partner: PARTNER, ref }))?.version ?? 0;
    const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", `${PARTNER}/${ref}`, version + 1, at);
    expect(await candidates.withdraw({ partner: PARTNER, ref }, version, at, event)).toBe(true);
  };
  const found = async (ref: string) => {
    const record = await candidates.read({ partner: PARTNER, ref });
    return record && { state: record.state, version: record.version, km: record.profile?.maxDistanceKm };
  };
  const taken = { state: "active", version: 1, km: KM };

  /** Dies after so many rows were taken. */
  const dyingAfter = (rows: number): CandidateStore => {
    let left = rows;
    return {
      ...candidates,
      async deliver(...delivery) {
        if (left-- <= 0) throw new Error("killed");
        return candidates.deliver(...delivery);
      },
    };
  };

  it("takes every row once, also after a kill in the middle, and then removes the payload", async () => {
    const id = await accept();
    await expect(work(id, dyingAfter(3))).rejects.toThrow("killed");
    expect([...objects.keys()]).toContain(`${PARTNER}/${id}/part-0`);
    pass(720);
    await work(id);
    await work(id);
    expect([...objects.keys()]).toEqual([]);
    for (const ref of refs) expect(await found(ref)).toEqual(taken);
    expect(await imports.read({ partner: PARTNER, id })).toMatchObject({
      status: "completed",
      total: ROWS,
      processed: ROWS,
      accepted: ROWS,
    });
  });

  it("takes every row once when two workers have it", async () => {
    const id = await accept();
    const both = await Promise.allSettled([work(id), work(id)]);
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    await work(id);
    for (const ref of refs) expect(await found(ref)).toEqual(taken);
    expect(await imports.read({ partner: PARTNER, id })).toMatchObject({ status: "completed", accepted: ROWS });
  });

  it("does not bring back who was withdrawn since, nor undo what was delivered since", async () => {
    const id = await accept();
    await expect(work(id, dyingAfter(4))).rejects.toThrow("killed");
    await withdraw("r0");
    await deliver("r1", 50);
    await deliver("r5", 60);
    pass(720);
    await work(id);
    expect(await found("r0")).toEqual({ state: "withdrawn", version: 2, km: undefined });
    expect(await found("r1")).toEqual({ state: "active", version: 2, km: 50 });
    expect(await found("r5")).toEqual({ state: "active", version: 1, km: 60 });
    expect(await found("r4")).toEqual(taken);
  });

  it("does not overtake what the partner did after handing it in", async () => {
    for (const ref of ["r0", "r1", "r2"]) await deliver(ref, 50);
    pass(1);
    const id = await accept();
    await withdraw("r0");
    await deliver("r1", 60);
    pass(1);
    await work(id);
    expect(await found("r0")).toMatchObject({ state: "withdrawn" });
    expect(await found("r1")).toEqual({ state: "active", version: 2, km: 60 });
    expect(await found("r2")).toEqual({ state: "active", version: 2, km: KM });
  });

  it("sees a withdrawal that comes between its look and its write", async () => {
    await deliver("r0", 50);
    pass(1);
    const id = await accept();
    const overtaken: CandidateStore = {
      ...candidates,
      async deliver(delivery, expectedVersion) {
        if (delivery.ref === "r0" && (await found("r0"))?.state === "active") await withdraw("r0");
        return candidates.deliver(delivery, expectedVersion);
      },
    };
    await work(id, overtaken);
    expect(await found("r0")).toMatchObject({ state: "withdrawn" });
    expect(await found("r1")).toEqual(taken);
  });

  it("replaces what was delivered before, and brings back who was withdrawn before", async () => {
    await deliver("r0", 50);
    await deliver("r1", 50);
    await withdraw("r1");
    pass(1);
    await work(await accept());
    expect(await found("r0")).toEqual({ state: "active", version: 2, km: KM });
    expect(await found("r1")).toEqual({ state: "active", version: 3, km: KM });
  });

  it("takes no record for later because a clock was a day ahead when it was written", async () => {
    pass(86_400);
    await deliver("r0", 50);
    pass(-86_400);
    await work(await accept());
    expect(await found("r0")).toEqual({ state: "active", version: 2, km: KM });
  });
});
