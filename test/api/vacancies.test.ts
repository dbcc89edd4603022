import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#shared/domain/dates.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { region } from "#shared/runtime/region.ts";
import { aVacancy } from "../support/builders.ts";
import { inDays } from "../support/builders-today.ts";
import { type CallOptions, eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { desk, type Shortlist, type VacancyAnswer } from "./support/desk.ts";
import { expectApiHeaders, expectProblem, pointersOf } from "./support/problems.ts";
import { storedTables } from "./support/tables.ts";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
});
afterAll(() => platform.close());

const submit = (body: unknown, headers: Record<string, string> = {}) =>
  platform.call<{ reference: string; status: string; statusUrl: string }>("werkblad", "/vacancies", {
    method: "POST",
    body,
    headers,
  });
const change = (reference: string, body: unknown, headers: Record<string, string> = {}) =>
  platform.call<VacancyAnswer>("werkblad", `/vacancies/${reference}`, { method: "PATCH", body, headers });
const withdraw = (reference: string, options: CallOptions = {}) =>
  platform.call<VacancyAnswer>("werkblad", `/vacancies/${reference}/withdrawal`, { method: "POST", ...options });
const pending = (reference: string) => platform.call<Shortlist>("werkblad", `/vacancies/${reference}/shortlist`);

describe("handing in a vacancy", () => {
  it("answers 201 with its reference, where it is and where its employer can follow it", async () => {
    const answer = await submit(aVacancy());
    expect(answer.status, answer.text).toBe(201);
    expectApiHeaders(answer);
    const { reference } = answer.body;
    expect(answer.body).toEqual({
      reference: expect.stringMatching(/^V-[0-9A-HJKMNP-TV-Z]{8}$/),
      status: "received",
      statusUrl: expect.stringMatching(new RegExp(`^${platform.publicUrl}/status/${reference}\\?sleutel=[\\w-]{20,}$`)),
    });
    expect(answer.headers.get("Location")).toBe(`/api/v1/vacancies/${reference}`);
    expect(answer.headers.get("ETag")).toBe('"1"');
    expect((await fetch(answer.body.statusUrl)).status).toBe(200);
    const found = await steps.vacancy(reference);
    expect(found.body).toMatchObject({
      ...aVacancy(),
      reference,
      positions: 1,
      kind: "regular",
      skills: [],
      demands: {},
      decisions: [],
      history: [{ what: "Vacature ontvangen", by: "werkblad" }],
    });
  });

  it("refuses dates that are over, beside whatever else is wrong, and takes today", async () => {
    const over = await submit({ ...aVacancy(), startDate: "1950-01-01", closesOn: "2020-01-01", positions: 0.5 });
    const { errors } = expectProblem(over, 400);
    expect(errors).toEqual([
      { pointer: "/positions", detail: expect.any(String) },
      { pointer: "/startDate", detail: "Deze begindatum is al voorbij. Vul een datum in vanaf vandaag" },
      { pointer: "/closesOn", detail: "Deze datum is al voorbij. Vul een datum in vanaf vandaag" },
    ]);
    // Midnight may come between asking the date and handing in: tomorrow is never over.
    const tomorrow = addDays(dayOf(new Date()), 1);
    const { reference } = (await submit(aVacancy({ startDate: tomorrow, closesOn: tomorrow }))).body;
    expectProblem(await change(reference, { startDate: "1950-01-01" }), 400);
    expect((await change(reference, { title: "Inpakker" })).status).toBe(200);
  });

  it("takes what people paste, in every field, and answers it in one form", async () => {
    const reference = await steps.handIn({
      title: "  Medewerker magazijn ",
      employer: { kvkNumber: "1234 56.78", name: "Loods" },
      workplace: { postcode: "2031ab" },
      contact: { name: "Robin", email: " robin@werkgever.example ", phone: "023-511 00 00" },
      licences: ["B", "B"],
    });
    expect((await steps.vacancy(reference)).body).toMatchObject({
      title: "Medewerker magazijn",
      employer: { kvkNumber: "12345678" },
      workplace: { postcode: "2031 AB" },
      contact: { email: "robin@werkgever.example" },
      licences: ["B"],
    });
  });

  it("gives an employer one account manager, also for a second vacancy under another name", async () => {
    const managers = new Set<string>();
    for (const name of ["Loods", "Loods B.V.", "LOODS"]) {
      const reference = await steps.handIn({ employer: { kvkNumber: "87654321", name } });
      const { body } = await platform.call<{ accountManager: string }>("werkblad", `/vacancies/${reference}`);
      managers.add(body.accountManager);
    }
    expect(managers.size).toBe(1);
    expect(region.staff.filter(({ roles }) => roles.includes("account-manager")).map(({ id }) => id)).toContain(
      [...managers][0],
    );
  });

  it("with the same Idempotency-Key is done once: the first answer again, 422 for another vacancy", async () => {
    const headers = { "Idempotency-Key": "vacancy-1" };
    const first = await submit(aVacancy(), headers);
    const repeats = await Promise.all(Array.from({ length: 6 }, () => submit(aVacancy(), headers)));
    for (const again of repeats) {
      expect(again).toMatchObject({ status: 201, body: first.body });
      for (const name of ["Location", "ETag"]) expect(again.headers.get(name)).toBe(first.headers.get(name));
    }
    expectProblem(await submit(aVacancy({ title: "Iets anders" }), headers), 422);
    expectProblem(await submit({ ...aVacancy(), title: "" }, headers), 400);
    const stored = await storedTables(platform).itemsOf("vacancies");
    expect(stored.filter(({ reference }) => reference === first.body.reference)).toHaveLength(1);
    const other = await submit(aVacancy(), { "Idempotency-Key": "vacancy-2" });
    expect(other.body.reference).not.toBe(first.body.reference);
  });

  it("with the same Idempotency-Key gives the first answer still after the vacancy moved on", async () => {
    const headers = { "Idempotency-Key": "vacancy-moved" };
    const first = await submit(aVacancy(), headers);
    await steps.shortlist(first.body.reference);
    await withdraw(first.body.reference);
    expect(await submit(aVacancy(), headers)).toMatchObject({ status: 201, body: first.body });
  });
});

