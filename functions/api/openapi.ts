import * as z from "zod";
import { PROBLEM_KINDS } from "#shared/domain/problem.ts";
import { type Region, SCOPES } from "#shared/domain/region.ts";
import type { ApiRoute } from "./route.ts";

export const API_VERSION = "1.0.0";

const ProblemBody = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

const jsonSchema = (schema: z.ZodType, io: "input" | "output") => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, target: "openapi-3.0", unrepresentable: "any" }) as Record<
    string,
    unknown
  >;
  return rest;
};

const parameters = (where: "path" | "query", schema: z.ZodType) => {
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === "path" || required.includes(name),
    schema: property,
  }));
};

const header = (name: string, description: string) => ({
  name,
  in: "header",
  required: false,
  description,
  schema: { type: "string", maxLength: 255 },
});

const VERSION_HEADER = { "API-Version": { description: "Version of this API", schema: { type: "string" } } };
const PROBLEM = {
  description: `A problem (RFC 9457); kinds: ${PROBLEM_KINDS.join(", ")}`,
  headers: VERSION_HEADER,
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

/** Statuses a route can answer besides its own, from what it takes. */
const problemStatuses = (route: ApiRoute) => [
  ...[400, 401, 403, 404, 500, 503],
  ...(route.method === "get" ? [] : [409, 413, 415]),
  ...(route.heedsKey ? [422] : []),
  ...(route.heedsVersion ? [412] : []),
];

const textContent = (type: string | undefined) =>
  type === undefined ? {} : { [type]: { schema: { type: "string" } } };

const NOT_MODIFIED = { description: "What the caller has is still right", headers: VERSION_HEADER };

function operation(route: ApiRoute) {
  const isWrite = route.method !== "get";
  const body = route.rawBody
    ? Object.fromEntries(
        route.rawBody.contentTypes.map((type) => [type, { schema: { type: "string", format: "binary" } }]),
      )
    : route.body && {
        [route.method === "patch" ? "application/merge-patch+json" : "application/json"]: {
          schema: jsonSchema(route.body, "input"),
        },
      };
  const answers = Object.entries(route.answers).map(([status, { description, schema, text }]) => [
    status,
    {
      description,
      headers: VERSION_HEADER,
      ...(schema
        ? { content: { "application/json": { schema: jsonSchema(schema, "output") }, ...textContent(text) } }
        : {}),
    },
  ]);
  return {
    operationId: `${route.method}${route.path.replace(/[^A-Za-z]+(.)?/g, (_all, letter: string | undefined) => letter?.toUpperCase() ?? "")}`,
    summary: route.summary,
    tags: [route.path.split("/")[1]],
    security: [{ oauth: [route.scope] }],
    parameters: [
      ...parameters("path", route.params),
      ...parameters("query", route.query),
      ...(route.heedsKey ? [header("Idempotency-Key", "Makes a repeat give the first answer")] : []),
      ...(isWrite ? [] : [header("If-None-Match", "Entity tag that the caller has: 304 when it is still right")]),
      ...(route.heedsVersion
        ? [
            header("If-Match", "Entity tag of the version that is to be changed; * for any"),
            header("If-None-Match", "* for only when there is none"),
          ]
        : []),
    ],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: Object.fromEntries([
      ...answers,
      ...(isWrite ? [] : [["304", NOT_MODIFIED]]),
      ...problemStatuses(route).map((status) => [String(status), PROBLEM]),
    ]),
  };
}

/** The OpenAPI 3.0 document of these routes: made from the very schemas that validate. */
export function openApi(routes: readonly ApiRoute[], region: Region, options: { publicUrl: string; issuer: string }) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.0.3",
    info: {
      title: region.desk.name,
      description: "Vacancies in, explained shortlists, assignments out.",
      version: API_VERSION,
      contact: { name: region.desk.name, email: region.desk.email, url: options.publicUrl },
    },
    servers: [{ url: `${options.publicUrl}/api/v1` }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(ProblemBody, "output") },
      securitySchemes: {
        oauth: {
          type: "oauth2",
          description: "Client credentials with private_key_jwt (NL GOV profile for OAuth)",
          flows: { clientCredentials: { tokenUrl: `${options.issuer}/token`, scopes: SCOPES } },
        },
      },
    },
  };
}
