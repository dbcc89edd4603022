import { pipeline, Readable } from "node:stream";
import { CsvError, type Info, parse } from "csv-parse";
import { MAX_ROW_BYTES, type SentRow } from "#shared/domain/import-rows.ts";
import { Problem } from "#shared/domain/problem.ts";
import { type Bytes, spreadsheetText } from "./text.ts";

const DELIMITERS = [";", ",", "\t"] as const;

/** The delimiter that stands most in the first line, outside quotes: none of them is in a column's name. */
function delimiterIn(start: string): string {
  const [header = ""] = start.replace(/"[^"]*"/g, "").split(/[\r\n]/, 1);
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ";";
}

const QUOTES = "staat er een aanhalingsteken te veel of te weinig?";

/** What a partner is told of CSV that cannot be read; `line` is the one on which the row in question begins. */
function reasonOf({ code }: CsvError, line: number): Problem {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return new Problem(
      "invalid-input",
      `In de rij die begint op regel ${line} gaat een aanhalingsteken open dat niet dicht gaat`,
    );
  if (code === "CSV_MAX_RECORD_SIZE")
    return new Problem(
      "invalid-input",
      `De rij die begint op regel ${line} is groter dan ${MAX_ROW_BYTES / 1000} kB: ${QUOTES}`,
    );
  return new Problem("invalid-input", `De rij die begint op regel ${line} is geen CSV: ${QUOTES}`);
}

/** At least the first line, and what delimiter a line `sep=;` before it says, which a spreadsheet reads and does not show. */
async function beginningOf(text: AsyncGenerator<string>): Promise<{ said: string | undefined; start: string }> {
  let start = "";
  for (let next = await text.next(); !next.done; next = await text.next()) {
    start += next.value;
    if (start.includes("\n") || start.length > MAX_ROW_BYTES) break;
  }
  const [line = "", said] = /^sep=([;,\t])\r?\n/i.exec(start) ?? [];
  return { said, start: start.slice(line.length) };
}

type Read = { record: string[]; info: Info };

/**
 * The lines of a CSV file as lists of cells, header first, numbered as a spreadsheet numbers its rows. Delimiter and
 * encoding are found out; a quoted cell may hold line ends. Rows without anything in them are passed over.
 */
export async function* readCsv(open: () => Bytes): AsyncGenerator<SentRow> {
  const text = spreadsheetText(open);
  const { said, start } = await beginningOf(text);
  const skipped = said === undefined ? 0 : 1;
  let line = 1 + skipped;
  const parser = parse({
    delimiter: said ?? delimiterIn(start),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_BYTES,
    info: true,
    // Called while parsing: when that fails, the rows before have not all come out of the stream yet.
    on_record: (cells: string[], { lines }) => {
      line = lines + 1 + skipped;
      return cells;
    },
  });
  const source = async function* () {
    yield start;
    yield* text;
  };
  // A failure of either end is thrown by the loop below.
  pipeline(Readable.from(source()), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<Read>) {
      const isEmpty = record.every((cell) => cell.trim() === "");
      if (!isEmpty) yield { row: info.records + info.empty_lines, sent: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? reasonOf(error, line) : error;
  }
}
