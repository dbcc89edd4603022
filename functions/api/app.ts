import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { type Context, Hono } from "hono";
import type * as z from "zod";
import { accept } from "#shared/domain/input.ts";
import { Problem } from "#shared/domain/problem.ts";
import { clientOf, type Region, type Scope } from "#shared/domain/region.ts";
import type { Audit, Caller, TokenVerifier } from "#shared/ports/services.ts";
import { problemOf, problemResponse } from "#shared/web/problem-response.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { expectedVersion } from "./etag.ts";
import { API_VERSION, openApi } from "./openapi.ts";
import type { ApiRequest, ApiRoute, RawBody } from "./route.ts";

const MAX_BODY_BYTES = 1024 * 1024;
const BASE = "/api/v1";

export type ApiOptions = {
  routes: readonly ApiRoute[];
  region: Region;
  verifyToken: TokenVerifier;
  publicUrl: string;
  issuer: string;
  /** What must answer for the platform to be well, by name; each throws when it does not. */
  parts: Readonly<Record<string, () => Promise<unknown>>>;
  audit: Audit;
  onError: (error: unknown) => void;
};

const unzip = promisify(gunzip);

const honoPath = (path: string) => BASE + path.replace(/\{(\w+)\}/g, ":$1");

/**
 * The API as an app: each route behind the same door. A caller is authenticated first, then its scope is checked, then
 * its path, query and body; whatever is wrong is an RFC 9457 problem and nothing was done.
 */
export function apiApp(options: ApiOptions): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.use(async (context, next) => {
    await next();
    context.res.headers.set("API-Version", API_VERSION);
  });

  app.get("/health", async (context) => {
    const outcomes = await Promise.allSettled(Object.values(options.parts).map((probe) => probe()));
    const down = Object.keys(options.parts).filter((_part, index) => outcomes[index]?.status === "rejected");
    return context.json(
      down.length === 0 ? { status: "ok" } : { status: "unavailable", down },
      down.length === 0 ? 200 : 503,
    );
  });
  app.get(`${BASE}/openapi.json`, (context) => {
    context.header("Access-Control-Allow-Origin", "*");
    return context.json(openApi(options.routes, options.region, options));
  });

  for (const route of options.routes) {
    app.on(route.method.toUpperCase(), honoPath(route.path), (context) => answer(options, route, context));
  }
  for (const path of new Set(options.routes.map(({ path }) => path))) {
    const allowed = options.routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    app.all(honoPath(path), (context) => methodNotAllowed(context, allowed));
  }

  app.notFound((context) => problemResponse(new Problem("not-found", "Dit adres bestaat niet"), context.req.path));
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    return problemResponse(problem, context.req.path);
  });
  return app;
}

function methodNotAllowed(context: Context, allowed: readonly string[]): Response {
  const body = {
    type: "about:blank",
    title: "Method not allowed",
    status: 405,
    detail: `Hier kan: ${allowed.join(", ")}`,
    instance: context.req.path,
  };
  return new Response(JSON.stringify(body), {
    status: 405,
    headers: { "Content-Type": "application/problem+json", Allow: allowed.join(", ") },
  });
}

