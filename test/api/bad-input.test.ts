import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCarving, aVacancy } from "../support/builders.ts";
import { aCandidate } from "../support/builders-today.ts";
import { type Bench, bench, bodyOf, json, TARGETS, withJson, written } from "./support/bad-input.ts";
import { desk } from "./support/desk.ts";
import { expectApiHeaders, expectProblem, pointersOf } from "./support/problems.ts";
import { nameOf } from "./support/routes.ts";

const large = Buffer.alloc(20 * 1024 * 1024 + 1, "x");
/** A few kilobytes that would be 64 MB. */
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));

let platform: Bench["platform"];
let reference: string;
let send: Bench["send"];
let writingNothing: Bench["writingNothing"];
beforeAll(async () => {
  ({ platform, reference, send, writingNothing } = await bench());
});
afterAll(() => platform.close());

describe("a body that is no good", () => {
  it("is tried on every route that writes", () => {
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(Object.keys(TARGETS).toSorted()).toEqual(written.map(nameOf).toSorted());
    for (const route of withJson) expect(bodyOf(nameOf(route))).not.toEqual({});
  });

  it.each(withJson.map(nameOf))("as JSON: a problem that says so, and nothing is written (%s)", async (name) => {
    const malformed = [
      "",
      " ",
      "{",
      '{"a":}',
      "{'a':1}",
      `${json(bodyOf(name))}}`,
      `${json(bodyOf(name))},`,
      "nul",
      "\u0000",
      '{"a":01}',
      "NaN",
      "[1,]",
      '{"a":"\n"}',
      `{"a":1,}`,
      "<xml/>",
      "a=b",
      `/* comment */ ${json(bodyOf(name))}`,
    ];
    await writingNothing(async () => {
      for (const body of malformed) {
        const problem = expectProblem(await send(name, { body }), 400);
        expect([body, pointersOf(problem)]).toEqual([body, [""]]);
      }
    });
  });

  it.each(withJson.map(nameOf))("as a value of another kind (%s)", async (name) => {
    await writingNothing(async () => {
      for (const body of ["null", "[]", '"x"', "1", "true", json([bodyOf(name)])]) {
        const problem = expectProblem(await send(name, { body }), 400);
        expect([body, pointersOf(problem)]).toEqual([body, [""]]);
      }
    });
  });

  it.each(withJson.map(nameOf))("for fields that do not exist, each named where it stands (%s)", async (name) => {
    const extra = '"__proto__":{"polluted":1},"constructor":{},"toString":1,"a/b~c":1,"":2';
    const expected = ["/", "/__proto__", "/a~1b~0c", "/constructor", "/toString"];
    await writingNothing(async () => {
      const whole = json(bodyOf(name)).replace("{", `{${extra},`);
      expect(pointersOf(expectProblem(await send(name, { body: whole }), 400))).toEqual(expected);
      for (const [field, value] of Object.entries(bodyOf(name))) {
        if (value === null || typeof value !== "object" || Array.isArray(value)) continue;
        const nested = json({ ...bodyOf(name), [field]: "HERE" }).replace(
          '"HERE"',
          json(value).replace("{", `{${extra},`),
        );
        const pointers = pointersOf(expectProblem(await send(name, { body: nested }), 400));
        expect(pointers).toEqual(
          field === "employer" && name.startsWith("patch") ? ["/employer"] : expected.map((at) => `/${field}${at}`),
        );
      }
    });
    expect({}).not.toHaveProperty("polluted");
  });

  it.each(withJson.map(nameOf))("for every field at once (%s)", async (name) => {
    const wrong = Object.fromEntries(Object.keys(bodyOf(name)).map((field) => [field, { wrong: [] }]));
    await writingNothing(async () => {
      const problem = expectProblem(await send(name, { body: { ...wrong, unknown: 1 } }), 400);
      const named = new Set(pointersOf(problem).map((pointer) => pointer.split("/")[1]));
      const isUnion = name === "put /assignments/{id}/status";
      for (const field of [...Object.keys(wrong), "unknown"]) {
        if (!isUnion || field === "status") expect([...named]).toContain(field);
      }
    });
  });

  it.each(written.map(nameOf))("because it is too large, plain or unpacked (%s)", async (name) => {
    const isImport = name === "post /candidate-imports";
    const limit = (isImport ? 20 : 1) * 1024 * 1024;
    await writingNothing(async () => {
      expectProblem(await send(name, { body: large.subarray(0, limit + 1) }), 413);
      expectProblem(await send(name, { body: bomb, headers: { "Content-Encoding": "gzip" } }), 413);
      const isOften = ["post /vacancies", "post /jobcarving-requests", "put /candidates/{ref}"].includes(name);
      if (isOften) expectProblem(await send(name, { body: large.subarray(0, 10 * 1024 * 1024) }), 413);
    });
  });

  it.each(written.map(nameOf))("packed in a way that cannot be undone (%s)", async (name) => {
    const right = gzipSync(json(bodyOf(name)));
    await writingNothing(async () => {
      for (const body of [Buffer.from("no gzip"), right.subarray(0, right.length - 9)]) {
        const answer = await send(name, { body, headers: { "Content-Encoding": "gzip" } });
        expect(pointersOf(expectProblem(answer, 400))).toEqual([""]);
      }
      for (const encoding of ["br", "deflate", "compress", "gzip, gzip", "x"]) {
        expectProblem(await send(name, { body: right, headers: { "Content-Encoding": encoding } }), 415);
      }
    });
  });

  it.each(written.filter(({ body, rawBody }) => body ?? rawBody).map(nameOf))("of another type (%s)", async (name) => {
    const types = [
      "text/plain",
      "text/tab-separated-values",
      "application/xml",
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "application/jsonp",
      "json",
      "",
      "*/*",
    ];
    await writingNothing(async () => {
      for (const type of types) {
        expectProblem(await send(name, { body: json(bodyOf(name)), headers: { "Content-Type": type } }), 415);
      }
    });
  });

  it("in a charset or with parameters in its type is still JSON", async () => {
    const answer = await send("put /assignments/{id}/status", {
      body: json({ status: "nonsense" }),
      headers: { "Content-Type": "Application/JSON; charset=UTF-8" },
    });
    expectProblem(answer, 400);
  });

  it.each(withJson.map(nameOf))("nested a hundred thousand deep (%s)", async (name) => {
    const [field = ""] = Object.keys(bodyOf(name));
    const deep = (open: string, close: string) => `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    await writingNothing(async () => {
      for (const value of [deep("[", "]"), deep('{"a":', "}")]) {
        const whole = json({ ...bodyOf(name), [field]: "HERE" }).replace('"HERE"', value);
        const pointers = pointersOf(expectProblem(await send(name, { body: whole }), 400));
        expect(pointers.map((pointer) => pointer.split("/")[1])).toContain(field);
        expectProblem(await send(name, { body: value }), 400);
      }
    });
  });

  it("with text that is no UTF-8, or half of a character", async () => {
    const text = json(aVacancy());
    const broken = [
      Buffer.from(text.replace("Medewerker", "Mede\xffwerker"), "latin1"),
      Buffer.from(text.replace("Medewerker", "Mede\xe9werker"), "latin1"),
      Buffer.from(text.replace("Medewerker", "\\ud800Medewerker")),
      Buffer.from(text.replace("Robin", "Rob\\udfffin")),
      Buffer.from(text, "utf16le"),
    ];
    await writingNothing(async () => {
      for (const body of broken) expectProblem(await send("post /vacancies", { body }), 400);
    });
  });

  it("where none is expected is refused by name; an empty one or an empty object is none", async () => {
    const other = await desk(platform).handIn();
    const carving = await desk(platform).handInCarving();
    await platform.call("gemeente-haarlem", "/candidates/short-lived", { method: "PUT", body: aCandidate() });
    const bodiless = [
      ["werkblad", `/vacancies/${other}/withdrawal`, "POST"],
      ["werkblad", `/jobcarving-requests/${carving}/withdrawal`, "POST"],
      ["gemeente-haarlem", "/candidates/short-lived", "DELETE"],
    ] as const;
    for (const [client, path, method] of bodiless) {
      const refused = await platform.call(client, path, { method, body: { reason: "x", "a/b": 1 } });
      expect(pointersOf(expectProblem(refused, 400))).toEqual(["/a~1b", "/reason"]);
      expectProblem(await platform.call(client, path, { method, body: "{" }), 400);
      expect((await platform.call(client, path, { method, body: {} })).status).toBeLessThan(300);
    }
  });

  it("with dates that do not exist, each named", async () => {
    const dates = [
      "2026-02-29",
      "2026-02-30",
      "2026-04-31",
      "2026-13-01",
      "2026-00-01",
      "0000-00-00",
      "2026-1-1",
      "morgen",
      "",
    ];
    await writingNothing(async () => {
      for (const date of dates) {
        const vacancy = await send("post /vacancies", { body: { ...aVacancy(), startDate: date, closesOn: date } });
        expect(pointersOf(expectProblem(vacancy, 400))).toEqual(["/closesOn", "/startDate"]);
        const carving = await send("post /jobcarving-requests", { body: { ...aCarving(), startDate: date } });
        expect(pointersOf(expectProblem(carving, 400))).toEqual(["/startDate"]);
        const candidate = { ...aCandidate(), availableFrom: date, assessedAt: date };
        const refused = await send("put /candidates/{ref}", { body: candidate });
        expect(pointersOf(expectProblem(refused, 400))).toEqual(["/assessedAt", "/availableFrom"]);
      }
    });
  });

  it("with numbers that no store can hold", async () => {
    const numbers = ["1e-300", "5e-324", "1e400", "-1e400", "1e125", "0.1234567890123456789", "-0.01"];
    await writingNothing(async () => {
      for (const number of numbers) {
        const candidate = json(aCandidate()).replace('"maxDistanceKm":20', `"maxDistanceKm":${number}`);
        expect(pointersOf(expectProblem(await send("put /candidates/{ref}", { body: candidate }), 400))).toEqual([
          "/maxDistanceKm",
        ]);
        const hours = json(aVacancy()).replace('"min":16', `"min":${number}`);
        expect(pointersOf(expectProblem(await send("post /vacancies", { body: hours }), 400))).toContain(
          "/hoursPerWeek/min",
        );
        const wage = json(aCarving()).replace('"hourlyWage":31', `"hourlyWage":${number}`);
        expect(pointersOf(expectProblem(await send("post /jobcarving-requests", { body: wage }), 400))).toEqual([
          "/functions/0/hourlyWage",
        ]);
      }
    });
  });
});

describe("a body changed at a random place", () => {
  const placesIn = (value: unknown, path: readonly (string | number)[] = []): (string | number)[][] =>
    value !== null && typeof value === "object"
      ? [
          [...path],
          ...Object.entries(value).flatMap(([key, inner]) =>
            placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
          ),
        ]
      : [[...path]];
  const changed = (value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown => {
    if (key === undefined) return to;
    if (Array.isArray(value)) return value.map((inner, index) => (index === key ? changed(inner, rest, to) : inner));
    const fields = Object.entries(value as object).map(([name, inner]) => [
      name,
      name === key ? changed(inner, rest, to) : inner,
    ]);
    return Object.fromEntries(fields);
  };
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.integer(),
    fc.constantFrom(
      "\ud800",
      "a\u0000b",
      "x".repeat(20_000),
      "2026-02-30",
      "constructor",
      -0,
      1e300,
      5e-324,
      "",
      "=1+1",
    ),
  );

  it.each(withJson.map(nameOf))(
    "is accepted or refused where it was changed, and never breaks anything (%s)",
    async (name) => {
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...placesIn(bodyOf(name))), anything, async (place, value) => {
          const answer = await send(name, { body: json(changed(bodyOf(name), place, value)) });
          if ([200, 201, 404, 409, 412].includes(answer.status)) return expectApiHeaders(answer);
          const at = place.map((token) => `/${token}`).join("");
          const parent = place
            .slice(0, -1)
            .map((token) => `/${token}`)
            .join("");
          for (const pointer of pointersOf(expectProblem(answer, 400))) {
            expect(
              `${pointer}/`.startsWith(`${parent}/`) || `${at}/`.startsWith(`${pointer}/`),
              `${pointer} for ${at}`,
            ).toBe(true);
          }
        }),
        { numRuns: 80 },
      );
      const { status } = await platform.call("werkblad", `/vacancies/${reference}`);
      expect(status).toBe(200);
    },
  );
});
