import type { RowReader } from "#shared/ports/row-reader.ts";
import { readCsv } from "./csv.ts";
import { readJsonArray } from "./json-array.ts";
import { readJsonLines } from "./json-lines.ts";

const READERS = { ndjson: readJsonLines, "vum-json": readJsonArray, csv: readCsv } as const;

/** Reads each format that an import may have. */
export const readRows: RowReader = (format, open) => READERS[format](open);
