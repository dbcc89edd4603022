import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { type LogLine, logLineOf } from "#shared/domain/log-line.ts";

/** What a log file holds: its chained lines, and the numbers of the lines that should be and cannot be read. */
export type ReadLog = { lines: LogLine[]; unreadable: number[] };

/** Reads a log file of JSON lines: the local platform's, or an export of CloudWatch. Other lines are passed over. */
export async function readLog(path: string): Promise<ReadLog> {
  const lines: LogLine[] = [];
  const unreadable: number[] = [];
  let number = 0;
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (text.trim() === "") continue;
    const line = logLineOf(text);
    if (line === "unreadable") unreadable.push(number);
    else if (line !== "other") lines.push(line);
  }
  return { lines, unreadable };
}
