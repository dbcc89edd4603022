import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#shared/domain/dates.ts";
import { ASSIGNMENT_LIFE, type AssignmentState, REPORTED_STATES } from "#shared/domain/life-cycles.ts";
import { EXIT_REASONS, NOT_PLACED_REASONS } from "#shared/domain/reasons.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { aVacancy } from "../support/builders.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { type AssignmentAnswer, desk } from "./support/desk.ts";
import { expectApiHeaders, expectProblem, pointersOf } from "./support/problems.ts";

const AGENCY = "pasmatch";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
let reference = "";
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
  reference = await steps.handIn({ positions: 99 });
  await steps.shortlist(reference);
});
afterAll(() => platform.close());

let count = 0;
const newAssignment = async (agency = AGENCY, vacancy = reference) => {
  count += 1;
  const ref = `a-${count}`;
  await steps.deliver("gemeente-haarlem", ref);
  return { ref, ...(await steps.assign(vacancy, `gemeente-haarlem:${ref}`, agency)) };
};
const reasonFor = (status: string) =>
  status === "not-placed" ? { reason: "travel" } : status === "ended" ? { reason: "illness" } : {};
const read = (agency: string, id: string, headers: Record<string, string> = {}) =>
  platform.call<AssignmentAnswer>(agency, `/assignments/${id}`, { headers });

describe("pulling assignments", () => {
  it("shows what an agency must know to introduce somebody, and nothing of the person but the reference", async () => {
    const { id, ref } = await newAssignment("start-kennemerland");
    const { body } = await eventually(
      () => steps.pull("start-kennemerland"),
      (answer) => answer.body.items.length === 1,
    );
    expect(Object.keys(body).toSorted()).toEqual(["items", "next"]);
    expect(body.items).toEqual([
      {
        id,
        agency: "start-kennemerland",
        status: "assigned",
        changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        candidate: { partner: "gemeente-haarlem", ref },
        vacancy: {
          reference,
          title: "Medewerker magazijn",
          description: "Bestellingen verzamelen en klaarzetten.",
          employer: { kvkNumber: "00000123", name: "Loods Proefneming" },
          workplace: { postcode: "2031 AB" },
          hoursPerWeek: { min: 16, max: 32 },
          startDate: aVacancy().startDate,
          kind: "regular",
          positions: 99,
          accountManager: { name: expect.any(String), email: expect.stringContaining("@"), phone: expect.any(String) },
        },
      },
    ]);
    expect(await read("start-kennemerland", id)).toMatchObject({ status: 200, body: body.items[0] });
  });

  it("with a page of one sees every change in order; a repeated cursor gives at least the same", async () => {
    const made = [];
    for (let index = 0; index < 3; index += 1) made.push(await newAssignment("kennemerkracht"));
    const expected: string[] = made.map(({ id }) => `${id} assigned`);
    for (const { id } of made) {
      for (const status of ["acknowledged", "introduced", "interview"]) {
        await steps.report("kennemerkracht", id, { status });
        expected.push(`${id} ${status}`);
      }
    }
    await eventually(
      () => steps.pullAll("kennemerkracht"),
      (all) => all.length === expected.length,
    );
    const seen: string[] = [];
    for (let after = ""; ; ) {
      const { body } = await steps.pull("kennemerkracht", `?limit=1${after}`);
      const again = await steps.pull("kennemerkracht", `?limit=1${after}`);
      expect(again.body).toEqual(body);
      const [item] = body.items;
      if (!item) break;
      expect(body.items).toHaveLength(1);
      seen.push(`${item.id} ${item.status}`);
      after = `&after=${body.next}`;
    }
    expect(seen.toSorted()).toEqual(expected.toSorted());
    for (const { id } of made) {
      const own = seen.filter((line) => line.startsWith(id));
      expect(own).toEqual(expected.filter((line) => line.startsWith(id)));
    }
    expect((await steps.pullAll("kennemerkracht", 2)).map(({ id, status }) => `${id} ${status}`)).toEqual(seen);
    expect((await steps.pullAll("kennemerkracht", 100)).map(({ id, status }) => `${id} ${status}`)).toEqual(seen);
  });

  it("at the end gives the same cursor, which goes on giving what comes later", async () => {
    await newAssignment("ijmond-werkt");
    await eventually(
      () => steps.pullAll("ijmond-werkt"),
      (all) => all.length === 1,
    );
    const { next } = (await steps.pull("ijmond-werkt")).body;
    expect((await steps.pull("ijmond-werkt", `?after=${next}`)).body).toEqual({ items: [], next });
    const { id } = await newAssignment("ijmond-werkt");
    const { body } = await eventually(
      () => steps.pull("ijmond-werkt", `?after=${next}`),
      (answer) => answer.body.items.length > 0,
    );
    expect(body.items.map((item) => item.id)).toEqual([id]);
    expect(next).not.toMatch(/ijmond/);
  });

  it("of nothing gives nothing, and a cursor to begin with", async () => {
    const { status, body } = await steps.pull("uwv");
    expect(status).toBe(200);
    expect(body).toEqual({ items: [], next: expect.stringMatching(/^[\w.-]+$/) });
    expect((await steps.pull("uwv", `?after=${body.next}`)).body).toEqual(body);
  });

  it("takes a page of 1 to 100 and waits 0 to 20 seconds", async () => {
    for (const query of ["?limit=1", "?limit=100", "?limit=100&wait=0", "?limit=007"]) {
      expect((await steps.pull(AGENCY, query)).status).toBe(200);
    }
    for (const query of ["?limit=0", "?limit=101", "?limit=all", "?wait=21", "?wait=-1", "?wait=soon"]) {
      expectProblem(await steps.pull(AGENCY, query), 400);
    }
  });

  it("with wait answers as soon as something comes", async () => {
    const { next } = (await steps.pull(AGENCY, "?limit=100")).body;
    const waiting = steps.pull(AGENCY, `?wait=20&after=${next}`);
    const { id } = await newAssignment();
    const { body } = await waiting;
    expect(body.items.map((item) => item.id)).toEqual([id]);
  });

  it("with wait answers nothing after that time when nothing came", async () => {
    const { next } = (await steps.pull(AGENCY, "?limit=100")).body;
    const start = Date.now();
    const { status, body } = await steps.pull(AGENCY, `?wait=1&after=${next}`);
    expect({ status, body }).toEqual({ status: 200, body: { items: [], next } });
    expect(Date.now() - start).toBeGreaterThanOrEqual(900);
  });
});

