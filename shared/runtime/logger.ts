import { createWriteStream, type WriteStream } from "node:fs";
import { Logger } from "@aws-lambda-powertools/logger";
import { AUDIT_KIND, type ChainLink, linkAfter } from "#shared/domain/log-chain.ts";
import type { Audit } from "#shared/ports/services.ts";
import { systemClock } from "./clock.ts";
import { randomId } from "./random-id.ts";

/** What callers need of a logger. They log ids, kinds and counts; never bodies, tokens or anything of a person. */
export type Log = Record<"info" | "warn" | "error", (message: string, extra: Record<string, unknown>) => void>;

/** A log whose chains are anchored where its writer cannot take them away. */
export type AnchoredLog = Log & { anchor: (link: ChainLink) => Promise<void> };

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

/** So long after an anchor the next line of the chain is anchored; the first line always is. */
const ANCHOR_EVERY_MS = 5 * 60_000;

/**
 * Says lines of one kind, each linked to the one before (`chain`), so that a changed or removed one is noticed; now and
 * then a line is anchored, so that an end that was cut off is too. An anchor that cannot be laid down is said in the log,
 * and keeps nobody from an answer.
 */
export function chainedLines(log: AnchoredLog, kind: string): (line: Readonly<Record<string, string>>) => void {
  const stream = randomId();
  let last: ChainLink | undefined;
  let anchoredAt = Number.NEGATIVE_INFINITY;
  return (line) => {
    const said = plainly(line);
    const now = systemClock();
    const link = linkAfter(last, stream, said, now.toISOString());
    last = link;
    log.info(kind, { [kind]: said, chain: link });
    if (Math.abs(now.getTime() - anchoredAt) < ANCHOR_EVERY_MS) return;
    anchoredAt = now.getTime();
    log.anchor(link).catch((error: unknown) => {
      anchoredAt = Number.NEGATIVE_INFINITY;
      log.error("a log chain could not be anchored", { stream, reason: String(error) });
    });
  };
}

/** Audit lines (BIO2 8.15): action, object, result, origin, actor; the time is the chain's. */
export const auditTo = (log: AnchoredLog): Audit => chainedLines(log, AUDIT_KIND);
