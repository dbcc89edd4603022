import { HTTPException } from "hono/http-exception";
import { Problem, type ProblemKind } from "#shared/domain/problem.ts";

const STATUS = {
  "invalid-input": [400, "Invalid input"],
  unauthenticated: [401, "Not authenticated"],
  forbidden: [403, "Not allowed"],
  "not-found": [404, "Not found"],
  conflict: [409, "Conflict"],
  "precondition-failed": [412, "Precondition failed"],
  "too-large": [413, "Too large"],
  "unsupported-media-type": [415, "Unsupported media type"],
  "key-reused": [422, "Idempotency-Key reused"],
  "too-many-requests": [429, "Too many requests"],
  unavailable: [503, "Temporarily unavailable"],
} as const satisfies Record<ProblemKind, readonly [number, string]>;

export const statusOf = (kind: ProblemKind) => STATUS[kind][0];

/** Database or queue that is away for a moment: the caller may try again. */
const isOutage = (error: unknown) =>
  error instanceof Error &&
  (["ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded", "TimeoutError"].includes(
    error.name,
  ) ||
    ("code" in error && ["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "EPIPE"].includes(String(error.code))));

/** What a thrown thing means to a caller; `undefined` for a mistake of ours, of which a caller learns nothing. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status === 413)
    return new Problem("too-large", "De aanvraag is te groot");
  if (error instanceof HTTPException && error.status === 400)
    return new Problem("invalid-input", "De aanvraag kan niet worden gelezen");
  if (isOutage(error)) return new Problem("unavailable", "Dit lukt nu even niet; probeer het over een minuut opnieuw");
  return undefined;
}

/** What a caller is told about its token (RFC 6750). */
const CHALLENGES: Partial<Record<ProblemKind, string>> = {
  unauthenticated: 'Bearer realm="wsp"',
  forbidden: 'Bearer realm="wsp", error="insufficient_scope"',
};

/** RFC 9457 answer for a problem; a mistake of ours gives a bare 500. */
export function problemResponse(problem: Problem | undefined, instance: string): Response {
  const [status, title] = problem ? STATUS[problem.kind] : ([500, "Internal error"] as const);
  const body = {
    type: problem ? `urn:wsp:problem:${problem.kind}` : "about:blank",
    title,
    status,
    detail: problem?.message ?? "Er ging iets mis bij ons. Probeer het later opnieuw.",
    instance,
    ...(problem && problem.errors.length > 0 ? { errors: problem.errors } : {}),
  };
  const challenge = problem && CHALLENGES[problem.kind];
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      ...(challenge ? { "WWW-Authenticate": challenge } : {}),
      ...(problem?.kind === "unavailable" ? { "Retry-After": "30" } : {}),
    },
  });
}
