import { referenceWithoutBsn } from "./bsn.ts";
import { SentCandidate } from "./candidate.ts";
import { date } from "./csv-cells.ts";
import { columnNamed, ERROR_COLUMN, hasCellPerColumn } from "./csv-columns.ts";
import { BYTE_ORDER_MARK, csvLine } from "./csv-lines.ts";
import { type DateOrder, readDate } from "./date-order.ts";
import type { ImportFormat } from "./import-record.ts";
import type { BadRow, SentRow } from "./import-rows.ts";
import { jsonColumns } from "./json-in-csv.ts";
import { knownFieldsOf } from "./known-fields.ts";
import { SentVumProfile } from "./vum-profile.ts";

const whatIsWrong = ({ errors }: BadRow): string =>
  errors.map(({ pointer, detail }) => (pointer === "" ? detail : `${pointer.slice(1)}: ${detail}`)).join(" | ");

/** A row as a line of CSV, to stand in a cell. */
const oneCell = (cells: readonly string[]): string => csvLine(cells.map(referenceWithoutBsn)).trimEnd();

/** Names of a reference in what is delivered as JSON. */
const REFERENCES = ["ref", "idWerkzoekende"];
const shown = (name: string, value: unknown) =>
  typeof value === "string" && REFERENCES.includes(name) ? referenceWithoutBsn(value) : value;

/** A value as JSON; nothing for a row that was no value, or one that is nested too deep to be written. */
function json(value: unknown): string {
  try {
    return JSON.stringify(value, shown) ?? "";
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/**
 * Writes rejected rows as CSV with what is wrong in a column of its own. Of a CSV delivery the rows stand as they were
 * sent, under their own header, so that they can be corrected and sent again: an error column of an earlier round gives
 * way, and dates stand as `YYYY-MM-DD`, because so few rows may no longer tell which number is the day. A row with more or
 * fewer cells than the header stands whole in the first cell, because nobody can tell which cell is which. Of a row of
 * another format the known fields stand as JSON in one cell, where they can be corrected as well: what else was sent is
 * named among the errors and not repeated, because it could be anything of the person. What could be a BSN is replaced by dots.
 *
 * Whatever was rejected is rejected again when it comes back as it is, but for a row of JSON that had nothing wrong with
 * it than fields that do not exist.
 */
export function rejectedCsv(format: ImportFormat, header: readonly string[] | undefined, order: DateOrder) {
  const schema = format === "vum-json" ? SentVumProfile : SentCandidate;
  const columns = (header ?? []).map((name, place) => ({ place, known: columnNamed(name), name }));
  const kept = columns.filter(({ known }) => known !== "not-read");
  const isDate = (known: ReturnType<typeof columnNamed>) => typeof known === "object" && known.read === date;
  const isRef = (known: ReturnType<typeof columnNamed>) => typeof known === "object" && known.pointer === "/ref";

  const head = format === "csv" ? [...kept.map(({ name }) => name), ERROR_COLUMN] : jsonColumns(format);
  const cellsOf = (sent: SentRow, bad: BadRow): string[] => {
    const value = "sent" in sent ? sent.sent : undefined;
    if (!header) return [String(bad.row), bad.ref ?? "", json(knownFieldsOf(schema, value))];
    const cells = Array.isArray(value) ? value.map(String) : [];
    if (!hasCellPerColumn(cells, columns.length))
      return kept.map((_column, index) => (index === 0 ? oneCell(cells) : ""));
    return kept.map(({ place, known }) => {
      const cell = cells[place] ?? "";
      if (isRef(known)) return referenceWithoutBsn(cell);
      return isDate(known) ? (readDate(cell, order) ?? cell) : cell;
    });
  };
  return {
    head: BYTE_ORDER_MARK + csvLine(head),
    line: (sent: SentRow, bad: BadRow): string => csvLine([...cellsOf(sent, bad), whatIsWrong(bad)]),
  };
}
