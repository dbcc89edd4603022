import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";
import { clientOf, type Region, type Scope } from "#shared/domain/region.ts";
import type { Audit, Caller, TokenVerifier } from "#shared/ports/services.ts";
import type { ApiRoute } from "./route.ts";

/** The audit line of a request that was refused. */
export const noteRefusal = (
  { audit }: { audit: Audit },
  route: Pick<ApiRoute, "method" | "path" | "scope">,
  { kind }: Problem,
  actor: string,
): void =>
  audit({
    action: `${route.method} ${route.path}`,
    object: route.scope,
    result: "refused",
    actor,
    origin: "api",
    detail: kind,
  });

/**
 * The caller, when its token is good and holds the route's scope. The token stands in the `Authorization` header alone.
 * A refusal is an audit line.
 *
 * Throws `Problem("unauthenticated")` for no or no good token, `Problem("forbidden")` for a caller that may not.
 */
export async function authorise(
  { region, verifyToken, audit }: { region: Region; verifyToken: TokenVerifier; audit: Audit },
  route: ApiRoute,
  context: Context,
): Promise<Caller> {
  const refuse = (problem: Problem, actor: string) => {
    noteRefusal({ audit }, route, problem, actor);
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
