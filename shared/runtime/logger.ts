import { createWriteStream, type WriteStream } from "node:fs";
import { Logger } from "@aws-lambda-powertools/logger";
import { AUDIT_KIND, type ChainLink, linkAfter } from "#shared/domain/log-chain.ts";
import type { Audit } from "#shared/ports/services.ts";
import { systemClock } from "./clock.ts";
import { randomId } from "./random-id.ts";

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

/** The line as it is said: every value a plain text of bounded length. */
const plainly = (line: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(line).map(([name, value]) => [name, plain(String(value))]));

/** Says lines of one kind, each linked to the one before (`chain`), so that a changed or removed one is noticed. */
export function chainedLines(log: Log, kind: string): (line: Readonly<Record<string, string>>) => void {
  const stream = randomId();
  let last: ChainLink | undefined;
  return (line) => {
    const said = plainly(line);
    last = linkAfter(last, stream, said, systemClock().toISOString());
    log.info(kind, { [kind]: said, chain: last });
  };
}

/** Audit lines (BIO2 8.15): action, object, result, origin, actor; the time is the chain's. */
export const auditTo = (log: Log): Audit => chainedLines(log, AUDIT_KIND);
