import { MAX_ROW_BYTES, type SentRow } from "#shared/domain/import-rows.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Bytes } from "./text.ts";

/** What a row that is longer than may be stored is told: it is never kept whole. */
export const TOO_LONG = `Deze rij is te groot: hoogstens ${MAX_ROW_BYTES / 1000} kB`;

const LINE_END = 0x0a;

/** The lines of a text, as bytes; of one that is too long only the beginning, which says enough. */
async function* linesOf(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let kept: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array) => {
    if (length <= MAX_ROW_BYTES) kept.push(piece);
    length += piece.byteLength;
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      keep(chunk.subarray(from, end));
      yield Buffer.concat(kept);
      [kept, length, from] = [[], 0, end + 1];
    }
    keep(chunk.subarray(from));
  }
  yield Buffer.concat(kept);
}

/** Throws `Problem("invalid-input")` that names the line when it is no UTF-8. */
function textOf(row: number, line: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    throw new Problem("invalid-input", `Regel ${row} is geen UTF-8; sla het bestand op als UTF-8 en lever het opnieuw`);
  }
}

function parsedLine(row: number, text: string): SentRow {
  try {
    return { row, sent: JSON.parse(text) };
  } catch {
    return { row, unreadable: "Deze regel is geen geldige JSON" };
  }
}

/** The values of newline-delimited JSON, numbered by their line. Blank lines are passed over. */
export async function* readJsonLines(open: () => Bytes): AsyncGenerator<SentRow> {
  let row = 0;
  for await (const line of linesOf(open())) {
    row += 1;
    if (line.byteLength > MAX_ROW_BYTES) {
      yield { row, unreadable: TOO_LONG };
      continue;
    }
    const text = textOf(row, line);
    if (text.trim() !== "") yield parsedLine(row, text);
  }
}
