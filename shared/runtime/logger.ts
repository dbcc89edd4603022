import { Logger } from "@aws-lambda-powertools/logger";
import type { Audit } from "#shared/ports/services.ts";

/** A structured logger (JSON lines). Callers log ids, kinds and counts; never bodies, tokens or anything of a person. */
export const logger = (service: string): Logger => new Logger({ serviceName: service });

/** Control characters would let a value start a line of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const plain = (value: string) => value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ").slice(0, 200);

/** Audit lines (BIO2 8.15): action, object, result, origin, actor; the time is the logger's. */
export const auditTo =
  (log: Logger): Audit =>
  (line) =>
    log.info("audit", {
      audit: Object.fromEntries(Object.entries(line).map(([name, value]) => [name, plain(String(value))])),
    });
