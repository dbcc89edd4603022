import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCarving } from "../support/builders.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { anApproval, type CarvingAnswer, desk, type ProposalsAnswer } from "./support/desk.ts";
import { expectProblem, pointersOf } from "./support/problems.ts";

const PATH = "/jobcarving-requests";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
  await steps.deliver("gemeente-haarlem", "lifts", { capacity: { lifting: 3 } });
  await steps.deliver("gemeente-haarlem", "lifts-nothing", { capacity: { lifting: 0 } });
});
afterAll(() => platform.close());

const submit = (body: unknown, headers: Record<string, string> = {}) =>
  platform.call<{ reference: string; status: string; statusUrl: string }>("werkblad", PATH, {
    method: "POST",
    body,
    headers,
  });
const put = (reference: string, body: unknown, headers: Record<string, string> = {}) =>
  platform.call<CarvingAnswer>("werkblad", `${PATH}/${reference}`, { method: "PUT", body, headers });
const withdraw = (reference: string, headers: Record<string, string> = {}) =>
  platform.call<CarvingAnswer>("werkblad", `${PATH}/${reference}/withdrawal`, { method: "POST", headers });

/** A request that is analysed, so that the platform writes to it no more. */
const analysed = async (change: Parameters<typeof aCarving>[0] = {}) => {
  const reference = await steps.handInCarving(change);
  await steps.proposals(reference);
  return reference;
};

/** Sixty tasks with long texts, each with so many of the longest skills. */
const aLongCarving = (skills: number) =>
  aCarving({
    wishedHours: { min: 29, max: 31 },
    functions: [
      {
        title: "Verpleegkundige",
        tasks: Array.from({ length: 60 }, (_, at) => ({
          id: `t${at}`.padEnd(40, "x"),
          title: "é".repeat(120),
          minutesPerWeek: 30,
          occupation: "9412",
          skills: Array.from({ length: skills }, (_unused, number) => `${number}-`.padEnd(200, "s")),
          carvable: true,
          reason: "€".repeat(300),
          together: ["t0".padEnd(40, "x")],
        })),
      },
    ],
  });

describe("a jobcarving request that is handed in", () => {
  it("is refused for a start date that is over, beside whatever else is wrong", async () => {
    const { errors = [] } = expectProblem(
      await submit({ ...aCarving({ startDate: "1950-01-01" }), jobs: "veel" }),
      400,
    );
    expect(errors.map(({ pointer }) => pointer)).toEqual(["/jobs", "/startDate"]);
  });

  it("says where it is, and gives the first answer to a repeat with its key", async () => {
    const headers = { "Idempotency-Key": "carving-1" };
    const [first, second] = [await submit(aCarving(), headers), await submit(aCarving(), headers)];
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(first.headers.get("Location")).toBe(`/api/v1${PATH}/${first.body.reference}`);
    expect(second.headers.get("ETag")).toBe(first.headers.get("ETag"));
    expect(first.body.statusUrl).toContain(first.body.reference);
    expectProblem(await submit(aCarving({ jobs: 2 }), headers), 422);
    expect((await submit(aCarving(), { "Idempotency-Key": "carving-2" })).body.reference).not.toBe(
      first.body.reference,
    );
  });

  it("is refused when it is larger than one item can hold, and taken in whole when it is not", async () => {
    const tooLarge = aLongCarving(15);
    expect(JSON.stringify(tooLarge).length).toBeLessThan(1024 * 1024);
    const refused = expectProblem(await submit(tooLarge), 400);
    expect(refused.errors).toEqual([{ pointer: "/functions", detail: expect.stringMatching(/hoogstens 200 kB/) }]);

    const large = aLongCarving(8);
    const reference = await steps.handInCarving(large);
    const { front } = await steps.proposals(reference);
    const [whole] = front;
    expect(whole?.tasks).toHaveLength(60);
    const approved = await steps.approve(reference, whole?.id ?? "", anApproval({ statement: "€".repeat(2000) }));
    expect(approved.status, approved.text).toBe(200);
    const { body } = await eventually(
      () => steps.carving(reference),
      (answer) => answer.body.approvals.every(({ vacancy }) => vacancy !== undefined),
    );
    expect(body).toMatchObject({ functions: large.functions, status: "carved" });
  });
});

