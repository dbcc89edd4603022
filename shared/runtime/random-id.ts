import { randomBytes } from "node:crypto";
import type { RandomId } from "#shared/ports/services.ts";

/** The one place that makes random ids: 160 bits, safe in a URL, a cookie and a header. */
export const randomId: RandomId = () => randomBytes(20).toString("base64url");
