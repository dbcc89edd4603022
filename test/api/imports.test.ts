import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aVumProfile, hasOfficialProfiles, officialProfiles, PERSONAL } from "../domain/vum-profiles.ts";
import { aCandidate } from "../support/builders-today.ts";
import { eventually, type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import type { Item } from "../support/stored-items.ts";
import { desk, type ImportAnswer, ndjson } from "./support/desk.ts";
import { expectApiHeaders, expectProblem, pointersOf } from "./support/problems.ts";
import { storedTables } from "./support/tables.ts";

const PARTNER = "gemeente-haarlem";

let platform: RunningPlatform;
let steps: ReturnType<typeof desk>;
beforeAll(async () => {
  platform = await runningPlatform();
  steps = desk(platform);
});
afterAll(() => platform.close());

const row = (ref: unknown, change = {}) => ({ ref, ...aCandidate(), ...change });
const done = async (body: string | Uint8Array, headers: Record<string, string> = {}, partner = PARTNER) => {
  const taken = await steps.imports(partner, body, headers);
  expect(taken.status, taken.text).toBe(202);
  return steps.importDone(partner, taken.body.id);
};
const vum = { "Content-Type": "application/json" };
const allErrors = async ({ errorsUrl = "" }: ImportAnswer, partner = PARTNER) => {
  const { status, body } = await platform.call<Pick<ImportAnswer, "errors">>(partner, errorsUrl.replace("/api/v1", ""));
  expect(status).toBe(200);
  return body.errors;
};
const storedCandidate = async (ref: string): Promise<Item> =>
  (await storedTables(platform).itemsOf("candidates")).find((item) => item.partner === PARTNER && item.ref === ref) ??
  {};

describe("a delivery of many candidates", () => {
  it("is taken in with 202 and where to follow it; good rows are taken, bad rows are named", async () => {
    const body = [
      JSON.stringify(row("good-1")),
      "{ broken",
      "",
      JSON.stringify(row("bad-1", { education: 9, name: "Jan", hours: { min: 30, max: 10 } })),
      JSON.stringify(row("good-2", { municipality: undefined })),
      JSON.stringify(row("no/ref")),
    ].join("\n");
    const taken = await steps.imports(PARTNER, body);
    expect(taken.status).toBe(202);
    expectApiHeaders(taken);
    expect(taken.body).toEqual({
      id: expect.stringMatching(/^I-[0-9A-HJKMNP-TV-Z]{16}$/),
      status: "received",
      mode: "add",
      receivedAt: expect.stringMatching(/Z$/),
      total: 0,
      processed: 0,
      accepted: 0,
      rejected: 0,
      superseded: 0,
      errors: [],
      warnings: [],
    });
    expect(taken.headers.get("Location")).toBe(`/api/v1/candidate-imports/${taken.body.id}`);

    const finished = await steps.importDone(PARTNER, taken.body.id);
    expect(finished).toEqual({
      ...taken.body,
      status: "completed",
      total: 5,
      processed: 5,
      accepted: 2,
      rejected: 3,
      errorsUrl: `/api/v1/candidate-imports/${taken.body.id}/errors`,
      errors: [
        { row: 2, pointer: "", detail: expect.stringContaining("JSON") },
        { row: 4, ref: "bad-1", pointer: "/hours/max", detail: expect.any(String) },
        { row: 4, ref: "bad-1", pointer: "/education", detail: expect.any(String) },
        { row: 4, ref: "bad-1", pointer: "/name", detail: expect.any(String) },
        { row: 6, ref: "no/ref", pointer: "/ref", detail: expect.any(String) },
      ],
      summary: {
        people: 2,
        completeness: 11 / 13,
        stale: 0,
        dormant: 0,
        questions: ["dayparts", "capacity"].map((field) => expect.objectContaining({ field, people: 2 })),
      },
    });
    expect(await allErrors(finished)).toEqual(finished.errors);
    expect((await steps.candidate(PARTNER, "good-2")).body.profile.municipality).toBe("GM0392");
    expect((await steps.candidate(PARTNER, "bad-1")).status).toBe(404);
  });

  it("without errors says so: no errors, no place to read them", async () => {
    const finished = await done(`${ndjson([row("clean-1"), row("clean-2")])}\n`);
    expect(finished).toMatchObject({ status: "completed", total: 2, accepted: 2, rejected: 0, errors: [] });
    expect(finished).not.toHaveProperty("errorsUrl");
  });

  it("without errors, of people who were assessed long ago, names them where errors are read", async () => {
    const finished = await done(ndjson([row("awake"), row("asleep", { assessedAt: "2020-01-01" })]));
    expect(finished).toMatchObject({ accepted: 2, rejected: 0, errors: [], summary: { people: 2, dormant: 1 } });
    const { body } = await platform.call(PARTNER, String(finished.errorsUrl).replace("/api/v1", ""));
    expect(body).toEqual({
      errors: [],
      warnings: [{ row: 2, ref: "asleep", pointer: "/assessedAt", detail: expect.stringContaining("twaalf maanden") }],
    });
  });

  it("shows the first hundred errors and keeps all of them behind errorsUrl", async () => {
    const finished = await done(
      ndjson(Array.from({ length: 250 }, (_unused, index) => row(`many-${index}`, { education: 9 }))),
    );
    expect(finished).toMatchObject({ total: 250, accepted: 0, rejected: 250 });
    expect(finished.errors).toHaveLength(100);
    const errors = await allErrors(finished);
    expect(errors).toHaveLength(250);
    expect(errors.slice(0, 100)).toEqual(finished.errors);
    expect(errors.at(-1)).toMatchObject({ row: 250, ref: "many-249", pointer: "/education" });
  });

  it("takes of a reference that stands there twice the last row, and says which were passed over", async () => {
    const finished = await done(
      ndjson([row("twice", { education: 1 }), row("once"), row("twice", { education: 2 }), row("twice")]),
    );
    expect(finished).toMatchObject({ total: 4, processed: 4, accepted: 2, rejected: 0, superseded: 2, errors: [] });
    const detail = "Deze verwijzing staat ook in rij 4; die rij is genomen en deze niet";
    expect(finished.warnings).toEqual([1, 3].map((number) => ({ row: number, ref: "twice", pointer: "/ref", detail })));
    expect((await steps.candidate(PARTNER, "twice")).body).toMatchObject({ version: 1, profile: { education: 3 } });
  });

  it("replaces who was there, and makes nobody of another partner", async () => {
    await steps.deliver(PARTNER, "replaced", { education: 1 });
    await steps.deliver("gemeente-zandvoort", "replaced", { education: 2 });
    await done(ndjson([row("replaced", { education: 5 })]));
    expect((await steps.candidate(PARTNER, "replaced")).body).toMatchObject({ version: 2, profile: { education: 5 } });
    expect((await steps.candidate("gemeente-zandvoort", "replaced")).body).toMatchObject({
      version: 1,
      profile: { education: 2 },
    });
    const sneaky = await done(ndjson([row("sneaky", { partner: "gemeente-zandvoort" })]));
    expect(sneaky.errors).toMatchObject([{ pointer: "/partner" }]);
  });

  it("may come packed with gzip", async () => {
    expect(await done(gzipSync(ndjson([row("packed")])), { "Content-Encoding": "gzip" })).toMatchObject({
      accepted: 1,
    });
  });

  it("with the same Idempotency-Key is taken once: the same import, 422 for another payload", async () => {
    const headers = { "Idempotency-Key": "import-1" };
    const body = ndjson([row("key-1")]);
    const first = await steps.imports(PARTNER, body, headers);
    const again = await Promise.all(Array.from({ length: 4 }, () => steps.imports(PARTNER, body, headers)));
    for (const answer of again) expect([answer.status, answer.body.id]).toEqual([202, first.body.id]);
    await steps.importDone(PARTNER, first.body.id);
    expect((await steps.imports(PARTNER, body, headers)).body.id).toBe(first.body.id);
    expect((await steps.candidate(PARTNER, "key-1")).body.version).toBe(1);
    expectProblem(await steps.imports(PARTNER, ndjson([row("key-2")]), headers), 422);
    expectProblem(await steps.imports(PARTNER, body, { ...headers, ...vum }), 422);
    const other = await steps.imports("gemeente-zandvoort", ndjson([row("key-3")]), headers);
    expect(other.status).toBe(202);
    expect(other.body.id).not.toBe(first.body.id);
    expect((await steps.imports(PARTNER, body)).body.id).not.toBe(first.body.id);
  });

  it("is refused at once when it is empty or of a type that is not taken", async () => {
    expect(pointersOf(expectProblem(await steps.imports(PARTNER, ""), 400))).toEqual([""]);
    for (const type of ["text/plain", "application/xml", "application/zip"]) {
      expectProblem(await steps.imports(PARTNER, "x", { "Content-Type": type }), 415);
    }
  });

  it.each<[string, string | Uint8Array, Record<string, string>, string]>([
    [
      "no UTF-8",
      Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d),
      {},
      "Regel 1 is geen UTF-8; sla het bestand op als UTF-8 en lever het opnieuw",
    ],
    ["no JSON at all", "hello", vum, "Lever een JSON-array met VUM-profielen"],
    ["nothing but line ends", "\n\n", {}, "De levering is leeg; stuur minstens één kandidaat"],
    ["one row too many", "x\n".repeat(20_001), {}, "Dit zijn te veel rijen: lever hoogstens 20.000 per keer"],
    ["one profile, no list", JSON.stringify(aVumProfile()), vum, "Lever een JSON-array met VUM-profielen"],
    ["a list cut off", JSON.stringify([aVumProfile()]).slice(0, -5), vum, "Lever een JSON-array met VUM-profielen"],
  ])("fails with its reason when it cannot be read: %s", async (_name, body, headers, failure) => {
    const finished = await done(body, headers);
    expect(finished).toMatchObject({ status: "failed", accepted: 0, rejected: 0, errors: [], failure });
  });

  const impossible = JSON.stringify(row("hours", { hours: { max: 24 } })).replace(":24", ":1e308");
  it.each([
    ["1e308 hours", impossible, "/hours/max", "Een week heeft 168 uur"],
    [
      "the year 0206",
      JSON.stringify(row("year", { assessedAt: "0206-10-01" })),
      "/assessedAt",
      "Geef een bestaande datum als JJJJ-MM-DD, bijvoorbeeld 2026-12-01",
    ],
    [
      "an assessment still to come",
      JSON.stringify(row("later", { assessedAt: "2099-10-01" })),
      "/assessedAt",
      "Een beoordeling kan niet in de toekomst liggen: geef de dag waarop zij was",
    ],
  ])("names the row with %s, and how to mend it", async (_name, line, pointer, detail) => {
    const { ref } = JSON.parse(line) as { ref: string };
    const { errors } = await done(line);
    expect(errors).toEqual([{ row: 1, ref, pointer, detail }]);
    const { ref: _ref, ...profile } = JSON.parse(line.replace("1e308", "200")) as { ref: string };
    const alone = await steps.deliver("gemeente-haarlem", ref, profile);
    expect(expectProblem(alone, 400).errors).toEqual([{ pointer, detail }]);
  });

  it("comes to an end whatever is in it, and never holds up the next", async () => {
    const poison = [
      `{"ref":"p1","${"y".repeat(500_000)}":1}`,
      JSON.stringify(row("x".repeat(100_000))),
      JSON.stringify(row("p2", { maxDistanceKm: 20 })).replace('"maxDistanceKm":20', '"maxDistanceKm":1e-300'),
      JSON.stringify(row("p3", { skills: Array(100_000).fill(1) })),
      `{"ref":"p4","__proto__":{"polluted":1}}`,
      `${"[".repeat(50_000)}`,
      `{"ref":"p5","a":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
      JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_unused, index) => [`k${index}`, index]))),
      "\u0000",
      JSON.stringify(row("fine")),
    ];
    const finished = await done(poison.join("\n"));
    expect(finished).toMatchObject({ status: "completed", total: 10, accepted: 1, rejected: 9 });
    expect(JSON.stringify(finished).length).toBeLessThan(100_000);
    expect(await done(ndjson([row("after-poison")]))).toMatchObject({ accepted: 1 });
    expect({}).not.toHaveProperty("polluted");
  });

  it("is seen by its own partner alone, and an unknown one is not found", async () => {
    const { id } = await done(ndjson([row("own"), row("own")]));
    for (const path of [`/candidate-imports/${id}`, `/candidate-imports/${id}/errors`]) {
      expect((await platform.call(PARTNER, path)).status).toBe(200);
      expectProblem(await platform.call("uwv", path), 404);
    }
    expectProblem(await platform.call(PARTNER, "/candidate-imports/I-0000000000000000"), 404);
  });

  it("has a tag that changes with its progress", async () => {
    const { id } = await done(ndjson([row("tagged")]));
    const { headers } = await platform.call(PARTNER, `/candidate-imports/${id}`);
    const tag = headers.get("ETag") ?? "";
    const known = await platform.call(PARTNER, `/candidate-imports/${id}`, { headers: { "If-None-Match": tag } });
    expect(known.status).toBe(304);
  });
});

describe("a delivery in VUM's form", () => {
  it("keeps the search profile without loss and drops what is the person's own", async () => {
    const profile = aVumProfile();
    const finished = await done(JSON.stringify([profile]), vum);
    expect(finished, JSON.stringify(finished.errors)).toMatchObject({ status: "completed", accepted: 1, rejected: 0 });
    const stored = await storedCandidate("vum-1");
    const { idWerkzoekende, contactpersoon, eisAanWerk, emailadres, telefoonnummer, ...rest } = profile;
    const { persoonlijkePresentatie, webadres, indicatieLdrRegistratie, ...search } = rest;
    expect(stored.vum).toEqual(search);
    expect(stored.profile).toMatchObject({
      postcode: "2011",
      maxDistanceKm: 25,
      education: 4,
      language: 3,
      licences: ["B", "AM"],
    });
    const everything = await storedTables(platform).everything();
    for (const personal of PERSONAL) expect(everything).not.toContain(personal);
    expect((await steps.candidate(PARTNER, "vum-1")).body.profile).toMatchObject({ municipality: "GM0392" });
  });

  it("names rows by VUM's own fields", async () => {
    const bad = { ...aVumProfile({ idWerkzoekende: "vum-bad" }), mobiliteit: { maximaleReisafstand: 2000 }, bsn: "1" };
    const finished = await done(JSON.stringify([bad, aVumProfile({ idWerkzoekende: "vum-2" }), 5]), vum);
    expect(finished).toMatchObject({ total: 3, accepted: 1, rejected: 2 });
    expect(finished.errors.map(({ row: number, ref, pointer }) => [number, ref, pointer])).toEqual([
      [1, "vum-bad", "/mobiliteit/bemiddelingspostcode"],
      [1, "vum-bad", "/mobiliteit/maximaleReisafstand"],
      [1, "vum-bad", "/bsn"],
      [3, undefined, ""],
    ]);
  });

  it("is gone with the person: a withdrawn candidate has no VUM profile, and a plain delivery replaces it", async () => {
    await done(JSON.stringify([aVumProfile({ idWerkzoekende: "vum-3" })]), vum);
    await steps.deliver(PARTNER, "vum-3");
    expect(await storedCandidate("vum-3")).not.toHaveProperty("vum");
    await done(JSON.stringify([aVumProfile({ idWerkzoekende: "vum-3" })]), vum);
    expect(await storedCandidate("vum-3")).toHaveProperty("vum");
    await platform.call(PARTNER, "/candidates/vum-3", { method: "DELETE" });
    expect(await storedCandidate("vum-3")).not.toHaveProperty("vum");
  });

  it.skipIf(!hasOfficialProfiles)(
    "takes the first hundred of the official profiles, each kept without loss",
    async () => {
      const profiles = officialProfiles(100);
      const finished = await done(JSON.stringify(profiles), vum, "uwv");
      expect(finished.errors).toEqual([]);
      expect(finished).toMatchObject({ status: "completed", total: 100, accepted: 100, rejected: 0 });
      const stored = (await storedTables(platform).itemsOf("candidates")).filter(({ partner }) => partner === "uwv");
      const byRef = new Map(stored.map((item) => [item.ref, item]));
      for (const official of profiles) {
        const { idWerkzoekende, contactpersoon, eisAanWerk, emailadres, telefoonnummer, ...rest } = official;
        const { persoonlijkePresentatie, webadres, indicatieLdrRegistratie, ...search } = rest;
        expect(byRef.get(idWerkzoekende)?.vum).toEqual(search);
      }
    },
  );
});

describe("a full delivery", () => {
  const OWN = "gemeente-bloemendaal";
  const full = async (refs: readonly string[]) => {
    const taken = await steps.imports(OWN, ndjson(refs.map((ref) => row(ref))), {}, "?mode=full");
    expect(taken.status, taken.text).toBe(202);
    return steps.importDone(OWN, taken.body.id);
  };

  it("shows who is missing, and withdraws them when the partner confirms", async () => {
    await full(["f-1", "f-2", "f-3"]);
    const finished = await full(["f-1"]);
    const path = `/candidate-imports/${finished.id}`;
    expect(finished).toMatchObject({ status: "completed", mode: "full", accepted: 1 });
    expect(finished.withdrawal).toEqual({
      state: "awaiting-confirmation",
      known: 3,
      missing: 2,
      withdrawn: 0,
      missingUrl: `/api/v1${path}/missing`,
      confirmUrl: `/api/v1${path}/confirm`,
    });
    const { body } = await platform.call<{ refs: string[] }>(OWN, `${path}/missing`);
    expect(body.refs.toSorted()).toEqual(["f-2", "f-3"]);
    expect((await steps.candidate(OWN, "f-2")).status).toBe(200);

    expectProblem(await platform.call(PARTNER, `${path}/confirm`, { method: "POST" }), 404);
    for (let time = 0; time < 2; time += 1) {
      expect((await platform.call(OWN, `${path}/confirm`, { method: "POST" })).status).toBe(202);
    }
    const { body: after } = await eventually(
      () => platform.call<ImportAnswer>(OWN, path),
      (answer) => answer.body.withdrawal?.state === "done",
    );
    expect(after.withdrawal).toEqual({ state: "done", known: 3, missing: 2, withdrawn: 2 });
    expect((await steps.candidate(OWN, "f-1")).status).toBe(200);
    for (const ref of ["f-2", "f-3"]) expect((await steps.candidate(OWN, ref)).status).toBe(404);
  });

  it("is asked for by name, and no other mode is known", async () => {
    expect(pointersOf(expectProblem(await steps.imports(OWN, "x", {}, "?mode=replace"), 400))).toEqual(["/mode"]);
    expectProblem(
      await platform.call(OWN, `/candidate-imports/${(await done(ndjson([row("g")]), {}, OWN)).id}/confirm`, {
        method: "POST",
      }),
      409,
    );
  });
});
