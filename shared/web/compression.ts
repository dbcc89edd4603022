import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { COMPRESSIBLE_CONTENT_TYPE_REGEX, compress } from "hono/compress";
import { parseAccept } from "hono/utils/accept";

const brotli = promisify(brotliCompress);
const gzipped = compress();

/**
 * The lowest at which everything of ours is smaller than its gzip, the stylesheet too, in no more time; higher takes longer
 * and gains little. A form of sixty tasks, which says nearly the same sixty times, is half of its gzip.
 */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/** Compresses what has no secret of a visitor in it that is sent along by a cookie. */
export const compressed: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const takesBrotli = parseAccept(req.header("Accept-Encoding") ?? "").some(({ type, q }) => type === "br" && q > 0);
  if (!takesBrotli || req.method === "HEAD") return gzipped(context, next);
  await next();
  const { headers, body } = context.res;
  if (
    !body ||
    headers.has("Content-Encoding") ||
    !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get("Content-Type") ?? "")
  )
    return;
  context.res = new Response(await brotli(await context.res.arrayBuffer(), QUALITY), context.res);
  context.res.headers.delete("Content-Length");
  context.res.headers.set("Content-Encoding", "br");
  context.res.headers.append("Vary", "Accept-Encoding");
};

/**
 * Compresses for pages of ours and for who typed the address, not for what another site asks with our visitor's cookie:
 * by asking often and measuring lengths it could guess what stands on the page (BREACH).
 */
export const compressedForUs: MiddlewareHandler = (context, next) =>
  /^(same-origin|none)$/.test(context.req.header("Sec-Fetch-Site") ?? "") ? compressed(context, next) : next();
