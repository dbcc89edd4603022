import { randomBytes } from "node:crypto";
import type { RandomId } from "#shared/ports/services.ts";

/** The one place that makes random ids: 160 bits, safe in a URL, a cookie and a header. */
export const randomId: RandomId = () => randomBytes(20).toString("base64url");

/** A fresh trace and its span, as W3C Trace Context writes them. */
export const randomTrace = (): { traceId: string; spanId: string } => ({
  traceId: randomBytes(16).toString("hex"),
  spanId: randomBytes(8).toString("hex"),
});
