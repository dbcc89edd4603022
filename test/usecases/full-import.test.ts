import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { importLine, KM, PARTNER } from "./import-line.ts";

const people = (count: number, from = 0) => Array.from({ length: count }, (_unused, index) => `r${from + index}`);

describe("a full delivery", () => {
  let line: Awaited<ReturnType<typeof importLine>>;
  beforeEach(async () => {
    line = await importLine();
    return () => line.stop();
  });

  const stood = async (refs: readonly string[]) => {
    for (const ref of refs) await line.deliver(ref, 50);
    line.pass(60);
  };
  const withdrawnOf = async (refs: readonly string[]) => {
    const records = await Promise.all(refs.map((ref) => line.found(ref)));
    return refs.filter((_ref, index) => records[index]?.state === "withdrawn");
  };
  const withdrawal = async (id: string) => (await line.record(id))?.withdrawal;

  it("withdraws at once who is missing when they are at most 5 %, and tells of each", async () => {
    await stood(people(20));
    const id = await line.accept(people(19), "full");
    await line.work(id);
    expect(await withdrawnOf(people(20))).toEqual(["r19"]);
    expect(await line.record(id)).toMatchObject({ status: "completed", accepted: 19 });
    expect(await withdrawal(id)).toEqual({ state: "done", known: 20, missing: 1, withdrawn: 1 });
    const told = line.events.filter(({ type }) => type === "nl.wsp.kandidaat-ingetrokken.v1");
    expect(told.map(({ subject }) => subject)).toEqual([`${PARTNER}/r19`]);
  });

  it("takes the rows but withdraws nobody when more are missing, until the partner confirms", async () => {
    await stood(people(20));
    const id = await line.accept(people(18), "full");
    await line.work(id);
    expect(await line.record(id)).toMatchObject({ status: "completed", accepted: 18 });
    expect(await withdrawal(id)).toEqual({ state: "awaiting-confirmation", known: 20, missing: 2, withdrawn: 0 });
    await line.work(id);
    expect(await withdrawnOf(people(20))).toEqual([]);

    await line.confirm(id);
    expect(line.events.at(-1)).toMatchObject({ type: "nl.wsp.import-bevestigd.v1", subject: `${PARTNER}/${id}` });
    await line.work(id);
    expect(await withdrawnOf(people(20))).toEqual(["r18", "r19"]);
    expect(await withdrawal(id)).toEqual({ state: "done", known: 20, missing: 2, withdrawn: 2 });
    expect(line.payloads.names()).toEqual([]);
    expect(await line.confirm(id)).toMatchObject({ withdrawal: { state: "done" } });
  });

  it("counts the share of who stood here before, not of who comes in with it", async () => {
    await stood(people(10));
    const id = await line.accept([...people(9), ...people(1000, 100)], "full");
    await line.work(id);
    expect(await withdrawal(id)).toMatchObject({ state: "awaiting-confirmation", known: 10, missing: 1 });
  });

  it("leaves who was delivered after it was received, before and after the confirmation", async () => {
    await stood(people(20));
    const id = await line.accept(people(10), "full");
    await line.deliver("r11", 60);
    await line.deliver("new", 60);
    await line.work(id);
    expect(await withdrawal(id)).toMatchObject({ known: 19, missing: 9 });
    line.pass(3600);
    await line.deliver("r12", 60);
    await line.confirm(id);
    await line.deliver("r13", 60);
    await line.work(id);
    expect(await withdrawnOf([...people(20), "new"])).toEqual(["r10", ...people(6, 14)]);
    expect(await withdrawal(id)).toMatchObject({ state: "done", missing: 9, withdrawn: 7 });
  });

  it("withdraws who is missing also when a placement began or ended meanwhile", async () => {
    await stood(people(40));
    const id = await line.accept(people(38), "full");
    for (const ref of ["r38", "r39"])
      await line.candidates.markPlaced({ partner: PARTNER, ref }, "pasmatch/a", line.clock().toISOString());
    await line.candidates.release({ partner: PARTNER, ref: "r39" }, "pasmatch/a", line.clock().toISOString());
    await line.work(id);
    expect(await withdrawal(id)).toEqual({ state: "done", known: 40, missing: 2, withdrawn: 2 });
  });

  it("leaves who is delivered at the very moment of the withdrawal", async () => {
    await stood(people(20));
    const id = await line.accept(people(19), "full");
    const overtaken: CandidateStore = {
      ...line.candidates,
      async withdraw(...withdrawal) {
        if ((await line.found("r19"))?.km === 50) await line.deliver("r19", 60);
        return line.candidates.withdraw(...withdrawal);
      },
    };
    await line.work(id, overtaken);
    expect(await line.found("r19")).toMatchObject({ state: "active", km: 60 });
    expect(await withdrawal(id)).toMatchObject({ state: "done", missing: 1, withdrawn: 0 });
  });

  it("keeps somebody whose row is wrong, and asks when a wrong row may be anybody's", async () => {
    await stood(people(40));
    const id = await line.accept(people(38), "full", ['{"ref":"r38","education":9}']);
    await line.work(id);
    expect(await withdrawal(id)).toEqual({ state: "done", known: 40, missing: 1, withdrawn: 1 });
    expect(await withdrawnOf(people(40))).toEqual(["r39"]);

    await stood(["r39"]);
    const second = await line.accept(people(39), "full", ["{ broken"]);
    await line.work(second);
    expect(await withdrawal(second)).toMatchObject({ state: "awaiting-confirmation", missing: 1 });
  });

  it("withdraws nobody when it cannot be read, or is no full delivery", async () => {
    await stood(people(3));
    await line.work(await line.accept([], "full"));
    await line.work(await line.accept(["r0"], "add"));
    expect(await withdrawnOf(people(3))).toEqual([]);
  });

  it("has nothing to confirm before it was read, when nobody is missing, or a week later", async () => {
    await stood(people(3));
    const id = await line.accept(["r0"], "full");
    await expect(line.confirm(id)).rejects.toMatchObject({ kind: "conflict" });
    await line.work(id);
    line.pass(7 * 86_400);
    await expect(line.confirm(id)).rejects.toMatchObject({ kind: "conflict" });
    const plain = await line.accept(["r0"]);
    await line.work(plain);
    await expect(line.confirm(plain)).rejects.toMatchObject({ kind: "conflict" });
    await expect(line.confirm("I-0000000000000000")).rejects.toMatchObject({ kind: "not-found" });
  });

  it("ends the same when it dies anywhere on the way, and withdraws each once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(12), { maxLength: 4 }), fc.boolean(), async (deaths, isConfirmed) => {
        const own = await importLine();
        const kept = isConfirmed ? 2 : 20;
        const all = people(kept + 1);
        for (const ref of all) await own.deliver(ref, 50);
        own.pass(60);
        const id = await own.accept(people(kept), "full");
        const run = async () => {
          for (const effects of deaths) {
            await own.work(id, dyingAfter(own.candidates, effects)).catch(() => undefined);
            own.pass(720);
          }
          await own.work(id);
        };
        await run();
        if (isConfirmed) await own.confirm(id);
        await run();
        expect(await own.record(id)).toMatchObject({
          status: "completed",
          accepted: kept,
          withdrawal: { state: "done", known: kept + 1, missing: 1, withdrawn: 1 },
        });
        expect(await own.found(`r${kept}`)).toMatchObject({ state: "withdrawn", version: 2 });
        for (const ref of people(kept)) expect(await own.found(ref)).toEqual({ state: "active", version: 2, km: KM });
        expect(own.events.filter(({ type }) => type === "nl.wsp.kandidaat-ingetrokken.v1")).toHaveLength(1);
        await own.stop();
      }),
      { numRuns: 25 },
    );
  });
});

