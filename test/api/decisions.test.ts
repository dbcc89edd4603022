import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DECISION_REASON_CODES } from "#shared/domain/reasons.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { desk } from "./support/desk.ts";
import { expectProblem, pointersOf } from "./support/problems.ts";
import { storedTables } from "./support/tables.ts";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
let reference = "";
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
  await steps.deliver("gemeente-haarlem", "first");
  reference = await steps.handIn();
  await steps.shortlist(reference);
});
afterAll(() => platform.close());

let count = 0;
const newCandidate = async (partner = "gemeente-haarlem", change = {}) => {
  count += 1;
  const ref = `d-${count}`;
  expect((await steps.deliver(partner, ref, change)).status).toBe(201);
  return `${partner}:${ref}`;
};
const decisionOn = async (candidateId: string) =>
  (await steps.vacancy(reference)).body.decisions.find((decision) => decision.candidateId === candidateId);

describe("a decision", () => {
  it("to put forward answers 201 with the agency and its assignment, by name and time, and shows on the vacancy", async () => {
    const candidateId = await newCandidate();
    const answer = await steps.decide(reference, { candidateId, decision: "put-forward" });
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toEqual({
      candidateId,
      decision: "put-forward",
      agency: "pasmatch",
      assignmentId: expect.stringMatching(/^A-[0-9A-HJKMNP-TV-Z]{20}$/),
      advice: { agency: "pasmatch", policy: "2017-1" },
      municipality: "GM0392",
      by: "werkblad",
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(await decisionOn(candidateId)).toMatchObject(answer.body);
    const { body } = await steps.vacancy(reference);
    expect(body.status).toBe("in-progress");
    expect(body.history.at(-1)).toMatchObject({ by: "werkblad", what: expect.stringContaining(candidateId) });
    const list = await steps.shortlist(reference);
    for (const entry of list.entries.filter((one) => one.candidateId === candidateId))
      expect(entry.decision).toBe("put-forward");
  });

  it.each(["postpone", "turn-down"])("to %s needs a reason of the list, and makes no assignment", async (decision) => {
    const candidateId = await newCandidate();
    const without = expectProblem(await steps.decide(reference, { candidateId, decision }), 400);
    expect(pointersOf(without)).toEqual(["/reason"]);
    expect(without.errors?.[0]?.detail).toContain("not-available");
    expectProblem(await steps.decide(reference, { candidateId, decision, reason: "do-not-like" }), 400);
    expectProblem(await steps.decide(reference, { candidateId, decision, reason: "" }), 400);
    expect(await decisionOn(candidateId)).toBeUndefined();
    const answer = await steps.decide(reference, { candidateId, decision, reason: "not-available" });
    expect(answer.body).toEqual({
      candidateId,
      decision,
      reason: "not-available",
      by: "werkblad",
      at: expect.any(String),
    });
    expect(await decisionOn(candidateId)).not.toHaveProperty("assignmentId");
  });

  it("takes every reason of the list", async () => {
    const candidateId = await newCandidate();
    for (const reason of DECISION_REASON_CODES) {
      expect((await steps.decide(reference, { candidateId, decision: "postpone", reason })).body).toMatchObject({
        reason,
      });
    }
  });

  it("again is the first one again: same time, same assignment, nothing written", async () => {
    const candidateId = await newCandidate();
    const first = await steps.decide(reference, { candidateId, decision: "put-forward" });
    const tag = (await steps.vacancy(reference)).body.history.length;
    for (const again of [{}, { agency: "pasmatch" }]) {
      const answer = await steps.decide(reference, { candidateId, decision: "put-forward", ...again });
      expect(answer).toMatchObject({ status: 201, body: first.body });
    }
    expect((await steps.vacancy(reference)).body.history).toHaveLength(tag);
  });

  it("taken by many at the same moment is taken once", async () => {
    const candidateId = await newCandidate();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => steps.decide(reference, { candidateId, decision: "put-forward" })),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.assignmentId} ${body.at}`)).size).toBe(1);
    const items = await eventually(
      async () =>
        (await steps.pullAll("pasmatch")).filter(({ candidate }) => candidateId.endsWith(`:${candidate.ref}`)),
      (found) => found.length > 0,
    );
    expect(items).toHaveLength(1);
  });

  it("may be another one later, until somebody is put forward: then it stands", async () => {
    const candidateId = await newCandidate();
    await steps.decide(reference, { candidateId, decision: "postpone", reason: "unreachable" });
    await steps.decide(reference, { candidateId, decision: "turn-down", reason: "other" });
    expect(await decisionOn(candidateId)).toMatchObject({ decision: "turn-down", reason: "other" });
    expect((await steps.decide(reference, { candidateId, decision: "put-forward" })).status).toBe(201);
    for (const other of [
      { decision: "turn-down", reason: "other" },
      { decision: "postpone", reason: "other" },
      { decision: "put-forward", agency: "uwv" },
    ]) {
      const problem = expectProblem(await steps.decide(reference, { candidateId, ...other }), 409);
      expect(problem.detail).toContain("Pasmatch");
    }
  });

  it("on somebody or something that is not there is 404", async () => {
    const candidateId = await newCandidate();
    for (const unknown of ["gemeente-haarlem:nobody", "nowhere:a", `gemeente-zandvoort:${candidateId.split(":")[1]}`]) {
      expectProblem(await steps.decide(reference, { candidateId: unknown, decision: "put-forward" }), 404);
    }
    expectProblem(await steps.decide("V-ZZZZZZZZ", { candidateId, decision: "put-forward" }), 404);
  });

  it("names everything that is wrong with it at once", async () => {
    const wrong = { candidateId: "no id", decision: "hire", reason: "x", agency: 4, note: "x" };
    const problem = expectProblem(await steps.decide(reference, wrong), 400);
    expect(pointersOf(problem)).toEqual(["/agency", "/candidateId", "/decision", "/note", "/reason"]);
    expect(pointersOf(expectProblem(await steps.decide(reference, {}), 400))).toEqual(["/candidateId", "/decision"]);
  });

  it("before the shortlist stands, or after the vacancy closed, is 409 and changes nothing", async () => {
    const candidateId = await newCandidate();
    const closed = await steps.handIn();
    await steps.shortlist(closed);
    await platform.call("werkblad", `/vacancies/${closed}/withdrawal`, { method: "POST" });
    expectProblem(await steps.decide(closed, { candidateId, decision: "put-forward" }), 409);
    expect((await steps.vacancy(closed)).body.decisions).toEqual([]);
  });

  it("on somebody who was placed is 409", async () => {
    const candidateId = await newCandidate("uwv");
    const other = await steps.handIn();
    await steps.shortlist(other);
    const { id } = await steps.assign(other, candidateId);
    for (const status of ["introduced", "placed"]) await steps.report("uwv", id, { status });
    const [partner, ref] = candidateId.split(":");
    await eventually(
      () => storedTables(platform).itemsOf("candidates"),
      (items) => items.some((item) => item.partner === partner && item.ref === ref && item.placedBy !== undefined),
    );
    expectProblem(await steps.decide(reference, { candidateId, decision: "put-forward" }), 409);
  });
});

describe("the agency of a decision", () => {
  /** Rules 1 and 2 of the desk, over the API: partner, what is known of the person, and who places them. */
  const RULES: [string, object, string][] = [
    ["gemeente-haarlem", { distanceToWork: "bridgeable" }, "pasmatch"],
    ["gemeente-haarlem", { distanceToWork: "none" }, "kennemerkracht"],
    ["gemeente-zandvoort", { distanceToWork: "unbridgeable", municipality: undefined }, "pasmatch"],
    ["gemeente-bloemendaal", { programme: "p1", municipality: "GM0377" }, "start-kennemerland"],
    ["gemeente-heemstede", { programme: "p4", municipality: "GM0397" }, "start-kennemerland"],
    ["gemeente-heemstede", { programme: "p5", municipality: "GM0397" }, "pasmatch"],
    ["ijmond-werkt", { municipality: "GM0375" }, "ijmond-werkt"],
    ["ijmond-werkt", { municipality: "GM0396", programme: "p1" }, "ijmond-werkt"],
    ["gemeente-haarlem", { municipality: "GM0453" }, "ijmond-werkt"],
    ["ijmond-werkt", { municipality: "GM0453", distanceToWork: "none" }, "kennemerkracht"],
    // The postcode is in Velsen; the municipality decides.
    ["gemeente-haarlem", { postcode: "1971", municipality: "GM0392" }, "pasmatch"],
    ["uwv", { distanceToWork: "none", municipality: "GM0453" }, "uwv"],
    ["uwv", { programme: "p2" }, "uwv"],
  ];

  it.each(RULES)("follows the desk's rules: of %s with %o it is %s", async (partner, change, agency) => {
    const candidateId = await newCandidate(partner, change);
    const { body } = await steps.decide(reference, { candidateId, decision: "put-forward" });
    expect(body.agency).toBe(agency);
    const { body: seen } = await eventually(
      () => platform.call<{ agency: string }>(agency, `/assignments/${body.assignmentId}`),
      ({ status }) => status === 200,
    );
    expect(seen).toMatchObject({ agency, status: "assigned", candidate: { partner } });
  });

  it("may be another, when that is an agency, for a reason of the list", async () => {
    const candidateId = await newCandidate();
    const another = { candidateId, decision: "put-forward", agency: "start-kennemerland" };
    const without = expectProblem(await steps.decide(reference, another), 400);
    expect(pointersOf(without)).toEqual(["/agencyReason"]);
    expect(without.detail).toContain("Pasmatch");
    expect(without.errors?.[0]?.detail).toContain("candidate-asks");
    expectProblem(await steps.decide(reference, { ...another, agencyReason: "because" }), 400);
    expect(await decisionOn(candidateId)).toBeUndefined();

    const chosen = await steps.decide(reference, { ...another, agencyReason: "candidate-asks" });
    expect(chosen).toMatchObject({ status: 201, body: { agency: "start-kennemerland" } });
    expect(await decisionOn(candidateId)).toMatchObject({
      agency: "start-kennemerland",
      advice: { agency: "pasmatch", policy: "2017-1" },
      agencyReason: "candidate-asks",
    });
  });

  it.each([{ agency: "pasmatch" }, {}])("that was advised takes no reason for another: %o", async (choice) => {
    const candidateId = await newCandidate();
    const asked = { candidateId, decision: "put-forward", ...choice, agencyReason: "other" };
    const refused = expectProblem(await steps.decide(reference, asked), 400);
    expect(pointersOf(refused)).toEqual(["/agencyReason"]);
    expect(refused.detail).toContain("Pasmatch is het advies, maar u gaf een reden om af te wijken");
    expect(await decisionOn(candidateId)).toBeUndefined();
  });

  it.each(["gemeente-haarlem", "werkblad", "nobody", "", "constructor", "PASMATCH", "pasmatch "])(
    "cannot be %j, and the possible ones are named",
    async (agency) => {
      const candidateId = await newCandidate();
      const problem = expectProblem(
        await steps.decide(reference, { candidateId, decision: "put-forward", agency }),
        400,
      );
      expect(pointersOf(problem)).toEqual(["/agency"]);
      for (const possible of ["pasmatch", "kennemerkracht", "start-kennemerland", "ijmond-werkt", "uwv"]) {
        expect(problem.errors?.[0]?.detail).toContain(possible);
      }
      const stored = await storedTables(platform).itemsOf("assignments");
      expect(
        stored.filter(({ candidate }) => JSON.stringify(candidate).includes(candidateId.split(":")[1] ?? "?")),
      ).toEqual([]);
    },
  );
});
