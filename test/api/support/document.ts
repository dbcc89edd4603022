import { expect } from "vitest";
import * as z from "zod";
import { aCandidate } from "../../support/builders-today.ts";
import {
  type Answer,
  type CallOptions,
  type RunningPlatform,
  runningPlatform,
} from "../../support/running-platform.ts";
import { desk, ndjson } from "./desk.ts";
import { expectApiHeaders } from "./problems.ts";
import { nameOf, pathOf, routes } from "./routes.ts";

export type Schema = Record<string, unknown>;
export type Media = Record<string, { schema: Schema }>;
export type Parameter = { name: string; in: string; required: boolean; schema: Schema; description?: string };
export type Operation = {
  operationId: string;
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Media };
  responses: Record<string, { description: string; headers: Record<string, unknown>; content?: Media }>;
};
export type Document = {
  openapi: string;
  info: { title: string; version: string; contact: Record<string, string> };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Record<string, unknown>> };
};

/** The document that a platform serves, and its operations by "method path". */
export async function servedDocument(platform: RunningPlatform) {
  const served = await platform.call<Document>(undefined, "/openapi.json");
  const operations = Object.entries(served.body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  );
  const operationOf = (name: string): Operation => {
    const found = operations.find(([candidate]) => candidate === name)?.[1];
    if (!found) throw new Error(`${name} is not in the document`);
    return found;
  };
  return { served, document: served.body, operations, operationOf };
}

export const clientFor = (name: string): string =>
  name.includes("candidate") ? "gemeente-haarlem" : name.includes("assignments") ? "pasmatch" : "werkblad";

/** A platform on which every route has something to answer, held to its own document. */
export async function walkablePlatform() {
  const platform = await runningPlatform();
  const { document, operationOf } = await servedDocument(platform);
  const steps = desk(platform);
  await steps.deliver("gemeente-haarlem", "walked");
  const reference = await steps.handIn();
  await steps.shortlist(reference);
  const { id } = await steps.assign(reference, "gemeente-haarlem:walked");
  await steps.deliver("gemeente-haarlem", "left-out");
  const rows = ndjson([{ ref: "i", ...aCandidate() }, { ref: "walked", ...aCandidate() }, { ref: "bad" }]);
  const taken = await steps.imports("gemeente-haarlem", rows, {}, "?mode=full");
  await steps.importDone("gemeente-haarlem", taken.body.id);
  const carving = await steps.handInCarving();
  const proposal = await steps.aProposal(carving);
  const pathFor = (path: string) => {
    if (path.startsWith("/jobcarving-requests")) return pathOf(path, { reference: carving, id: proposal });
    if (path.startsWith("/candidate-imports")) return pathOf(path, { id: taken.body.id });
    return pathOf(path, { reference, ref: "walked", id });
  };

  const checkers = new Map<Schema, z.ZodType>();
  const checkerOf = (schema: Schema): z.ZodType => {
    const known = checkers.get(schema) ?? z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    checkers.set(schema, known);
    return known;
  };

  return {
    platform,
    operationOf,
    pathFor,
    proposal,

    send(name: string, options: CallOptions & { query?: string; path?: string } = {}) {
      const [method = "", path = ""] = name.split(" ");
      return platform.call<unknown>(clientFor(name), (options.path ?? pathFor(path)) + (options.query ?? ""), {
        ...options,
        method: method.toUpperCase(),
      });
    },

    /** Holds an answer to what the document declares for it: its status, its type and every field of its body. */
    expectDeclared(name: string, answer: Answer<unknown>): void {
      const declared = operationOf(name).responses[String(answer.status)];
      expect([name, answer.status, declared !== undefined, declared ? "" : answer.text]).toEqual([
        name,
        answer.status,
        true,
        "",
      ]);
      expectApiHeaders(answer);
      const [type, media] = Object.entries(declared?.content ?? {})[0] ?? [];
      if (type === undefined) {
        expect(answer.text).toBe("");
        return;
      }
      expect(answer.headers.get("Content-Type")).toBe(type);
      const schema = media?.schema.$ref === undefined ? media?.schema : document.components.schemas.Problem;
      const result = checkerOf(schema ?? {}).safeParse(answer.body);
      expect([name, answer.status, result.error?.issues]).toEqual([name, answer.status, undefined]);

      const own = routes.find((route) => nameOf(route) === name)?.answers[answer.status]?.schema;
      if (own) expect([name, own.parse(answer.body)]).toEqual([name, answer.body]);
    },
  };
}
