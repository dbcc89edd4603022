import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";

/** Compresses what has no secret of a visitor in it that is sent along by a cookie. */
export const compressed: MiddlewareHandler = compress();

/**
 * Compresses for pages of ours and for who typed the address, not for what another site asks with our visitor's cookie:
 * by asking often and measuring lengths it could guess what stands on the page (BREACH).
 */
export const compressedForUs: MiddlewareHandler = (context, next) =>
  /^(same-origin|none)$/.test(context.req.header("Sec-Fetch-Site") ?? "") ? compressed(context, next) : next();