describe("a write to a jobcarving request", () => {
  it("names its version, and is refused for another", async () => {
    const reference = await analysed();
    const read = await steps.carving(reference);
    const tag = read.headers.get("ETag") ?? "";
    expect(tag).toMatch(/^"2\.[0-9a-f]{16}"$/);
    expectProblem(await put(reference, aCarving({ jobs: 2 }), { "If-Match": '"1"' }), 412);
    expectProblem(await withdraw(reference, { "If-Match": '"1"' }), 412);
    const changed = await put(reference, aCarving({ jobs: 2 }), { "If-Match": tag });
    expect([changed.status, changed.headers.get("ETag")]).toEqual([200, '"3"']);
    const same = await put(reference, aCarving({ jobs: 2 }));
    expect([same.status, same.headers.get("ETag")]).toEqual([200, '"3"']);
    const gone = await withdraw(reference, { "If-Match": '"3"' });
    expect([gone.status, gone.headers.get("ETag"), gone.body.status]).toEqual([200, '"4"', "withdrawn"]);
    expect((await withdraw(reference)).headers.get("ETag")).toBe('"4"');
    expectProblem(await put(reference, aCarving()), 409);
  });

  it("keeps the employer it came from", async () => {
    const reference = await analysed();
    const other = aCarving({ employer: { kvkNumber: "00000789", name: "Iemand Anders" } });
    expect(pointersOf(expectProblem(await put(reference, other), 400))).toEqual(["/employer/kvkNumber"]);
  });
});

describe("an approval", () => {
  it("repeats as the first, and is refused when it says something else", async () => {
    const reference = await analysed();
    const proposal = await steps.aProposal(reference);
    const first = await steps.approve(reference, proposal);
    expect(first.body.approvals).toMatchObject([{ proposal, title: "Voedingsassistent", checkedBy: "werkblad" }]);
    const again = await steps.approve(reference, proposal);
    expect([again.status, again.body.approvals.length]).toEqual([200, 1]);
    expectProblem(await steps.approve(reference, proposal, anApproval({ statement: "Iets anders." })), 409);
    expectProblem(await withdraw(reference), 409);
  });

  it("is of a bundle of the request as it is now, not of how it was", async () => {
    const reference = await analysed();
    const proposal = await steps.aProposal(reference);
    await put(reference, aCarving({ wishedHours: { min: 12, max: 14 } }));
    expectProblem(await steps.approve(reference, proposal), 404);
    const now = await steps.aProposal(reference);
    expectProblem(await steps.approve(reference, proposal), 404);
    expect((await steps.approve(reference, now)).status).toBe(200);
  });

  it("is of a bundle of the request it names, not of another", async () => {
    const tasks = [{ id: "ramen", title: "Ramen wassen", minutesPerWeek: 600, carvable: true }];
    const [reference, other] = [await analysed(), await analysed({ functions: [{ title: "Schoonmaker", tasks }] })];
    const proposal = await steps.aProposal(other);
    expectProblem(await steps.approve(reference, proposal), 404);
    expectProblem(await steps.approve("J-ZZZZZZZZ", proposal), 404);
    expectProblem(await steps.approve(reference, "P-ILOU0000"), 404);
  });

  it("names an occupation when no task of the bundle does", async () => {
    const tasks = [{ id: "linnen", title: "Linnenkar vullen", minutesPerWeek: 600, carvable: true }];
    const reference = await analysed({ functions: [{ title: "Verpleegkundige", tasks }] });
    const proposal = await steps.aProposal(reference);
    expect(pointersOf(expectProblem(await steps.approve(reference, proposal), 400))).toEqual(["/occupation"]);
    const named = await steps.approve(reference, proposal, anApproval({ occupation: "9112" }));
    expect(named.body.approvals).toMatchObject([{ occupation: "9112" }]);
  });

  it("is the first of two that come at the same time, and never both of one task", async () => {
    const reference = await analysed({ jobs: 2 });
    const { front } = await steps.proposals(reference);
    expect(front.map(({ tasks }) => tasks)).toEqual([
      ["eten", "linnen", "thee"],
      ["eten", "thee"],
    ]);
    const answers = await Promise.all(front.map(({ id }) => steps.approve(reference, id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await steps.carving(reference)).body.approvals).toHaveLength(1);
  });
});

it("gives proposals under a tag that is right until they change", async () => {
  const reference = await analysed();
  const answer = await platform.call<ProposalsAnswer>("werkblad", `${PATH}/${reference}/proposals`);
  expect(answer.body).toMatchObject({ status: "ready", isExact: true });
  const [widest] = answer.body.front;
  expect(widest).toMatchObject({
    requirements: { occupation: "9412", demands: { lifting: 2 }, language: 3, licences: [], dayparts: [] },
    remaining: [{ function: "Verpleegkundige", scarce: true, hoursBefore: 33, hoursLeft: 15, mainTasksLeft: ["zorg"] }],
  });
  const tag = answer.headers.get("ETag") ?? "";
  const unchanged = await platform.call("werkblad", `${PATH}/${reference}/proposals`, {
    headers: { "If-None-Match": tag },
  });
  expect(unchanged.status).toBe(304);
  await put(reference, aCarving({ wishedHours: { min: 12, max: 14 } }));
  await steps.proposals(reference);
  const changed = await platform.call("werkblad", `${PATH}/${reference}/proposals`, {
    headers: { "If-None-Match": tag },
  });
  expect(changed.status).toBe(200);
});
