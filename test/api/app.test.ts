import { describe, expect, it } from "vitest";
import * as z from "zod";
import { apiApp } from "#functions/api/app.ts";
import { None } from "#functions/api/representations.ts";
import { type ApiRoute, route } from "#functions/api/route.ts";
import { PROBLEM_KINDS, Problem } from "#shared/domain/problem.ts";
import type { AuditLine } from "#shared/ports/services.ts";
import { region } from "#shared/runtime/region.ts";
import { statusOf } from "#shared/web/problem-response.ts";
import { expectProblem, type ProblemBody, pointersOf } from "./support/problems.ts";

const scope = "vacancies:read" as const;

/** The API with one route that does what the test says, for a caller who may. */
function appWith(handle: ApiRoute["handle"], change: Partial<ApiRoute> = {}) {
  const errors: unknown[] = [];
  const audited: AuditLine[] = [];
  const one = route({
    method: "get",
    path: "/things",
    scope,
    forPartner: false,
    summary: "A thing",
    params: None,
    query: None,
    answers: { 200: { description: "The thing", schema: z.unknown() } },
    handle: handle as never,
  });
  const app = apiApp({
    routes: [{ ...one, ...change }],
    region,
    verifyToken: async (token) => ({ clientId: token, scopes: [scope, "candidates:write"] }),
    publicUrl: "https://wsp.example",
    issuer: "https://login.example",
    parts: { database: async () => undefined },
    audit: (line) => audited.push(line),
    onError: (error) => errors.push(error),
  });
  const ask = async (client = "werkblad", headers: Record<string, string> = {}) => {
    const response = await app.request("/api/v1/things", {
      headers: { Authorization: `Bearer ${client}`, ...headers },
    });
    const text = await response.text();
    const body = text === "" ? undefined : (JSON.parse(text) as ProblemBody);
    return { status: response.status, headers: response.headers, text, body };
  };
  return { app, ask, errors, audited };
}

describe("what goes wrong behind the API", () => {
  it.each(PROBLEM_KINDS)("as %s is a problem with its own status and type", async (kind) => {
    const errors = kind === "invalid-input" ? [{ pointer: "/a", detail: "Anders" }] : [];
    const { ask } = appWith(async () => {
      throw new Problem(kind, "Dit kan niet", errors);
    });
    const body = expectProblem(await ask(), statusOf(kind));
    expect(body).toMatchObject({ type: `urn:wsp:problem:${kind}`, detail: "Dit kan niet", instance: "/api/v1/things" });
  });

  it("by a mistake of ours is a bare 500: told to us, and nothing of it to the caller", async () => {
    const { ask, errors } = appWith(async () => {
      throw new Error("secret: table vacancies at /srv/app.ts");
    });
    const answer = await ask();
    expect(expectProblem(answer, 500)).toMatchObject({ type: "about:blank" });
    expect(answer.text).not.toMatch(/secret|vacancies|srv/);
    expect(errors).toHaveLength(1);
  });

  it.each([
    Object.assign(new Error("x"), { name: "ThrottlingException" }),
    Object.assign(new Error("x"), { name: "ProvisionedThroughputExceededException" }),
    Object.assign(new Error("connect"), { code: "ECONNREFUSED" }),
    Object.assign(new Error("reset"), { code: "ECONNRESET" }),
  ])("by an outage is 503 with a time to try again (%s)", async (error) => {
    const { ask, errors } = appWith(async () => {
      throw error;
    });
    const answer = await ask();
    expectProblem(answer, 503);
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(errors).toEqual([error]);
  });
});

describe("the door of every route", () => {
  const fine = async () => ({ status: 200, body: { a: 1 } });

  it("opens for a client of the region whose token holds the scope", async () => {
    const { ask, audited } = appWith(fine);
    expect(await ask()).toMatchObject({ status: 200, body: { a: 1 } });
    expect(audited).toEqual([]);
  });

  it("stays shut for a client that the region does not know, or gives no such scope", async () => {
    const { ask, audited } = appWith(fine);
    expectProblem(await ask("nobody"), 401);
    expectProblem(await ask("pasmatch"), 403);
    expect(audited).toEqual([
      expect.objectContaining({ actor: "nobody", result: "refused", detail: "unauthenticated" }),
      expect.objectContaining({ actor: "pasmatch", result: "refused", detail: "forbidden" }),
    ]);
  });

  it("of a partner's route stays shut for a client without a partner", async () => {
    const { ask } = appWith(fine, { forPartner: true });
    expectProblem(await ask(), 403);
    const own = appWith(
      async ({ caller }: { caller: { partner?: string } }) => ({ status: 200, body: caller.partner }),
      {
        forPartner: true,
        scope: "candidates:write",
      },
    );
    expect(await own.ask("gemeente-haarlem")).toMatchObject({ status: 200, body: "gemeente-haarlem" });
  });
});

describe("what a route answers", () => {
  it("is JSON, also when it is a text, unless the route names another type", async () => {
    const answered = async (headers?: Record<string, string>) => {
      const { app } = appWith(async () => ({ status: 200, body: 'a;"b"', ...(headers && { headers }) }));
      const response = await app.request("/api/v1/things", { headers: { Authorization: "Bearer werkblad" } });
      return [response.headers.get("Content-Type"), await response.text()];
    };
    expect(await answered()).toEqual(["application/json", '"a;\\"b\\""']);
    expect(await answered({ "Content-Type": "text/csv" })).toEqual(["text/csv", 'a;"b"']);
  });
});

describe("a body that comes as bytes", () => {
  const { app } = appWith(async ({ body }: { body: unknown }) => ({ status: 200, body }), {
    method: "post",
    body: z.strictObject({ a: z.string() }),
  });
  const post = async (body: Uint8Array) => {
    const headers = { Authorization: "Bearer werkblad", "Content-Type": "application/json" };
    const response = await app.request("/api/v1/things", { method: "POST", headers, body });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as unknown };
  };

  it("is read as UTF-8, with or without its mark, and as nothing else", async () => {
    const right = '{"a":"Zoë"}';
    expect(await post(Buffer.from(right))).toMatchObject({ status: 200, body: { a: "Zoë" } });
    expect(await post(Buffer.from(`\ufeff${right}`))).toMatchObject({ status: 200, body: { a: "Zoë" } });
    for (const encoding of ["latin1", "utf16le"] as const) {
      expect(pointersOf(expectProblem(await post(Buffer.from(right, encoding)), 400))).toEqual([""]);
    }
  });
});

describe("the health of the platform", () => {
  const health = async (parts: Record<string, () => Promise<unknown>>) => {
    const app = apiApp({
      routes: [],
      region,
      verifyToken: async () => ({ clientId: "", scopes: [] }),
      publicUrl: "https://wsp.example",
      issuer: "https://login.example",
      parts,
      audit: () => undefined,
      onError: () => undefined,
    });
    const response = await app.request("/health");
    return { status: response.status, body: await response.json() };
  };

  it("is ok when every part answers, and names the parts that do not", async () => {
    const well = async () => undefined;
    const ill = async () => {
      throw new Error("secret");
    };
    expect(await health({ database: well, payloads: well })).toEqual({ status: 200, body: { status: "ok" } });
    expect(await health({ database: well, payloads: ill })).toEqual({
      status: 503,
      body: { status: "unavailable", down: ["payloads"] },
    });
  });
});
