import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCandidate } from "../support/builders-today.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { type CandidateAnswer, desk } from "./support/desk.ts";
import { expectApiHeaders, expectProblem, pointersOf } from "./support/problems.ts";

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
  return `c-${count}`;
};

describe("delivering a candidate", () => {
  it("answers 201 with where it is, its version, how complete it is and what to ask", async () => {
    const ref = newRef();
    const answer = await steps.deliver(PARTNER, ref);
    expect(answer.status).toBe(201);
    expectApiHeaders(answer);
    expect(answer.headers.get("Location")).toBe(`/api/v1/candidates/${ref}`);
    expect(answer.headers.get("ETag")).toBe('"1"');
    expect(answer.headers.get("Content-Type")).toBe("application/json");
    expect(answer.body).toEqual({
      ref,
      version: 1,
      completeness: 11 / 13,
      questions: [
        { field: "dayparts", question: expect.stringMatching(/\?$/), openVacancies: 0 },
        { field: "capacity", question: expect.stringMatching(/\?$/), openVacancies: 0 },
      ],
    });
    const found = await platform.call<CandidateAnswer>(PARTNER, answer.headers.get("Location")?.slice(7) ?? "");
    expect(found).toMatchObject({ status: 200, body: { ref, version: 1, completeness: 11 / 13, assignments: [] } });
    expect(found.body.profile).toEqual(aCandidate());
  });

  it("is refused with all that is wrong at once, also what is wrong of fields together and of the day", async () => {
    const wrong = { ...aCandidate(), education: "mbo", hours: { min: 30, max: 10 }, assessedAt: "2126-01-01" };
    const answer = await platform.call(PARTNER, `/candidates/${newRef()}`, { method: "PUT", body: wrong });
    expect(pointersOf(expectProblem(answer, 400))).toEqual(["/assessedAt", "/education", "/hours/max"]);
  });

  it("again replaces it whole: 200, one version on, nothing of the old profile left", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    const again = await platform.call(PARTNER, `/candidates/${ref}`, {
      method: "PUT",
      body: { distanceToWork: "none", assessedAt: "2026-11-01" },
    });
    expect(again).toMatchObject({ status: 200, body: { version: 2 } });
    expect(again.headers.get("Location")).toBeNull();
    expect(again.headers.get("ETag")).toBe('"2"');
    expect((await steps.candidate(PARTNER, ref)).body.profile).toEqual({
      distanceToWork: "none",
      banenafspraak: "unknown",
      beschutWerk: "unknown",
      hours: {},
      occupations: [],
      skills: [],
      skillsAssessed: false,
      capacity: {},
      assessedAt: "2026-11-01",
      municipality: "GM0392",
    });
  });

  it("keeps no name, no contact, no diagnosis and no benefit: each is refused by name", async () => {
    const ref = newRef();
    const personal = { name: "Jan", email: "jan@thuis.example", bsn: "123456782", diagnosis: "x", benefit: 1200 };
    const answer = await platform.call(PARTNER, `/candidates/${ref}`, {
      method: "PUT",
      body: { ...aCandidate(), ...personal },
    });
    expect(pointersOf(expectProblem(answer, 400))).toEqual(
      Object.keys(personal)
        .map((name) => `/${name}`)
        .toSorted(),
    );
    expect((await steps.candidate(PARTNER, ref)).status).toBe(404);
  });

  it.each([
    ["gemeente-haarlem", "GM0392"],
    ["gemeente-zandvoort", "GM0473"],
    ["gemeente-bloemendaal", "GM0377"],
    ["gemeente-heemstede", "GM0397"],
    ["ijmond-werkt", undefined],
    ["uwv", undefined],
  ])("by %s without a municipality is one of %s", async (partner, municipality) => {
    const { municipality: _left, ...profile } = aCandidate();
    const answer = await platform.call<CandidateAnswer>(partner, "/candidates/somewhere", {
      method: "PUT",
      body: profile,
    });
    expect(answer.status).toBe(201);
    const asked = answer.body.questions.map(({ field }) => field).includes("municipality");
    expect(asked).toBe(municipality === undefined);
    expect((await steps.candidate(partner, "somewhere")).body.profile.municipality).toBe(municipality);
    await steps.deliver(partner, "elsewhere", { municipality: "GM0453", postcode: "2025 AB" });
    expect((await steps.candidate(partner, "elsewhere")).body.profile).toMatchObject({
      municipality: "GM0453",
      postcode: "2025",
    });
  });
});

