import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Context } from "hono";
import type * as z from "zod";
import { accept, invalidInput, pointerTo } from "#shared/domain/input.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { Rule } from "#shared/domain/rules.ts";
import { preconditionOf } from "./etag.ts";
import { None } from "./representations.ts";
import type { ApiRequest, ApiRoute, RawBody } from "./route.ts";

const MAX_BODY_BYTES = 1024 * 1024;
const JSON_TYPES = ["application/json", "application/merge-patch+json"];

const unzip = promisify(gunzip);

type Read = Omit<ApiRequest<unknown, unknown, unknown>, "caller">;

/**
 * What a route takes from a request, checked by its schemas: path, query, headers and body.
 *
 * Throws one `Problem("invalid-input")` with everything that is wrong, `Problem("not-found")` for an id that could not
 * exist, and a problem of its own kind for a body that is too large or of another type.
 */
export async function readRequest(route: ApiRoute, context: Context): Promise<Read> {
  const { req } = context;
  const isWrite = route.method !== "get";
  const contentType = (req.header("Content-Type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const problems: Problem[] = [];
  const checked = async <T>(read: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await read();
    } catch (error) {
      if (!isProblem(error, "invalid-input")) throw error;
      problems.push(error);
      return undefined;
    }
  };

  const params = pathParameters(route.params, req.param());
  const query = await checked(() => accept(route.query, queryParameters(new URL(req.url).searchParams)));
  const precondition = route.heedsVersion ? await checked(() => preconditionOf(req.raw.headers)) : undefined;
  const key = route.heedsKey ? await checked(() => idempotencyKey(req.header("Idempotency-Key"))) : undefined;
  const body = isWrite ? await checked(() => bodyOf(route, context, contentType)) : undefined;

  const [first, ...more] = problems;
  if (first) throw more.length === 0 ? first : invalidInput(problems.flatMap(({ errors }) => errors));
  return {
    params,
    query,
    expectedVersion: precondition?.expectedVersion,
    mustExist: precondition?.mustExist ?? false,
    idempotencyKey: key,
    contentType,
    accept: req.header("Accept") ?? "",
    body,
  };
}

/** An id that could not exist answers like one that does not: nobody learns what ids look like. */
function pathParameters(schema: z.ZodType, params: unknown): unknown {
  const result = schema.safeParse(params);
  if (!result.success) throw new Problem("not-found", "Dit is niet gevonden");
  return result.data;
}

/** A repeated parameter is an error, not a choice of ours. */
function queryParameters(parameters: URLSearchParams): Record<string, string> {
  const names = [...parameters.keys()];
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  if (repeated.size > 0) {
    throw invalidInput([...repeated].map((name) => ({ pointer: pointerTo([name]), detail: "Geef dit één keer" })));
  }
  return Object.fromEntries(parameters);
}

function idempotencyKey(value: string | undefined): string | undefined {
  if (value === undefined || /^[\x21-\x7e]{1,255}$/.test(value)) return value;
  throw invalidInput([
    { pointer: "/Idempotency-Key", detail: "Geef een Idempotency-Key van 1 tot 255 zichtbare tekens zonder spaties" },
  ]);
}

function bodyOf(route: ApiRoute, context: Context, contentType: string): Promise<unknown> {
  if (route.rawBody) return rawBody(context, route.rawBody, contentType);
  return route.body ? jsonBody(context, route.body, route.bodyRule, contentType) : noBody(context);
}

async function jsonBody(
  context: Context,
  schema: z.ZodType,
  rule: ApiRoute["bodyRule"],
  contentType: string,
): Promise<unknown> {
  const bytes = await rawBody(context, { contentTypes: JSON_TYPES, maxBytes: MAX_BODY_BYTES }, contentType);
  return accept(schema, parsed(bytes), rule as Rule<unknown> | undefined);
}

/** A route that takes no body takes an empty one, or an object without fields. */
async function noBody(context: Context): Promise<undefined> {
  const bytes = await bytesOf(context, MAX_BODY_BYTES);
  if (bytes.byteLength > 0) accept(None, parsed(bytes));
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("invalid-input", "De aanvraag is geen geldige JSON", [
      { pointer: "", detail: "Stuur geldige JSON in UTF-8" },
    ]);
  }
}

async function rawBody(
  context: Context,
  { contentTypes, maxBytes }: RawBody,
  contentType: string,
): Promise<Uint8Array> {
  if (!contentTypes.includes(contentType)) {
    throw new Problem("unsupported-media-type", `Stuur ${contentTypes.join(" of ")}`);
  }
  return bytesOf(context, maxBytes);
}

/** The bytes of a body of at most this size; gzip is undone, and never beyond the same size. */
async function bytesOf(context: Context, maxBytes: number): Promise<Uint8Array> {
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
    throw isTooLong ? tooLarge() : invalidInput([{ pointer: "", detail: "De inhoud is geen geldige gzip" }]);
  }
}