async function answer(options: ApiOptions, route: ApiRoute, context: Context): Promise<Response> {
  const caller = await authorised(options, route, context);
  const { req } = context;
  const contentType = (req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const request: ApiRequest<unknown, unknown, unknown> = {
    params: pathParameters(route.params, req.param()),
    query: accept(route.query, queryParameters(context)),
    caller,
    expectedVersion: expectedVersion(req.raw.headers),
    idempotencyKey: idempotencyKey(req.header("Idempotency-Key")),
    contentType,
    body: route.rawBody
      ? await rawBody(context, route.rawBody, contentType)
      : route.body && (await jsonBody(context, route.body, contentType)),
  };
  const { status, body, headers = {} } = await route.handle(request as ApiRequest<never, never, never>);
  if (route.method === "get" && headers.ETag !== undefined && req.header("If-None-Match") === headers.ETag) {
    return new Response(null, { status: 304, headers });
  }
  const isEmpty = body === undefined;
  return new Response(isEmpty ? null : JSON.stringify(body), {
    status,
    headers: { ...(isEmpty ? {} : { "Content-Type": "application/json" }), ...headers },
  });
}

/** The caller, when its token is good and holds the route's scope; the refusal is an audit line otherwise. */
async function authorised(
  { region, verifyToken, audit }: ApiOptions,
  route: ApiRoute,
  context: Context,
): Promise<Caller> {
  const refuse = (problem: Problem, actor: string) => {
    audit({
      action: `${route.method} ${route.path}`,
      object: route.scope,
      result: "refused",
      actor,
      origin: "api",
      detail: problem.kind,
    });
    return problem;
  };
  const [, token] = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(context.req.header("Authorization") ?? "") ?? [];
  if (token === undefined) {
    throw refuse(new Problem("unauthenticated", "Stuur een toegangstoken mee: Authorization: Bearer …"), "unknown");
  }
  let verified: Awaited<ReturnType<TokenVerifier>>;
  try {
    verified = await verifyToken(token);
  } catch (error) {
    throw error instanceof Problem ? refuse(error, "unknown") : error;
  }
  const client = clientOf(region, verified.clientId);
  if (!client) throw refuse(new Problem("unauthenticated", "Deze client is hier niet bekend"), verified.clientId);
  const scopes = client.scopes.filter((scope): scope is Scope => verified.scopes.includes(scope));
  if (!scopes.includes(route.scope)) {
    throw refuse(new Problem("forbidden", `Uw token heeft de scope ${route.scope} niet`), client.id);
  }
  if (route.forPartner && client.partner === undefined) {
    throw refuse(new Problem("forbidden", "Deze client hoort bij geen partner"), client.id);
  }
  return { clientId: client.id, scopes, ...(client.partner === undefined ? {} : { partner: client.partner }) };
}

/** An id that could not exist answers like one that does not: nobody learns what ids look like. */
function pathParameters(schema: z.ZodType, params: unknown): unknown {
  const result = schema.safeParse(params);
  if (!result.success) throw new Problem("not-found", "Dit is niet gevonden");
  return result.data;
}

/** A repeated parameter is an error, not a choice of ours. */
function queryParameters(context: Context): Record<string, string> {
  const all = context.req.queries();
  const repeated = Object.keys(all).filter((name) => (all[name]?.length ?? 0) > 1);
  if (repeated.length > 0) {
    const errors = repeated.map((name) => ({ pointer: `/${name}`, detail: "Geef deze parameter één keer" }));
    throw new Problem("invalid-input", "Een parameter staat er meer dan één keer", errors);
  }
  return Object.fromEntries(Object.entries(all).map(([name, values]) => [name, values[0] ?? ""]));
}

function idempotencyKey(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^[\x21-\x7e]{1,255}$/.test(value)) return value;
  throw new Problem("invalid-input", "Geef een Idempotency-Key van 1 tot 255 zichtbare tekens");
}

const JSON_TYPES = ["application/json", "application/merge-patch+json"];

async function jsonBody(context: Context, schema: z.ZodType, contentType: string): Promise<unknown> {
  const bytes = await rawBody(context, { contentTypes: JSON_TYPES, maxBytes: MAX_BODY_BYTES }, contentType);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("invalid-input", "De aanvraag is geen geldige JSON", [
      { pointer: "", detail: "Stuur geldige JSON in UTF-8" },
    ]);
  }
  return accept(schema, value);
}

/** The bytes of a body of an accepted type and size; gzip is undone, and never beyond the same size. */
async function rawBody(
  context: Context,
  { contentTypes, maxBytes }: RawBody,
  contentType: string,
): Promise<Uint8Array> {
  if (!contentTypes.includes(contentType)) {
    throw new Problem("unsupported-media-type", `Stuur ${contentTypes.join(" of ")}`);
  }
  const tooLarge = () => new Problem("too-large", `De aanvraag is te groot: hoogstens ${maxBytes / 1024 / 1024} MB`);
  if (Number(context.req.header("Content-Length") ?? 0) > maxBytes) throw tooLarge();
  const bytes = new Uint8Array(await context.req.arrayBuffer());
  if (bytes.byteLength > maxBytes) throw tooLarge();
  const encoding = context.req.header("Content-Encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity") return bytes;
  if (encoding !== "gzip") throw new Problem("unsupported-media-type", "Stuur de inhoud als gzip of zonder codering");
  try {
    return new Uint8Array(await unzip(bytes, { maxOutputLength: maxBytes }));
  } catch (error) {
    const isTooLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    throw isTooLong ? tooLarge() : new Problem("invalid-input", "De inhoud is geen geldige gzip");
  }
}
