import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCandidate } from "../support/builders-today.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { desk, ndjson } from "./support/desk.ts";
import { expectApiHeaders, expectProblem } from "./support/problems.ts";
import { storedTables } from "./support/tables.ts";

const PARTNER = "gemeente-haarlem";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
});
afterAll(() => platform.close());

let count = 0;
const newRef = () => {
  count += 1;
  return `w-${count}`;
};

describe("withdrawing a candidate", () => {
  it("erases it: a tombstone without anything of the person stays, and no other table has it", async () => {
    const stored = storedTables(platform);
    // What is stored at the start names codes that no table knows, of nobody in particular, until it is stored again.
    await eventually(
      () => stored.itemsOf("pools"),
      (items) => items.some(({ segments }) => segments !== undefined),
    );
    const ref = newRef();
    const marks = { skills: ["erase-skill"], programme: "erase-programme", certificates: ["erase-certificate"] };
    await steps.deliver(PARTNER, ref, { ...marks, postcode: "1974" }, { headers: { "Idempotency-Key": "erase-key" } });
    const answer = await platform.call(PARTNER, `/candidates/${ref}`, { method: "DELETE" });
    expect(answer).toMatchObject({ status: 204, text: "" });
    expectApiHeaders(answer);

    const tombstone = await eventually(
      async () => (await stored.itemsOf("candidates")).find((item) => item.partner === PARTNER && item.ref === ref),
      (item) => item !== undefined && !("outbox" in item),
    );
    expect(tombstone).toEqual({
      partner: PARTNER,
      ref,
      version: 2,
      state: "withdrawn",
      changedAt: expect.any(String),
      deliveredAt: expect.any(String),
      poolShard: expect.any(String),
      expiresAt: expect.any(Number),
      assignments: [],
      receipts: [{ key: "erase-key", version: 1, at: expect.any(String) }],
    });
    const everything = await stored.everything();
    for (const mark of ["erase-skill", "erase-programme", "erase-certificate", "1974"]) {
      expect(everything).not.toContain(mark);
    }
  });

  it("takes it out of every shortlist at once, and of the pool for the next", async () => {
    const [stays, goes] = [newRef(), newRef()];
    for (const ref of [stays, goes]) await steps.deliver(PARTNER, ref, { occupations: [{ code: "4321", months: 60 }] });
    const first = await steps.handIn({ occupation: "4321" });
    const before = (await steps.shortlist(first)).entries.map(({ ref }) => ref);
    expect(before).toEqual(expect.arrayContaining([stays, goes]));
    await platform.call(PARTNER, `/candidates/${goes}`, { method: "DELETE" });
    const now = (await steps.shortlist(first)).entries.map(({ ref }) => ref);
    expect(now).toEqual(before.filter((ref) => ref !== goes));
    const second = (await steps.shortlist(await steps.handIn({ occupation: "4321" }))).entries.map(({ ref }) => ref);
    expect(second).toContain(stays);
    expect(second).not.toContain(goes);
    expectProblem(await steps.decide(first, { candidateId: `${PARTNER}:${goes}`, decision: "put-forward" }), 404);
  });

  it("closes what still runs for the person, with that reason", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const { id } = await steps.assign(reference, `${PARTNER}:${ref}`);
    await platform.call(PARTNER, `/candidates/${ref}`, { method: "DELETE" });
    const { body } = await eventually(
      () => platform.call<{ status: string }>("pasmatch", `/assignments/${id}`),
      (answer) => answer.body.status === "closed",
    );
    expect(body).toMatchObject({ status: "closed", reason: "candidate-withdrawn" });
  });

  it("is done once: again it is 204, reading is 404, and somebody who never was is 404", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    const remove = (which: string) => platform.call(PARTNER, `/candidates/${which}`, { method: "DELETE" });
    expect((await remove(ref)).status).toBe(204);
    expect((await remove(ref)).status).toBe(204);
    expectProblem(await steps.candidate(PARTNER, ref), 404);
    expectProblem(await remove("never-was"), 404);
  });

  it("is undone by delivering again, as somebody new, in every way of delivering", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref, { education: 6 }, { headers: { "Idempotency-Key": "back-1" } });
    await platform.call(PARTNER, `/candidates/${ref}`, { method: "DELETE" });
    const { education: _left, ...profile } = aCandidate();
    const back = await platform.call(PARTNER, `/candidates/${ref}`, {
      method: "PUT",
      body: profile,
      headers: { "Idempotency-Key": "back-2" },
    });
    expect([200, 201]).toContain(back.status);
    expect((await steps.candidate(PARTNER, ref)).body.profile).not.toHaveProperty("education");
    await platform.call(PARTNER, `/candidates/${ref}`, { method: "DELETE" });
    const taken = await steps.imports(PARTNER, ndjson([{ ref, ...profile }]));
    await steps.importDone(PARTNER, taken.body.id);
    expect((await steps.candidate(PARTNER, ref)).status).toBe(200);
  });
});
