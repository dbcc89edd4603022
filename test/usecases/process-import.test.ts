import { beforeEach, describe, expect, it } from "vitest";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { aCandidate } from "../support/builders.ts";
import { DEMAND, importLine, KM, PARTNER } from "./import-line.ts";

const ROWS = 6;
const refs = Array.from({ length: ROWS }, (_unused, index) => `r${index}`);

describe("processing an import", () => {
  let line: Awaited<ReturnType<typeof importLine>>;
  beforeEach(async () => {
    line = await importLine();
    return () => line.stop();
  });

  const accept = () => line.accept(refs);
  const taken = { state: "active", version: 1, km: KM };

  /** Dies after so many new people were taken. */
  const dyingAfter = (rows: number): CandidateStore => ({
    ...line.candidates,
    async createMany(deliveries) {
      await line.candidates.createMany(deliveries.slice(0, rows));
      throw new Error("killed");
    },
  });

  it("takes every row once, also after a kill in the middle, and then removes the payload", async () => {
    const id = await accept();
    await expect(line.work(id, dyingAfter(3))).rejects.toThrow("killed");
    expect(line.payloads.names()).toContain(`${PARTNER}/${id}/part-id1-0`);
    line.pass(720);
    await line.work(id);
    await line.work(id);
    expect(line.payloads.names()).toEqual([]);
    for (const ref of refs) expect(await line.found(ref)).toEqual(taken);
    expect(await line.record(id)).toMatchObject({
      status: "completed",
      total: ROWS,
      processed: ROWS,
      accepted: ROWS,
    });
  });

  it("tells at the end how complete the people are and what to ask next, also after a kill half way", async () => {
    const more = [
      { licences: undefined, assessedAt: "2026-05-01" },
      { licences: undefined, assessedAt: "2020-01-01" },
      { education: 9 },
    ].map((change, index) => JSON.stringify({ ref: `m${index}`, ...aCandidate(change) }));
    const id = await line.accept([...Array.from({ length: 500 }, (_unused, index) => `r${index}`), "r0"], "add", more);
    let chunks = 0;
    const dyingInTheSecondChunk: CandidateStore = {
      ...line.candidates,
      async createMany(deliveries) {
        chunks += 1;
        if (chunks === 2) throw new Error("killed");
        return line.candidates.createMany(deliveries);
      },
    };
    await expect(line.work(id, dyingInTheSecondChunk)).rejects.toThrow("killed");
    expect(await line.record(id)).toMatchObject({ processed: 500 });
    expect(await line.record(id)).not.toHaveProperty("summary");
    await line.work(id);
    const record = await line.record(id);
    expect(record).toMatchObject({ status: "completed", accepted: 502, rejected: 1, superseded: 1 });
    expect(record?.summary?.completeness).toBeCloseTo((502 * 11 - 2) / 13 / 502, 12);
    expect(record?.summary).toMatchObject({ people: 502, stale: 1, dormant: 1 });
    expect(
      record?.summary?.questions.map(({ field, people, openVacancies }) => [field, people, openVacancies]),
    ).toEqual([
      ["licences", 2, DEMAND.licences],
      ["dayparts", 502, 0],
      ["capacity", 502, 0],
    ]);
    expect(record?.summary?.questions[0]).toMatchObject({
      question: "Welke rijbewijzen heeft deze persoon (geen: lege lijst)?",
      why: "Rijbewijs onbekend bij 2 kandidaten: 31 open vacatures vragen ernaar.",
    });
    expect(record?.warnings.map(({ ref }) => ref)).toEqual(["r0", "m0", "m1"]);
  });

  it("takes every row once when two workers have it", async () => {
    const id = await accept();
    const both = await Promise.allSettled([line.work(id), line.work(id)]);
    expect(both.some(({ status }) => status === "fulfilled")).toBe(true);
    await line.work(id);
    for (const ref of refs) expect(await line.found(ref)).toEqual(taken);
    expect(await line.record(id)).toMatchObject({ status: "completed", accepted: ROWS });
  });

  it("does not bring back who was withdrawn since, nor undo what was delivered since", async () => {
    const id = await accept();
    await expect(line.work(id, dyingAfter(4))).rejects.toThrow("killed");
    await line.withdraw("r0");
    await line.deliver("r1", 50);
    await line.deliver("r5", 60);
    line.pass(720);
    await line.work(id);
    expect(await line.found("r0")).toEqual({ state: "withdrawn", version: 2, km: undefined });
    expect(await line.found("r1")).toEqual({ state: "active", version: 2, km: 50 });
    expect(await line.found("r5")).toEqual({ state: "active", version: 1, km: 60 });
    expect(await line.found("r4")).toEqual(taken);
  });

  it("does not overtake what the partner did after handing it in", async () => {
    for (const ref of ["r0", "r1", "r2"]) await line.deliver(ref, 50);
    line.pass(1);
    const id = await accept();
    await line.withdraw("r0");
    await line.deliver("r1", 60);
    line.pass(1);
    await line.work(id);
    expect(await line.found("r0")).toMatchObject({ state: "withdrawn" });
    expect(await line.found("r1")).toEqual({ state: "active", version: 2, km: 60 });
    expect(await line.found("r2")).toEqual({ state: "active", version: 2, km: KM });
  });

  it("takes the row of somebody whose placement began or ended meanwhile", async () => {
    for (const ref of ["r0", "r1"]) await line.deliver(ref, 50);
    await line.candidates.markPlaced({ partner: PARTNER, ref: "r1" }, "pasmatch/a", line.clock().toISOString());
    line.pass(1);
    const id = await accept();
    await line.candidates.markPlaced({ partner: PARTNER, ref: "r0" }, "pasmatch/b", line.clock().toISOString());
    await line.candidates.release({ partner: PARTNER, ref: "r1" }, "pasmatch/a", line.clock().toISOString());
    line.pass(1);
    await line.work(id);
    for (const ref of ["r0", "r1"]) expect(await line.found(ref)).toEqual({ state: "active", version: 2, km: KM });
  });

  it("does not overtake who comes in between its look and its write", async () => {
    const id = await accept();
    const overtaken: CandidateStore = {
      ...line.candidates,
      async createMany(deliveries) {
        line.pass(1);
        await line.deliver("r0", 50);
        return line.candidates.createMany(deliveries);
      },
    };
    await line.work(id, overtaken);
    expect(await line.found("r0")).toEqual({ state: "active", version: 1, km: 50 });
    expect(await line.found("r1")).toEqual(taken);
  });

  it("leaves a later import that came to its turn first, also where it changed nothing", async () => {
    await line.deliver("r0", KM);
    line.pass(1);
    const earlier = await line.accept([], "add", [JSON.stringify({ ref: "r0", ...aCandidate({ maxDistanceKm: 99 }) })]);
    line.pass(1);
    const later = await accept();
    line.pass(1);
    await line.work(later);
    await line.work(earlier);
    expect(await line.found("r0")).toEqual({ state: "active", version: 2, km: KM });
  });

  it("sees a withdrawal that comes between its look and its write", async () => {
    await line.deliver("r0", 50);
    line.pass(1);
    const id = await accept();
    const overtaken: CandidateStore = {
      ...line.candidates,
      async deliver(delivery, expectedVersion) {
        if (delivery.ref === "r0" && (await line.found("r0"))?.state === "active") await line.withdraw("r0");
        return line.candidates.deliver(delivery, expectedVersion);
      },
    };
    await line.work(id, overtaken);
    expect(await line.found("r0")).toMatchObject({ state: "withdrawn" });
    expect(await line.found("r1")).toEqual(taken);
  });

  it("replaces what was delivered before, and brings back who was withdrawn before", async () => {
    await line.deliver("r0", 50);
    await line.deliver("r1", 50);
    await line.withdraw("r1");
    line.pass(1);
    await line.work(await accept());
    expect(await line.found("r0")).toEqual({ state: "active", version: 2, km: KM });
    expect(await line.found("r1")).toEqual({ state: "active", version: 3, km: KM });
  });

  it("looks nobody up after a chunk of new people, and overtakes nobody by it", async () => {
    const known = ["k0", "k1", "k2"];
    for (const ref of known) await line.deliver(ref, 50);
    line.pass(1);
    const newcomers = Array.from({ length: 1000 }, (_unused, index) => `r${index}`);
    const id = await line.accept([...newcomers, ...known, "r1000"]);
    await line.withdraw("k1");
    await line.deliver("k2", 60);
    line.pass(1);
    const lookedUp: string[][] = [];
    await line.work(id, {
      ...line.candidates,
      readMany(keys) {
        lookedUp.push(keys.map(({ ref }) => ref));
        return line.candidates.readMany(keys);
      },
    });
    expect(lookedUp.filter((refs) => refs.length > 0)).toEqual([newcomers.slice(0, 500), known]);
    expect(await line.found("k0")).toEqual({ state: "active", version: 2, km: KM });
    expect(await line.found("k1")).toMatchObject({ state: "withdrawn" });
    expect(await line.found("k2")).toEqual({ state: "active", version: 2, km: 60 });
    for (const ref of ["r0", "r999", "r1000"]) expect(await line.found(ref)).toEqual(taken);
    expect(await line.record(id)).toMatchObject({ accepted: 1004 });
  });

  it("takes somebody new by himself whom the store did not take among many", async () => {
    const id = await accept();
    await line.work(id, { ...line.candidates, createMany: async (deliveries) => deliveries.map(() => false) });
    for (const ref of refs) expect(await line.found(ref)).toEqual(taken);
    expect(await line.record(id)).toMatchObject({ accepted: ROWS });
  });

  it("takes no record for later because a clock was a day ahead when it was written", async () => {
    line.pass(86_400);
    await line.deliver("r0", 50);
    line.pass(-86_400);
    await line.work(await accept());
    expect(await line.found("r0")).toEqual({ state: "active", version: 2, km: KM });
  });
});
