import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import * as z from "zod";
import { AUDIT_KIND, type ChainedLine, ChainLink, VIEW_KIND } from "#shared/domain/log-chain.ts";

const Said = z.record(z.string(), z.string());
const Line = z.looseObject({ message: z.string(), chain: ChainLink.optional() });

/** A line of the log that is chained: its kind, what it says, and where it stands. */
export type LogLine = ChainedLine & { kind: string; said: Readonly<Record<string, string>> };

/** What a log file holds: its chained lines, and the numbers of the lines that should be and cannot be read. */
export type ReadLog = { lines: LogLine[]; unreadable: number[] };

const KINDS = [AUDIT_KIND, VIEW_KIND];

/**
 * Reads a log file of JSON lines: the local platform's, or an export of CloudWatch. Other lines are passed over. A line
 * of a chained kind without its link or its text is unreadable: somebody changed it. So is one that is no JSON.
 */
export async function readLog(path: string): Promise<ReadLog> {
  const lines: LogLine[] = [];
  const unreadable: number[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === "") continue;
    const line = Line.safeParse(parsed(text));
    if (!line.success) {
      unreadable.push(number);
      continue;
    }
    const { message: kind, chain: link } = line.data;
    if (!KINDS.includes(kind)) continue;
    const said = Said.safeParse(line.data[kind]);
    if (link && said.success) lines.push({ kind, said: said.data, link });
    else unreadable.push(number);
  }
  return { lines, unreadable };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
