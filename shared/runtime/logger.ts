import { createWriteStream, type WriteStream } from "node:fs";
import { Logger } from "@aws-lambda-powertools/logger";
import type { Audit } from "#shared/ports/services.ts";

/** What callers need of a logger. They log ids, kinds and counts; never bodies, tokens or anything of a person. */
export type Log = Record<"info" | "warn" | "error", (message: string, extra: Record<string, unknown>) => void>;

/** Structured lines (JSON) for CloudWatch; with a file, the same lines at its end: the local deployment's log. */
export function logger(service: string, file?: string): Log {
  if (file !== undefined) return fileLog(service, file);
  const log = new Logger({ serviceName: service });
  return {
    info: (message, extra) => log.info(message, extra),
    warn: (message, extra) => log.warn(message, extra),
    error: (message, extra) => log.error(message, extra),
  };
}

/** A disk that is full costs lines, not the platform: the next line tries again. */
function fileLog(service: string, file: string): Log {
  let open: WriteStream | undefined;
  const stream = (): WriteStream => {
    if (open) return open;
    const opened = createWriteStream(file, { flags: "a", mode: 0o600 });
    opened.on("error", () => {
      if (open === opened) open = undefined;
    });
    open = opened;
    return opened;
  };
  const line = (level: string) => (message: string, extra: Record<string, unknown>) => {
    stream().write(`${JSON.stringify({ level, message, timestamp: new Date().toISOString(), service, ...extra })}\n`);
  };
  return { info: line("INFO"), warn: line("WARN"), error: line("ERROR") };
}

/** Control characters would let a value start a line of its own. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const plain = (value: string) => value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, " ").slice(0, 200);

/** Audit lines (BIO2 8.15): action, object, result, origin, actor; the time is the logger's. */
export const auditTo =
  (log: Log): Audit =>
  (line) =>
    log.info("audit", {
      audit: Object.fromEntries(Object.entries(line).map(([name, value]) => [name, plain(String(value))])),
    });
