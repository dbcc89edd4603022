import type * as z from "zod";
import type { Scope } from "#shared/domain/region.ts";
import type { Rule } from "#shared/domain/rules.ts";
import type { Caller } from "#shared/ports/services.ts";

export type Method = "get" | "post" | "put" | "patch" | "delete";

/** `body` is sent as JSON, unless the headers name another type: then it is text, and sent as it is. */
export type ApiAnswer = { status: number; body?: unknown; headers?: Record<string, string> };

export type ApiRequest<P, Q, B> = {
  params: P;
  query: Q;
  body: B;
  caller: Caller;
  /** Version asked for by `If-Match`; 0 for `If-None-Match: *`. */
  expectedVersion: number | undefined;
  /** True for `If-Match: *`: only what is there already. */
  mustExist: boolean;
  /** The `Idempotency-Key`, of a route that heeds it. */
  idempotencyKey: string | undefined;
  contentType: string;
  /** What the caller would rather have, as it stands in `Accept`. */
  accept: string;
};

/** `text` names another media type that the answer may have. */
type Answer = { description: string; schema?: z.ZodType; text?: string };

/** A payload that is not parsed as JSON here: its bytes go to the handler, up to `maxBytes` (decompressed). */
export type RawBody = { contentTypes: readonly string[]; maxBytes: number };

/**
 * One route of the API: where it is, who may call it, what it takes and answers, and what it does. The router, the
 * OpenAPI document and the authorisation table are all made from these, so they cannot disagree.
 */
export type ApiRoute = {
  method: Method;
  path: string;
  /** Scope that the caller's token must hold. */
  scope: Scope;
  /** True when the caller must act for a partner: its own rows are all it can name. */
  forPartner: boolean;
  summary: string;
  params: z.ZodType;
  query: z.ZodType;
  body?: z.ZodType | undefined;
  /** A rule about the body that its schema cannot know, such as one about today. */
  bodyRule?: Rule<never>;
  rawBody?: RawBody | undefined;
  /** True when a write heeds `If-Match` and `If-None-Match`. */
  heedsVersion?: boolean;
  /** True when a repeat with the same `Idempotency-Key` gives the first answer. Other writes do not know the header. */
  heedsKey?: boolean;
  answers: Readonly<Record<number, Answer>>;
  handle: (request: ApiRequest<never, never, never>) => Promise<ApiAnswer>;
};

/** Defines a route; the handler's `params`, `query` and `body` have the types of their schemas. */
export const route = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType = z.ZodType<Uint8Array>>(
  definition: Omit<ApiRoute, "params" | "query" | "body" | "bodyRule" | "handle"> & {
    params: P;
    query: Q;
    body?: B;
    bodyRule?: Rule<z.infer<B>>;
    handle: (request: ApiRequest<z.infer<P>, z.infer<Q>, z.infer<B>>) => Promise<ApiAnswer>;
  },
): ApiRoute => definition as unknown as ApiRoute;