/** A store whose process dies after so many writes. */
function dyingAfter(candidates: CandidateStore, writes: number): CandidateStore {
  let left = writes;
  const mortal =
    <A extends unknown[], R>(write: (...input: A) => Promise<R>) =>
    async (...input: A): Promise<R> => {
      if (left-- <= 0) throw new Error("killed");
      return write(...input);
    };
  return { ...candidates, deliver: mortal(candidates.deliver), withdraw: mortal(candidates.withdraw) };
}

describe("what imports leave behind", () => {
  let line: Awaited<ReturnType<typeof importLine>>;
  beforeEach(async () => {
    line = await importLine();
    return () => line.stop();
  });
  const kinds = () => line.payloads.names().map((name) => name.split("/")[2]);

  it("is removed within a day after the import ended, and not while it is needed", async () => {
    const id = await line.accept(["a"], "add", ["{ broken"]);
    line.pass(30 * 3600);
    expect(await line.tidy()).toBe(0);
    expect(kinds()).toEqual(["part-id1-0"]);
    await line.work(id);
    expect(kinds()).toEqual(["errors", "rejected"]);
    line.pass(19 * 3600);
    expect(await line.tidy()).toBe(0);
    line.pass(2 * 3600);
    expect(await line.tidy()).toBe(2);
    expect(kinds()).toEqual([]);
  });

  it("is removed also when a crash left it, or it belongs to no import", async () => {
    const id = await line.accept(["a"]);
    await line.work(id);
    await line.payloads.put(`${PARTNER}/${id}/part-0`, new Uint8Array());
    await line.payloads.put(`${PARTNER}/I-0000000000000000/part-0`, new Uint8Array());
    await line.payloads.put("strange", new Uint8Array());
    expect(await line.tidy()).toBe(0);
    line.pass(24 * 3600);
    expect(await line.tidy()).toBe(3);
  });

  it("holds who is missing until they can no longer be confirmed", async () => {
    for (const ref of ["a", "b"]) await line.deliver(ref, 50);
    line.pass(60);
    await line.work(await line.accept(["a"], "full"));
    line.pass(6 * 86_400);
    await line.tidy();
    expect(kinds()).toEqual(["missing"]);
    line.pass(86_400);
    await line.tidy();
    expect(kinds()).toEqual([]);
  });
});
