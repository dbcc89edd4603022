import type { Context } from "hono";
import { Problem } from "#shared/domain/problem.ts";

/** Whether a browser says that a form was sent from a page of ours: what says nothing is not believed here. */
export const isFromOwnPage = (context: Context, publicUrl: string): boolean =>
  context.req.header("Origin") === new URL(publicUrl).origin &&
  (context.req.header("Sec-Fetch-Site") ?? "same-origin") === "same-origin";

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