describe("a reference that is wrong", () => {
  it.each(["a b", "a/b", "-a", "é"])("is told so where it stands when somebody is delivered: %s", async (ref) => {
    const errors = [{ pointer: "/ref", detail: "Geef een verwijzing van hoogstens 200 letters, cijfers en . _ -" }];
    expect(expectProblem(await steps.deliver(PARTNER, encodeURIComponent(ref)), 400).errors).toEqual(errors);
    expectProblem(await steps.candidate(PARTNER, encodeURIComponent(ref)), 404);
  });

  it("says of months that are no whole number what they must be", async () => {
    const answer = await steps.deliver(PARTNER, "months-1", { occupations: [{ code: "9333", months: 12.5 }] });
    expect(expectProblem(answer, 400).errors).toEqual([
      { pointer: "/occupations/0/months", detail: "Geef een heel getal, zonder cijfers achter de komma" },
    ]);
  });
});

describe("entity tags of a candidate", () => {
  it("guard a write: the right one passes, an old one is refused and nothing is written", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    const write = (headers: Record<string, string>, education: number) =>
      platform.call<CandidateAnswer>(PARTNER, `/candidates/${ref}`, {
        method: "PUT",
        body: aCandidate({ education }),
        headers,
      });
    expect(await write({ "If-Match": '"1"' }, 2)).toMatchObject({ status: 200, body: { version: 2 } });
    expectProblem(await write({ "If-Match": '"1"' }, 5), 412);
    const read = await steps.candidate(PARTNER, ref);
    expect(read.body.profile.education).toBe(2);
    const tag = read.headers.get("ETag") ?? "";
    expect(await write({ "If-Match": tag }, 3)).toMatchObject({ status: 200, body: { version: 3 } });
    expectProblem(await write({ "If-Match": tag }, 5), 412);
    expect(await write({ "If-Match": "*" }, 4)).toMatchObject({ status: 200, body: { version: 4 } });
    expectProblem(await write({ "If-None-Match": "*" }, 6), 412);
    expect((await steps.candidate(PARTNER, ref)).body).toMatchObject({ version: 4, profile: { education: 4 } });
  });

  it("say whether there is one: If-None-Match: * makes only what is new, If-Match: * changes only what is there", async () => {
    const ref = newRef();
    const write = (headers: Record<string, string>) => steps.deliver(PARTNER, ref, {}, { headers });
    expectProblem(await write({ "If-Match": "*" }), 412);
    expectProblem(await write({ "If-Match": '"1"' }), 412);
    expect((await steps.candidate(PARTNER, ref)).status).toBe(404);
    expect((await write({ "If-None-Match": "*" })).status).toBe(201);
    expectProblem(await write({ "If-None-Match": "*" }), 412);
    await platform.call(PARTNER, `/candidates/${ref}`, { method: "DELETE" });
    expectProblem(await write({ "If-Match": "*" }), 412);
    expectProblem(await write({ "If-Match": '"2"' }), 412);
    expect((await write({ "If-None-Match": "*" })).status).toBeLessThan(300);
  });

  it("let exactly one of several writers at the same version win", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    const writers = [1, 2, 3, 4, 5].map((education) =>
      steps.deliver(PARTNER, ref, { education }, { headers: { "If-Match": '"1"' } }),
    );
    const statuses = (await Promise.all(writers)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 412, 412, 412, 412]);
    expect((await steps.candidate(PARTNER, ref)).body.version).toBe(2);
  });

  it("spare a read that knows it already, alone, in a list, or weakened on the way", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    const tag = (await steps.candidate(PARTNER, ref)).headers.get("ETag") ?? "";
    for (const known of [tag, `"x", ${tag}`, `W/${tag}`, `"a,b",W/${tag} , "c"`, "*"]) {
      const answer = await steps.candidate(PARTNER, ref, { "If-None-Match": known });
      expect([known, answer.status, answer.text]).toEqual([known, 304, ""]);
      expect(answer.headers.get("ETag")).toBe(tag);
      expectApiHeaders(answer);
    }
    for (const other of ['"x"', tag.slice(1, -1), `"${tag.slice(1, -1)}x"`, ""]) {
      expect([other, (await steps.candidate(PARTNER, ref, { "If-None-Match": other })).status]).toEqual([other, 200]);
    }
    await steps.deliver(PARTNER, ref, { education: 5 });
    expect((await steps.candidate(PARTNER, ref, { "If-None-Match": tag })).status).toBe(200);
  });

  it("guard a withdrawal", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    await steps.deliver(PARTNER, ref);
    const remove = (tag: string) =>
      platform.call(PARTNER, `/candidates/${ref}`, { method: "DELETE", headers: { "If-Match": tag } });
    expectProblem(await remove('"1"'), 412);
    expect((await steps.candidate(PARTNER, ref)).status).toBe(200);
    expect((await remove('"2"')).status).toBe(204);
    expect((await remove('"2"')).status).toBe(204);
    expectProblem(await remove("*"), 412);
    await steps.deliver(PARTNER, ref);
    expect((await remove("*")).status).toBe(204);
  });
});