it("handing in a vacancy with the same Idempotency-Key gives the first answer still after a change", async () => {
  const headers = { "Idempotency-Key": "vacancy-changed" };
  const first = await submit(aVacancy(), headers);
  await change(first.body.reference, { title: "Intussen anders" });
  expect(await submit(aVacancy(), headers)).toMatchObject({ status: 201, body: first.body });
});

describe("changing a vacancy", () => {
  it("that asks for other things makes another shortlist", async () => {
    await steps.deliver("uwv", "driver", { occupations: [{ code: "8322", months: 48 }], licences: ["B"] });
    await steps.deliver("uwv", "walker", { occupations: [{ code: "8322", months: 48 }], licences: [] });
    const reference = await steps.handIn({ occupation: "8322" });
    const before = await steps.shortlist(reference);
    expect(before.entries.map(({ ref }) => ref)).toEqual(expect.arrayContaining(["driver", "walker"]));
    const answer = await change(reference, { licences: ["B"], hoursPerWeek: { min: 8 } });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toMatchObject({
      reference,
      licences: ["B"],
      hoursPerWeek: { min: 8, max: 32 },
      status: "shortlisted",
    });
    const after = await eventually(
      () => pending(reference),
      ({ body }) => body.status === "ready" && !body.entries.some(({ ref }) => ref === "walker"),
    );
    expect(after.body.entries.map(({ ref }) => ref)).toContain("driver");
    expect(after.body.excluded.licence).toBeGreaterThanOrEqual(1);
    expect((await steps.vacancy(reference)).body.history.at(-1)).toMatchObject({
      what: "Gewijzigd: hoursPerWeek, licences",
      by: "werkblad",
    });
  });

  it("is a merge patch: null removes, objects merge, lists are replaced, and the defaults come back", async () => {
    const reference = await steps.handIn({
      salary: { min: 14, max: 18, per: "hour" },
      closesOn: inDays(60),
      positions: 3,
      skills: [{ code: "s1", importance: "essential" }],
      demands: { lifting: 2, standing: 1 },
    });
    const patch = {
      closesOn: null,
      positions: null,
      salary: { max: null },
      skills: [],
      demands: { lifting: null, pace: 3 },
    };
    const { status, body } = await change(reference, patch);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      positions: 1,
      salary: { min: 14, per: "hour" },
      skills: [],
      demands: { standing: 1, pace: 3 },
    });
    expect(body).not.toHaveProperty("closesOn");
    expect(body).not.toHaveProperty(["salary", "max"]);
    expect(body).not.toHaveProperty(["demands", "lifting"]);
  });

  it("is refused with all that is wrong at once: unknown, fixed, removed or badly formed", async () => {
    const reference = await steps.handIn();
    const before = (await steps.vacancy(reference)).headers.get("ETag");
    const wrong = {
      employer: { kvkNumber: "00000124" },
      status: "filled",
      title: "",
      positions: 0,
      contact: { email: "x", fax: "1" },
      workplace: { postcode: "99" },
      nothing: null,
      demands: { flying: null },
    };
    expect(pointersOf(expectProblem(await change(reference, wrong), 400))).toEqual([
      "/contact/email",
      "/contact/fax",
      "/demands/flying",
      "/employer",
      "/nothing",
      "/positions",
      "/status",
      "/title",
      "/workplace/postcode",
    ]);
    for (const [patch, pointer] of [
      [{ title: null }, "/title"],
      [{ hoursPerWeek: null }, "/hoursPerWeek"],
      [{ hoursPerWeek: { max: null } }, "/hoursPerWeek/max"],
      [{ hoursPerWeek: { min: 40 } }, "/hoursPerWeek/max"],
      [{ contact: { email: null } }, "/contact/email"],
      [{ employer: null }, "/employer"],
      [{ reference: "V-00000000" }, "/reference"],
    ] as const) {
      expect(pointersOf(expectProblem(await change(reference, patch), 400))).toEqual([pointer]);
    }
    await eventually(
      () => steps.vacancy(reference),
      ({ body }) => body.status === "shortlisted",
    );
    const { body } = await steps.vacancy(reference);
    expect(body.history).toHaveLength(2);
    expect(before).not.toBeNull();
  });

  it("at the version it was read passes; at an older one it is refused and nothing is written", async () => {
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const tag = (await steps.vacancy(reference)).headers.get("ETag") ?? "";
    const passed = await change(reference, { title: "Eerste" }, { "If-Match": tag });
    expect(passed.status).toBe(200);
    expectProblem(await change(reference, { title: "Tweede" }, { "If-Match": tag }), 412);
    expectProblem(await change(reference, { title: "Derde" }, { "If-None-Match": "*" }), 412);
    expect((await steps.vacancy(reference)).body.title).toBe("Eerste");
    expect(
      (await change(reference, { title: "Vierde" }, { "If-Match": passed.headers.get("ETag") ?? "" })).status,
    ).toBe(200);
  });

  it("lets exactly one of several writers at the same version win", async () => {
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const tag = (await steps.vacancy(reference)).headers.get("ETag") ?? "";
    const titles = ["a", "b", "c", "d"];
    const answers = await Promise.all(titles.map((title) => change(reference, { title }, { "If-Match": tag })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  });

  it("without a version passes although the platform writes at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const reference = await steps.handIn();
      const answers = await Promise.all(["a", "b", "c"].map((title) => change(reference, { title })));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    }
  });

  it("leaves a record that can be read, whatever fields were named", async () => {
    const reference = await steps.handIn();
    expectProblem(await change(reference, { ["x".repeat(500)]: null }), 400);
    expect((await steps.vacancy(reference)).status).toBe(200);
  });
});

