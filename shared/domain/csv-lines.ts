import { withoutBsn } from "./bsn.ts";

/** A spreadsheet shows what begins so as a formula; with an apostrophe before it, it is text. */
const FORMULA = /^[=+@\t\r-]/;

function quoted(cell: string): string {
  const safe = withoutBsn(FORMULA.test(cell) ? `'${cell}` : cell);
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines as the spreadsheets of this country expect them. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(";")}\r\n`;

/** Stands before the first line, so that a spreadsheet reads UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";
