import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROBLEM_KINDS } from "#shared/domain/problem.ts";
import { region } from "#shared/runtime/region.ts";
import { statusOf } from "#shared/web/problem-response.ts";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { type Schema, servedDocument } from "./support/document.ts";
import { expectApiHeaders } from "./support/problems.ts";
import { nameOf, routes } from "./support/routes.ts";

type Served = Awaited<ReturnType<typeof servedDocument>>;

let platform: RunningPlatform;
let served: Served["served"];
let document: Served["document"];
let operations: Served["operations"];
let operationOf: Served["operationOf"];
beforeAll(async () => {
  platform = await runningPlatform();
  ({ served, document, operations, operationOf } = await servedDocument(platform));
});
afterAll(() => platform.close());

/** Every value in a document, with where it stands. */
function* valuesIn(value: unknown, at = "#"): Generator<[string, unknown]> {
  yield [at, value];
  if (value !== null && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) yield* valuesIn(inner, `${at}/${name.replaceAll("/", "~1")}`);
  }
}

describe("the OpenAPI document", () => {
  it("is served to everybody, also to a page elsewhere, with the API's own headers", () => {
    expect(served.status).toBe(200);
    expect(served.headers.get("Content-Type")).toMatch(/^application\/json/);
    expect(served.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expectApiHeaders(served);
  });

  it("is OpenAPI 3.0, with contact, server and the version that every answer names", () => {
    expect(document.openapi).toMatch(/^3\.0\.\d+$/);
    expect(document.info).toMatchObject({ title: region.desk.name, version: served.headers.get("API-Version") });
    expect(document.info.contact).toEqual({
      name: region.desk.name,
      email: expect.stringMatching(/@/),
      url: platform.publicUrl,
    });
    expect(document.servers).toEqual([{ url: `${platform.publicUrl}/api/v1` }]);
  });

  it("has exactly the routes that there are, each with an id of its own", () => {
    expect(operations.map(([name]) => name).toSorted()).toEqual(routes.map(nameOf).toSorted());
    const operationIds = operations.map(([, { operationId }]) => operationId);
    expect(new Set(operationIds).size).toBe(operationIds.length);
    for (const id of operationIds) expect(id).toMatch(/^[a-z][A-Za-z]+$/);
    for (const [, { summary, tags }] of operations) {
      expect(summary).toMatch(/^[A-Z].{10,}[^.]$/);
      expect(tags).toHaveLength(1);
    }
  });

  it("has plural kebab-case paths without a slash at the end, and camelCase names", () => {
    for (const path of Object.keys(document.paths)) {
      expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/);
      expect(path.split("/")[1]).toMatch(/s$/);
    }
    for (const [, { parameters }] of operations) {
      for (const parameter of parameters.filter((one) => one.in !== "header")) {
        expect(parameter.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      }
    }
  });

  it("declares every parameter of a path once, as required, and no other", () => {
    for (const [name, { parameters }] of operations) {
      const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
      const declared = parameters.filter((parameter) => parameter.in === "path");
      expect(declared.map((parameter) => parameter.name)).toEqual(inPath);
      for (const parameter of declared) expect(parameter.required).toBe(true);
      const keys = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(keys).size).toBe(keys.length);
      for (const parameter of parameters) {
        expect(["path", "query", "header"]).toContain(parameter.in);
        expect(parameter.schema).toHaveProperty("type");
      }
    }
  });

  it("gives numbers in a query as numbers, with their bounds and what they are when left out", () => {
    const query = operationOf("get /assignments").parameters.filter((parameter) => parameter.in === "query");
    expect(Object.fromEntries(query.map(({ name, schema }) => [name, schema]))).toEqual({
      after: { type: "string", maxLength: 120 },
      limit: { type: "integer", minimum: 1, maximum: 100, description: "50 when left out" },
      wait: { type: "integer", minimum: 0, maximum: 20, description: "0 when left out" },
    });
  });

  it("asks for a declared scope of the region's identity provider on every operation", () => {
    const [[schemeName = "", scheme] = []] = Object.entries(document.components.securitySchemes);
    expect(scheme).toMatchObject({
      type: "oauth2",
      flows: { clientCredentials: { tokenUrl: `${platform.publicUrl}/identiteit/token` } },
    });
    const { flows } = scheme as { flows: { clientCredentials: { scopes: Record<string, string> } } };
    const { scopes } = flows.clientCredentials;
    for (const [name, { security }] of operations) {
      const route = routes.find((candidate) => nameOf(candidate) === name);
      expect(security).toEqual([{ [schemeName]: [route?.scope] }]);
      expect(Object.keys(scopes)).toContain(route?.scope);
    }
  });

  it("declares answers of success, and every problem as problem+json, all with API-Version", () => {
    for (const [name, { responses }] of operations) {
      expect(Object.keys(responses).some((status) => status.startsWith("2"))).toBe(true);
      for (const status of ["400", "401", "403", "404", "500", "503"])
        expect(Object.keys(responses), name).toContain(status);
      for (const [status, { description, headers, content }] of Object.entries(responses)) {
        expect(description).toMatch(/\S/);
        expect(headers).toHaveProperty("API-Version");
        if (Number(status) >= 400) {
          expect(content).toEqual({ "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } });
        }
      }
      if (name.startsWith("get")) expect(Object.keys(responses)).toContain("304");
    }
  });

  it("declares the headers that a write heeds, and a body where there is one", () => {
    for (const [name, operation] of operations) {
      const route = routes.find((candidate) => nameOf(candidate) === name);
      const headers = operation.parameters
        .filter((parameter) => parameter.in === "header")
        .map((parameter) => parameter.name);
      expect(headers.includes("Idempotency-Key")).toBe(route?.heedsKey === true);
      expect(Object.keys(operation.responses).includes("422")).toBe(route?.heedsKey === true);
      expect(headers.includes("If-Match")).toBe(route?.heedsVersion === true);
      expect(Object.keys(operation.responses).includes("412")).toBe(route?.heedsVersion === true);
      expect(operation.requestBody !== undefined).toBe(route?.body !== undefined || route?.rawBody !== undefined);
    }
    const types = (name: string) => Object.keys(operationOf(name).requestBody?.content ?? {});
    expect(types("patch /vacancies/{reference}")).toEqual(["application/merge-patch+json"]);
    expect(types("post /candidate-imports")).toEqual([
      "application/x-ndjson",
      "text/csv",
      "application/csv",
      "application/json",
    ]);
  });

  it("has no reference that leads nowhere, and nothing that OpenAPI 3.0 does not know", () => {
    for (const [at, value] of valuesIn(document)) {
      if (at.endsWith("/$ref")) {
        const found = String(value)
          .slice(2)
          .split("/")
          .reduce<unknown>((inner, name) => (inner as Schema)[name], document);
        expect(found, `${at}: ${value}`).toBeDefined();
      }
      if (/\/schema\b/.test(at) && !at.endsWith("/properties")) {
        for (const unknown of ["$schema", "const", "$defs", "propertyNames", "prefixItems", "~standard"]) {
          if (value !== null && typeof value === "object" && !Array.isArray(value)) {
            expect(Object.keys(value), at).not.toContain(unknown);
          }
        }
        if (at.endsWith("/type")) expect(typeof value, at).toBe("string");
      }
    }
  });

  it("says of a field what it may hold, so that a client can check before sending", () => {
    const vacancy = operationOf("post /vacancies").requestBody?.content["application/json"]?.schema as {
      required: string[];
      additionalProperties: boolean;
      properties: Record<string, Schema>;
    };
    expect(vacancy.additionalProperties).toBe(false);
    expect(vacancy.required.toSorted()).toEqual(
      [
        "title",
        "description",
        "employer",
        "contact",
        "occupation",
        "hoursPerWeek",
        "workplace",
        "startDate",
      ].toSorted(),
    );
    expect(vacancy.properties.title).toMatchObject({ type: "string", minLength: 1, maxLength: 120 });
    expect(vacancy.properties.description).toMatchObject({ type: "string", minLength: 1, maxLength: 10_000 });
    expect(vacancy.properties.positions).toMatchObject({ type: "integer", minimum: 1, maximum: 99, default: 1 });
    const patch = operationOf("patch /vacancies/{reference}").requestBody?.content["application/merge-patch+json"]
      ?.schema as {
      required?: string[];
      additionalProperties: boolean;
      properties: Record<string, Schema>;
    };
    expect(patch.additionalProperties).toBe(false);
    expect(patch.required ?? []).toEqual([]);
    expect(patch.properties.title).toMatchObject({ nullable: true, maxLength: 120 });
    expect(patch.properties.positions).not.toHaveProperty("default");
  });

  it("declares no problem that no kind of problem stands for", () => {
    const statuses = new Set(PROBLEM_KINDS.map(statusOf).map(String));
    for (const [, { responses }] of operations) {
      for (const status of Object.keys(responses).filter((code) => Number(code) >= 400 && code !== "500")) {
        expect([...statuses]).toContain(status);
      }
    }
  });
});
