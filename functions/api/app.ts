import { type Context, Hono } from "hono";
import { referenceWithoutBsn } from "#shared/domain/bsn.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import type { Audit, TokenVerifier } from "#shared/ports/services.ts";
import { problemOf, problemResponse } from "#shared/web/problem-response.ts";
import { securityHeaders } from "#shared/web/security-headers.ts";
import { authorise, noteRefusal } from "./authorise.ts";
import { contentTag, isNamedIn } from "./etag.ts";
import { API_VERSION, openApi } from "./openapi.ts";
import { readRequest } from "./read-request.ts";
import type { ApiAnswer, ApiRequest, ApiRoute } from "./route.ts";

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

  const methods = new Map([
    ["/health", ["GET"]],
    [`${BASE}/openapi.json`, ["GET"]],
  ]);
  for (const { path, method } of options.routes) {
    methods.set(honoPath(path), [...(methods.get(honoPath(path)) ?? []), method.toUpperCase()]);
  }
  for (const [path, own] of methods) {
    const allowed = [...own, ...(own.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
    app.options(path, () => new Response(null, { status: 204, headers: { Allow: allowed } }));
    app.all(path, (context) => methodNotAllowed(context, allowed));
  }

  app.notFound((context) => problemResponse(new Problem("not-found", "Dit adres bestaat niet"), instanceOf(context)));
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (!problem || problem.kind === "unavailable") options.onError(error);
    return problemResponse(problem, instanceOf(context));
  });
  return app;
}

/** The path that was asked, as a problem names it: without what could be a BSN. */
const instanceOf = ({ req }: Context): string => req.path.split("/").map(shownSegment).join("/");

function shownSegment(segment: string): string {
  const text = decoded(segment);
  const shown = referenceWithoutBsn(text);
  return shown === text ? segment : shown;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function methodNotAllowed(context: Context, allowed: string): Response {
  const body = {
    type: "about:blank",
    title: "Method not allowed",
    status: 405,
    detail: `Hier kan: ${allowed}`,
    instance: instanceOf(context),
  };
  return new Response(JSON.stringify(body), {
    status: 405,
    headers: { "Content-Type": "application/problem+json", Allow: allowed },
  });
}

/**
 * What the route does for its caller. Asking for what is not there, or is another's, is an audit line: the answer is the
 * same, so only many of them show that somebody tries ids.
 */
async function handled(options: ApiOptions, route: ApiRoute, context: Context): Promise<ApiAnswer> {
  const caller = await authorise(options, route, context);
  try {
    const request = { caller, ...(await readRequest(route, context)) };
    return await route.handle(request as ApiRequest<never, never, never>);
  } catch (error) {
    if (isProblem(error, "not-found") || isProblem(error, "forbidden"))
      noteRefusal(options, route, error, caller.clientId);
    throw error;
  }
}

async function answer(options: ApiOptions, route: ApiRoute, context: Context): Promise<Response> {
  const { status, body, headers: own = {} } = await handled(options, route, context);
  const isRead = route.method === "get";
  const headers = { ...own, ...(isRead ? { ETag: contentTag(own.ETag, body) } : {}) };
  if (isRead && isNamedIn(context.req.header("If-None-Match"), headers.ETag ?? "")) {
    return new Response(null, { status: 304, headers });
  }
  if (body === undefined) return new Response(null, { status, headers });
  const isText = own["Content-Type"] !== undefined;
  return new Response(isText ? String(body) : JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json", ...headers },
  });
}
