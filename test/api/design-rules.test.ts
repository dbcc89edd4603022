import { Spectral } from "@stoplight/spectral-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningPlatform, runningPlatform } from "../support/running-platform.ts";
import { DESIGN_RULES, designRules } from "./design-rules.ts";
import { type Document, type Operation, servedDocument } from "./support/document.ts";

const rulesBrokenBy = async (document: unknown): Promise<string[]> => {
  const spectral = new Spectral();
  spectral.setRuleset(designRules);
  const results = await spectral.run(JSON.stringify(document));
  return results.map(({ code, path }) => `${code} at ${path.join("/")}`);
};

const PATH = "/assignments";
type Change = (document: Document, operation: Operation) => void;

const renamed =
  (path: string): Change =>
  (document, operation) => {
    document.paths[path] = { get: operation };
  };
const without =
  (part: keyof Document["info"] | "contact.email"): Change =>
  ({ info }) => {
    if (part === "contact.email") delete info.contact.email;
    else Reflect.deleteProperty(info, part);
  };
const withParameter =
  (where: string, name: string): Change =>
  (_document, { parameters }) => {
    parameters.push({ name, in: where, required: false, schema: { type: "string" } });
  };
const withAnswer =
  (status: string, change: (answer: Operation["responses"][string]) => void): Change =>
  (_document, { responses }) => {
    const answer = responses[status];
    if (answer) change(answer);
  };
const withoutMember =
  (member: string): Change =>
  ({ components }) => {
    Reflect.deleteProperty((components.schemas.Problem as { properties: object }).properties, member);
  };

/** For each rule, documents that break it. */
const BROKEN: [rule: string, how: string, change: Change][] = [
  ["publish-openapi", "OpenAPI 2", (document) => void Object.assign(document, { openapi: "2.0" })],
  ["openapi-contact", "a contact without an address for mail", without("contact.email")],
  ["openapi-contact", "no contact", without("contact")],
  ["semver", "a version that is a word", ({ info }) => void Object.assign(info, { version: "latest" })],
  [
    "uri-version",
    "an address without version",
    ({ servers }) => void Object.assign(servers, [{ url: "https://a/api" }]),
  ],
  [
    "uri-version",
    "an address with a minor version",
    ({ servers }) => void Object.assign(servers, [{ url: "https://a/v1.2" }]),
  ],
  ["no-trailing-slash", "a slash at the end", renamed("/assignments/")],
  ["path-segments-kebab-case", "camelCase in a path", renamed("/candidateImports")],
  ["path-segments-kebab-case", "an underscore in a path", renamed("/assignments/{id}/status_reports")],
  ["no-file-extension", "a file extension", renamed("/assignments.json")],
  ["naming-collections", "a singular noun", renamed("/assignment")],
  ["query-keys-camel-case", "kebab-case in the query", withParameter("query", "page-size")],
  ["query-keys-camel-case", "a capital in the query", withParameter("query", "Limit")],
  ["no-sensitive-data-in-uri", "a BSN in the query", withParameter("query", "bsn")],
  ["no-sensitive-data-in-uri", "a token in the query", withParameter("query", "accessToken")],
  ["no-sensitive-data-in-uri", "a mail address in the path", withParameter("path", "email")],
  [
    "http-methods",
    "a method of its own",
    (document, get) => void Object.assign(document.paths, { [PATH]: { get, search: get } }),
  ],
  ["http-methods", "TRACE", (document, get) => void Object.assign(document.paths, { [PATH]: { get, trace: get } })],
  [
    "version-header",
    "an answer without API-Version",
    withAnswer("200", (answer) => void Object.assign(answer, { headers: {} })),
  ],
  [
    "version-header",
    "an answer without headers",
    withAnswer("200", (answer) => void Reflect.deleteProperty(answer, "headers")),
  ],
  [
    "problem-details",
    "a problem as plain JSON",
    withAnswer("404", (answer) => void Object.assign(answer, { content: { "application/json": { schema: {} } } })),
  ],
  [
    "problem-details",
    "a problem without a body",
    withAnswer("503", (answer) => void Reflect.deleteProperty(answer, "content")),
  ],
  ["problem-members", "a problem without status", withoutMember("status")],
  ["problem-members", "a problem without title", withoutMember("title")],
  ["problem-members", "a problem without detail", withoutMember("detail")],
  [
    "bad-request",
    "no answer to bad input",
    (_document, { responses }) => void Reflect.deleteProperty(responses, "400"),
  ],
  ["all-errors-at-once", "a problem that names no errors", withoutMember("errors")],
  [
    "date-time",
    "a moment in any form",
    withAnswer(
      "200",
      (answer) =>
        void Object.assign(answer, {
          content: {
            "application/json": { schema: { type: "object", properties: { changedAt: { type: "string" } } } },
          },
        }),
    ),
  ],
];

describe("the NL API Design Rules", () => {
  let platform: RunningPlatform;
  let document: Document;
  beforeAll(async () => {
    platform = await runningPlatform();
    ({ document } = await servedDocument(platform));
  });
  afterAll(() => platform.close());

  it("are kept by the document that is served", async () => {
    expect(await rulesBrokenBy(document)).toEqual([]);
  });

  it.each(BROKEN)("%s is broken by %s", async (rule, _how, change) => {
    const broken = structuredClone(document);
    const operation = broken.paths[PATH]?.get;
    if (!operation) throw new Error(`${PATH} is not in the document`);
    change(broken, operation);
    expect((await rulesBrokenBy(broken)).map((found) => found.split(" ")[0])).toContain(rule);
  });

  it("are all shown to fail", () => {
    const shown = new Set(BROKEN.map(([rule]) => rule));
    expect(DESIGN_RULES.filter((rule) => !shown.has(rule))).toEqual([]);
  });
});
