import { ERROR_COLUMN, hasCellPerColumn } from "./csv-columns.ts";
import type { SentRow } from "./import-rows.ts";

type JsonFormat = "ndjson" | "vum-json";

/** Columns of the file in which rejected rows of a JSON delivery are given back: one of them holds the row as JSON. */
export const jsonColumns = (format: JsonFormat): readonly [row: string, ref: string, json: string, error: string] => [
  "rij",
  "referentie",
  JSON_COLUMN[format],
  ERROR_COLUMN,
];

const JSON_COLUMN: Readonly<Record<JsonFormat, string>> = { ndjson: "inhoud", "vum-json": "vum_profiel" };

/** What the rows of a CSV file hold as JSON, told by the file's head; undefined for a file with a column per field. */
export function jsonFormatOf(head: readonly string[]): JsonFormat | undefined {
  const names = head.map((name) => name.trim().toLowerCase());
  return (["ndjson", "vum-json"] as const).find((format) => {
    const columns = jsonColumns(format);
    return names.includes(JSON_COLUMN[format]) && names.every((name) => columns.includes(name));
  });
}

/** The row that stands as JSON in a row of such a file. Its number is the one that a spreadsheet shows. */
export function jsonRowIn(head: readonly string[], format: JsonFormat, sent: SentRow): SentRow {
  if ("unreadable" in sent) return sent;
  const { row } = sent;
  const cells = sent.sent as readonly string[];
  const cell = cells[head.findIndex((name) => name.trim().toLowerCase() === JSON_COLUMN[format])]?.trim() ?? "";
  if (!hasCellPerColumn(cells, head.length)) {
    return { row, unreadable: `Deze rij heeft ${cells.length} cellen en de kop ${head.length}` };
  }
  if (cell === "") return { row, unreadable: `De cel ${JSON_COLUMN[format]} is leeg: zet daar het profiel als JSON` };
  try {
    return { row, sent: JSON.parse(cell) };
  } catch {
    return { row, unreadable: `In de cel ${JSON_COLUMN[format]} staat geen JSON` };
  }
}