describe("an Idempotency-Key with a delivery", () => {
  const withKey = (partner: string, ref: string, key: string, change = {}) =>
    steps.deliver(partner, ref, change, { headers: { "Idempotency-Key": key } });

  it("makes a repeat give the first answer, also after another write, and changes nothing", async () => {
    const ref = newRef();
    const first = await withKey(PARTNER, ref, "k-1");
    expect(first.status).toBe(201);
    expect(await steps.deliver(PARTNER, ref, { education: 6 })).toMatchObject({ status: 200, body: { version: 2 } });
    const again = await withKey(PARTNER, ref, "k-1");
    expect(again).toMatchObject({ status: 201, body: first.body });
    for (const name of ["ETag", "Location"]) expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect((await steps.candidate(PARTNER, ref)).body).toMatchObject({ version: 2, profile: { education: 6 } });
  });

  it("is refused with 422 for another profile, and nothing changes", async () => {
    const ref = newRef();
    await withKey(PARTNER, ref, "k-2");
    expectProblem(await withKey(PARTNER, ref, "k-2", { education: 6 }), 422);
    expect((await steps.candidate(PARTNER, ref)).body).toMatchObject({ version: 1, profile: { education: 3 } });
  });

  it("knows the same profile by what it says, not by how it was written", async () => {
    const ref = newRef();
    await withKey(PARTNER, ref, "k-3", { postcode: "2025 ab", skills: ["a", "a"] });
    const turned = Object.fromEntries(Object.entries(aCandidate({ postcode: "2025", skills: ["a"] })).toReversed());
    const again = await platform.call(PARTNER, `/candidates/${ref}`, {
      method: "PUT",
      body: turned,
      headers: { "Idempotency-Key": "k-3" },
    });
    expect(again).toMatchObject({ status: 201, body: { version: 1 } });
  });

  it("is each partner's own", async () => {
    const ref = newRef();
    await withKey(PARTNER, ref, "k-4");
    expect(await withKey("gemeente-zandvoort", ref, "k-4", { education: 5 })).toMatchObject({
      status: 201,
      body: { version: 1 },
    });
  });

  it("writes once when the same request comes many times at once", async () => {
    const ref = newRef();
    const answers = await Promise.all(Array.from({ length: 8 }, () => withKey(PARTNER, ref, "k-5")));
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual(answers.map(() => [201, 1]));
    expect((await steps.candidate(PARTNER, ref)).body.version).toBe(1);
  });

  it("does not make a write fail that named no version, whatever else is written at that moment", async () => {
    const ref = newRef();
    const writes = [1, 2, 3, 4].map((education) => withKey(PARTNER, ref, `k-6-${education}`, { education }));
    const answers = await Promise.all(writes);
    expect(answers.map(({ body }) => body.version).toSorted()).toEqual([1, 2, 3, 4]);
  });
});

describe("reading a candidate", () => {
  it("tells what became of every assignment, and its tag changes with that", async () => {
    const ref = newRef();
    await steps.deliver("gemeente-heemstede", ref);
    const unseen = (await steps.candidate("gemeente-heemstede", ref)).headers.get("ETag") ?? "";
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const { id } = await steps.assign(reference, `gemeente-heemstede:${ref}`);

    const assigned = await steps.candidate("gemeente-heemstede", ref, { "If-None-Match": unseen });
    expect(assigned).toMatchObject({
      status: 200,
      body: { version: 1, assignments: [{ id, agency: "pasmatch", vacancy: reference, status: "assigned" }] },
    });
    await steps.report("pasmatch", id, { status: "not-placed", reason: "travel" });
    const tag = assigned.headers.get("ETag") ?? "";
    const outcome = await steps.candidate("gemeente-heemstede", ref, { "If-None-Match": tag });
    expect(outcome.status).toBe(200);
    expect(outcome.body.assignments).toEqual([
      {
        id,
        agency: "pasmatch",
        vacancy: reference,
        status: "not-placed",
        reason: "travel",
        changedAt: expect.stringMatching(/Z$/),
      },
    ]);
    expect(await steps.deliver("gemeente-heemstede", ref, {}, { headers: { "If-Match": tag } })).toMatchObject({
      status: 200,
    });
  });

  it("leaves an audit line of who saw whom", async () => {
    const ref = newRef();
    await steps.deliver(PARTNER, ref);
    await steps.candidate(PARTNER, ref);
    const log = await eventually(
      () => readFile(platform.folder.file("log.ndjson"), "utf8"),
      (text) => text.includes("view-candidate") && text.includes(`"${PARTNER}:${ref}"`),
    );
    const line = log.split("\n").find((one) => one.includes("view-candidate") && one.includes(`"${PARTNER}:${ref}"`));
    expect(JSON.parse(line ?? "{}").audit).toEqual({
      action: "view-candidate",
      object: `${PARTNER}:${ref}`,
      result: "done",
      actor: PARTNER,
      origin: "api",
    });
  });
});