describe("withdrawing a vacancy", () => {
  it("closes what runs on it and takes no more: no change, no decision; again changes nothing", async () => {
    await steps.deliver("gemeente-zandvoort", "on-withdrawn");
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const { id } = await steps.assign(reference, "gemeente-zandvoort:on-withdrawn");
    const withdrawn = await withdraw(reference);
    expect(withdrawn).toMatchObject({ status: 200, body: { reference, status: "withdrawn" } });
    const again = await withdraw(reference);
    expect(again).toMatchObject({ status: 200, body: { status: "withdrawn" } });
    expect(again.headers.get("ETag")).toBe(withdrawn.headers.get("ETag"));
    expectProblem(await change(reference, { title: "Anders" }), 409);
    const decision = { candidateId: "gemeente-zandvoort:on-withdrawn", decision: "turn-down", reason: "other" };
    expectProblem(await steps.decide(reference, decision), 409);
    const { body } = await eventually(
      () => platform.call<{ status: string }>("pasmatch", `/assignments/${id}`),
      (answer) => answer.body.status === "closed",
    );
    expect(body).toMatchObject({ reason: "vacancy-withdrawn" });
    expect((await steps.vacancy(reference)).body.decisions).toMatchObject([
      { decision: "put-forward", outcome: { status: "closed", reason: "vacancy-withdrawn" } },
    ]);
  });

  it("heeds the version that the caller has read", async () => {
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const tag = (await steps.vacancy(reference)).headers.get("ETag") ?? "";
    await change(reference, { title: "Intussen anders" });
    expectProblem(await withdraw(reference, { headers: { "If-Match": tag } }), 412);
    expect((await steps.vacancy(reference)).body.status).not.toBe("withdrawn");
    const fresh = (await steps.vacancy(reference)).headers.get("ETag") ?? "";
    expect((await withdraw(reference, { headers: { "If-Match": fresh } })).status).toBe(200);
  });

  it("passes although the platform writes at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) expect((await withdraw(await steps.handIn())).status).toBe(200);
  });
});

describe("a vacancy's tag", () => {
  it("changes with what became of a decision, though nothing was written to the vacancy", async () => {
    await steps.deliver("gemeente-heemstede", "outcome");
    const reference = await steps.handIn();
    await steps.shortlist(reference);
    const { id } = await steps.assign(reference, "gemeente-heemstede:outcome");
    const tag = (await steps.vacancy(reference)).headers.get("ETag") ?? "";
    const known = () =>
      platform.call<VacancyAnswer>("werkblad", `/vacancies/${reference}`, { headers: { "If-None-Match": tag } });
    expect((await known()).status).toBe(304);
    await steps.report("pasmatch", id, { status: "introduced" });
    const now = await known();
    expect(now).toMatchObject({ status: 200, body: { decisions: [{ outcome: { status: "introduced" } }] } });
    expect((await change(reference, { title: "Nog steeds" }, { "If-Match": tag })).status).toBe(200);
  });
});