describe("reporting the state of an assignment", () => {
  it("follows the life of an assignment step by step, with version, reason and tag", async () => {
    const { id } = await newAssignment();
    const path = ["acknowledged", "introduced", "interview", "placed", "ended"];
    for (const [index, status] of path.entries()) {
      const answer = await steps.report(AGENCY, id, { status, ...reasonFor(status) });
      expect(answer.status, answer.text).toBe(200);
      expectApiHeaders(answer);
      expect(answer.headers.get("ETag")).toBe(`"${index + 2}"`);
      expect(answer.body).toMatchObject({ id, status, ...reasonFor(status) });
      expect((await read(AGENCY, id)).body).toEqual(answer.body);
    }
  });

  it("takes the first working day of who is placed, says when 13 weeks are due, and refuses to hear of them today", async () => {
    const { id } = await newAssignment();
    await steps.report(AGENCY, id, { status: "introduced" });
    const startedOn = dayOf(new Date());
    for (const wrong of ["2020-01-01", "tomorrow"]) {
      const answer = await steps.report(AGENCY, id, { status: "placed", startedOn: wrong });
      expect(pointersOf(expectProblem(answer, 400))).toEqual(["/startedOn"]);
    }
    const due = { step: "confirmed-13w", on: addDays(startedOn, 91), from: addDays(startedOn, 84) };
    const placed = await steps.report(AGENCY, id, { status: "placed", startedOn });
    expect(placed.body).toMatchObject({ status: "placed", startedOn, due });

    expectProblem(await steps.report(AGENCY, id, { status: "confirmed-13w" }), 409);
    const { body } = await eventually(
      () => steps.pull(AGENCY, "?limit=100"),
      ({ body: { items } }) => items.some((item) => item.id === id && item.status === "placed"),
    );
    const changes = body.items.filter((item) => item.id === id);
    expect(changes.at(-1)).toMatchObject({ status: "placed", startedOn, due });
    for (const earlier of changes.slice(0, -1)) expect(earlier).not.toHaveProperty("due");
  });

  it.each(["assigned", "acknowledged", "introduced", "interview", "placed", "not-placed"] as const)(
    "from %s refuses what cannot follow, names what can, and stays where it is",
    async (from) => {
      const routes: Record<string, string[]> = {
        assigned: [],
        acknowledged: ["acknowledged"],
        introduced: ["introduced"],
        interview: ["introduced", "interview"],
        placed: ["introduced", "placed"],
        "not-placed": ["not-placed"],
      };
      const { id } = await newAssignment();
      for (const status of routes[from] ?? []) await steps.report(AGENCY, id, { status, ...reasonFor(status) });
      const possible: readonly AssignmentState[] = ASSIGNMENT_LIFE[from];
      for (const to of REPORTED_STATES.filter((state) => state !== from && !possible.includes(state))) {
        const { detail } = expectProblem(await steps.report(AGENCY, id, { status: to, ...reasonFor(to) }), 409);
        const offered = REPORTED_STATES.filter((state) => possible.includes(state));
        expect(detail).toContain(offered.join(", "));
        expect(detail).not.toContain("closed");
        if (possible.length === 0) expect(detail).toContain("niets meer");
      }
      expect((await read(AGENCY, id)).body.status).toBe(from);
    },
  );

  it("needs a reason of the right list for not-placed and ended, and takes none otherwise", async () => {
    const { id } = await newAssignment();
    for (const report of [
      { status: "not-placed" },
      { status: "not-placed", reason: "illness" },
      { status: "not-placed", reason: "vacancy-filled" },
      { status: "not-placed", reason: "" },
      { status: "not-placed", reason: null },
      { status: "acknowledged", reason: "other" },
    ]) {
      expect(pointersOf(expectProblem(await steps.report(AGENCY, id, report), 400))).toEqual(["/reason"]);
    }
    for (const status of ["assigned", "closed", "hired", "", null, 1, ["placed"]]) {
      const { errors } = expectProblem(await steps.report(AGENCY, id, { status }), 400);
      expect(errors).toEqual([{ pointer: "/status", detail: `Kies uit: ${REPORTED_STATES.join(", ")}` }]);
    }
    expect(pointersOf(expectProblem(await steps.report(AGENCY, id, {}), 400))).toEqual(["/status"]);
    expect((await read(AGENCY, id)).body.status).toBe("assigned");
  });

  it("takes every reason that is on its list", async () => {
    for (const reason of Object.keys(NOT_PLACED_REASONS)) {
      const { id } = await newAssignment();
      expect((await steps.report(AGENCY, id, { status: "not-placed", reason })).body).toMatchObject({ reason });
    }
    const { id } = await newAssignment();
    for (const status of ["introduced", "placed"]) await steps.report(AGENCY, id, { status });
    const [reason = ""] = Object.keys(EXIT_REASONS);
    expect((await steps.report(AGENCY, id, { status: "ended", reason })).body).toMatchObject({
      status: "ended",
      reason,
    });
  });

  it("again changes nothing; with another reason it is another report", async () => {
    const { id } = await newAssignment();
    const first = await steps.report(AGENCY, id, { status: "not-placed", reason: "travel" });
    const again = await steps.report(AGENCY, id, { status: "not-placed", reason: "travel" }, { "If-Match": '"1"' });
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(again.headers.get("ETag")).toBe(first.headers.get("ETag"));
    expectProblem(await steps.report(AGENCY, id, { status: "not-placed", reason: "other" }), 409);
  });

  it("again with its key gives the first answer, whatever came after; with another report the key is refused", async () => {
    const { id } = await newAssignment();
    const tell = (report: object, key: string, tag?: string) =>
      steps.report(AGENCY, id, report, { "Idempotency-Key": key, ...(tag && { "If-Match": tag }) });
    const startedOn = dayOf(new Date());
    const told: [object, string][] = [
      [{ status: "acknowledged" }, "s1"],
      [{ status: "introduced" }, "s2"],
      [{ status: "placed" }, "s3"],
      [{ status: "placed", startedOn: addDays(startedOn, 7) }, "s4"],
      [{ status: "ended", reason: "illness" }, "s5"],
    ];
    const first = [];
    for (const [report, key] of told) first.push(await tell(report, key));
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    for (const [index, [report, key]] of told.entries()) {
      const again = await tell(report, key, '"1"');
      expect([again.status, again.body, again.headers.get("ETag")]).toEqual([
        ...[200, first[index]?.body, first[index]?.headers.get("ETag")],
      ]);
    }
    expectProblem(await tell({ status: "introduced" }, "s1"), 422);
    expectProblem(await tell({ status: "acknowledged" }, "s6"), 409);
    expect((await read(AGENCY, id)).body.status).toBe("ended");
    await eventually(
      async () => (await steps.pullAll(AGENCY)).filter((item) => item.id === id),
      (changes) => changes.length === 1 + told.length,
    );
  });

  it("heeds the version that the caller has read", async () => {
    const { id } = await newAssignment();
    const tag = (await read(AGENCY, id)).headers.get("ETag") ?? "";
    expect((await read(AGENCY, id, { "If-None-Match": tag })).status).toBe(304);
    await steps.report(AGENCY, id, { status: "acknowledged" });
    expectProblem(await steps.report(AGENCY, id, { status: "introduced" }, { "If-Match": tag }), 412);
    expectProblem(await steps.report(AGENCY, id, { status: "introduced" }, { "If-None-Match": "*" }), 412);
    const fresh = (await read(AGENCY, id, { "If-None-Match": tag })).headers.get("ETag") ?? "";
    expect((await steps.report(AGENCY, id, { status: "introduced" }, { "If-Match": fresh })).status).toBe(200);
    expect((await steps.report(AGENCY, id, { status: "interview" }, { "If-Match": "*" })).status).toBe(200);
  });

  it("of many at the same moment lets one step be taken once", async () => {
    const { id } = await newAssignment();
    const reports = ["acknowledged", "introduced", "acknowledged", "introduced"].map((status) =>
      steps.report(AGENCY, id, { status }),
    );
    const statuses = (await Promise.all(reports)).map(({ status }) => status);
    expect(statuses.every((status) => [200, 409].includes(status))).toBe(true);
    await eventually(
      async () => (await steps.pullAll(AGENCY)).filter((item) => item.id === id),
      (changes) => changes.at(-1)?.status === "introduced",
    );
    const changes = (await steps.pullAll(AGENCY)).filter((item) => item.id === id).map(({ status }) => status);
    expect(new Set(changes).size).toBe(changes.length);
  });

  it("placed takes the person out of the pool and closes their other assignments; ended does not undo that by itself", async () => {
    const other = await steps.handIn();
    await steps.shortlist(other);
    const { id, ref } = await newAssignment();
    const elsewhere = await steps.assign(other, `gemeente-haarlem:${ref}`, "ijmond-werkt");
    for (const status of ["introduced", "placed"]) await steps.report(AGENCY, id, { status });
    const closed = await eventually(
      () => read("ijmond-werkt", elsewhere.id),
      ({ body }) => body.status === "closed",
    );
    expect(closed.body.reason).toBe("candidate-placed-elsewhere");
    expectProblem(await steps.report("ijmond-werkt", elsewhere.id, { status: "introduced" }), 409);
    const { entries } = await steps.shortlist(await steps.handIn());
    expect(entries.map((entry) => entry.ref)).not.toContain(ref);
    const told = (await steps.candidate("gemeente-haarlem", ref)).body.assignments.map(({ status, reason }) => [
      status,
      reason,
    ]);
    expect(told.toSorted()).toEqual([
      ["closed", "candidate-placed-elsewhere"],
      ["placed", undefined],
    ]);
  });

  it("placed on the last position fills the vacancy and closes what still runs on it", async () => {
    const single = await steps.handIn();
    await steps.shortlist(single);
    const winner = await newAssignment(AGENCY, single);
    const loser = await newAssignment("uwv", single);
    for (const status of ["introduced", "placed"]) await steps.report(AGENCY, winner.id, { status });
    const { body } = await eventually(
      () => read("uwv", loser.id),
      (answer) => answer.body.status === "closed",
    );
    expect(body.reason).toBe("vacancy-filled");
    expect((await steps.vacancy(single)).body.status).toBe("filled");
    expectProblem(await platform.call("werkblad", `/vacancies/${single}/withdrawal`, { method: "POST" }), 409);
  });
});
