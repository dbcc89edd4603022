import { MAX_ROW_BYTES, type SentRow } from "#shared/domain/import-rows.ts";
import { type Bytes, utf8Text } from "./text.ts";

/** What a row that is longer than may be stored is told: it is never kept whole. */
export const TOO_LONG = `Deze rij is te groot: hoogstens ${MAX_ROW_BYTES / 1000} kB`;

/** The lines of a text; of one that is too long only the beginning, which says enough. */
async function* linesOf(bytes: Bytes): AsyncGenerator<string> {
  let kept = "";
  for await (const text of utf8Text(bytes)) {
    const [rest = "", ...others] = text.split("\n");
    kept = kept.length > MAX_ROW_BYTES ? kept : kept + rest;
    for (const next of others) {
      yield kept;
      kept = next;
    }
  }
  yield kept;
}

function parsedLine(row: number, line: string): SentRow {
  if (line.length > MAX_ROW_BYTES) return { row, unreadable: TOO_LONG };
  try {
    return { row, sent: JSON.parse(line) };
  } catch {
    return { row, unreadable: "Deze regel is geen geldige JSON" };
  }
}

/** The values of newline-delimited JSON, numbered by their line. Blank lines are passed over. */
export async function* readJsonLines(open: () => Bytes): AsyncGenerator<SentRow> {
  let row = 0;
  for await (const line of linesOf(open())) {
    row += 1;
    if (line.trim() !== "") yield parsedLine(row, line);
  }
}
