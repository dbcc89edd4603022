import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";

/**
 * Refuses a form that a browser says was sent from another site. What sends neither header is no browser, and carries
 * no cookie of anybody. Throws `Problem("forbidden")`.
 */
export function requireSameOrigin(context: Context, publicUrl: string): void {
  const site = context.req.header("Sec-Fetch-Site");
  const origin = context.req.header("Origin");
  const isForeign =
    (site !== undefined && site !== "same-origin" && site !== "none") ||
    (origin !== undefined && origin !== new URL(publicUrl).origin);
  if (isForeign) throw new Problem("forbidden", "Dit formulier is vanaf een andere website verstuurd");
}
