import { CsvError, parse } from "csv-parse/sync";
import { WrongFile } from "./wrong-file.ts";

type Fields = Readonly<Record<string, string | undefined>>;

/** One record of a CSV file with the number (from 1) of the line on which it begins. */
export type CsvRecord = { line: number; fields: Fields };

/**
 * The records under the header of a comma-separated text (RFC 4180), of which a field may hold line ends, or of a text
 * with tabs between the columns, which knows no quotes. Throws `WrongFile` when a column of `required` is not in the
 * header, or when quotes do not pair.
 */
export function readCsv(text: string, required: readonly string[]): CsvRecord[] {
  try {
    const isTabbed = text.slice(0, text.indexOf("\n")).includes("\t");
    return parse<CsvRecord, Fields>(text, {
      ...(isTabbed ? { delimiter: "\t", quote: null } : {}),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      columns: (header: string[]) => requireColumns(header, required),
      on_record: (fields, { lines }) => ({ line: lines - lineEndsIn(fields), fields }),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new WrongFile(`Dit is geen goed CSV-bestand: kijk bij regel ${error.lines}.`);
  }
}

function requireColumns(header: string[], required: readonly string[]): string[] {
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  throw new WrongFile(`Dit is een ander bestand dan gevraagd: in de eerste regel ontbreekt ${missing.join(", ")}.`);
}

const lineEndsIn = (fields: Fields): number => Object.values(fields).join("").split("\n").length - 1;
