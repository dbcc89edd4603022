import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, bench } from "./support/bad-input.ts";
import { expectApiHeaders, expectProblem } from "./support/problems.ts";
import { routes } from "./support/routes.ts";

let platform: Bench["platform"];
let reference: string;
let pathFor: Bench["pathFor"];
beforeAll(async () => {
  ({ platform, reference, pathFor } = await bench());
});
afterAll(() => platform.close());

describe("an address or method that is not there", () => {
  const paths = [...new Set(routes.map(({ path }) => path))];
  const clientFor = (path: string) =>
    path.includes("candidate") ? "gemeente-haarlem" : path.includes("assignments") ? "pasmatch" : "werkblad";

  it("is not found with a slash at the end, or anything else added", async () => {
    for (const path of [...paths.map(pathFor), "/openapi.json"]) {
      for (const end of ["/", "//", "/x/y/z", ".json", "%20"]) {
        const answer = await platform.call(clientFor(path), path + end);
        expect([path + end, answer.status]).toEqual([path + end, 404]);
        expectProblem(answer, 404);
      }
    }
    for (const path of ["", "/", "/vacancy", "/Vacancies", "//vacancies", "/v1/vacancies", "/../health"]) {
      expect([path, (await platform.call("werkblad", path)).status]).toEqual([path, 404]);
    }
  });

  it.each([...paths, "/openapi.json"])("is another method: 405 with those that are there (%s)", async (path) => {
    const own = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    const allowed = path === "/openapi.json" ? ["GET"] : own;
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"].filter(
      (candidate) => !allowed.includes(candidate),
    )) {
      const answer = await platform.call(clientFor(path), pathFor(path), { method });
      expectProblem(answer, 405);
      const allow = answer.headers.get("Allow")?.split(", ").toSorted();
      expect([method, allow]).toEqual([
        method,
        [...allowed, ...(allowed.includes("GET") ? ["HEAD"] : []), "OPTIONS"].toSorted(),
      ]);
    }
    const options = await platform.call(undefined, pathFor(path), { method: "OPTIONS" });
    expect(options).toMatchObject({ status: 204, text: "" });
    expect(options.headers.get("Allow")).toContain(allowed.join(", "));
    expect([...options.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
    expectApiHeaders(options);
  });

  it("answers HEAD like GET, without the body", async () => {
    const token = await platform.token("werkblad");
    const head = (path: string) =>
      fetch(`${platform.publicUrl}/api/v1${path}`, { method: "HEAD", headers: { Authorization: `Bearer ${token}` } });
    const got = await platform.call("werkblad", `/vacancies/${reference}`);
    const asked = await head(`/vacancies/${reference}`);
    expect(asked.status).toBe(200);
    expect(asked.headers.get("ETag")).toBe(got.headers.get("ETag"));
    expect(await asked.text()).toBe("");
    expect((await head("/vacancies/V-ZZZZZZZZ")).status).toBe(404);
    expect((await head("/vacancies")).status).toBe(405);
    expect((await fetch(`${platform.publicUrl}/api/v1/vacancies/${reference}`, { method: "HEAD" })).status).toBe(401);
  });

  it("does not take a method from a header, nor an address from the absolute form", async () => {
    const overridden = await platform.call("gemeente-haarlem", "/candidates/known", {
      headers: { "X-HTTP-Method-Override": "DELETE", "X-Original-URL": "/api/v1/vacancies", "X-Rewrite-URL": "/" },
    });
    expect(overridden).toMatchObject({ status: 200, body: { ref: "known" } });
    const status = await new Promise<number | undefined>((resolve) => {
      const { hostname, port } = new URL(platform.publicUrl);
      httpRequest({ hostname, port, path: "http://evil.example/api/v1/vacancies/V-00000000" }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(401);
  });
});
