import { readCsv } from "./csv.ts";
import { type ParsedTable, parseRows } from "./parsed-table.ts";
import { OccupationRow } from "./reference-files.ts";

const COLUMNS = ["conceptUri", "iscoGroup", "preferredLabel", "altLabels", "status", "code"];

/**
 * The released occupations of ESCO's `occupations_<language>.csv`: preferred label, alternative labels (one per line),
 * ISCO-08 unit group. In order of ESCO's own code, so that the most general occupation of a unit group comes first.
 * Throws `WrongFile` when these columns are not there.
 */
export function parseOccupations(text: string): ParsedTable<OccupationRow> {
  const records = readCsv(text, COLUMNS)
    .filter(({ fields }) => fields.status === "released")
    .sort((one, other) => compareCodes(one.fields.code ?? "", other.fields.code ?? ""));
  const raw = records.map(({ line, fields }) => ({
    line,
    row: {
      code: fields.iscoGroup ?? "",
      title: fields.preferredLabel ?? "",
      synonyms: (fields.altLabels ?? "").split("\n").flatMap((label) => label.trim() || []),
      uri: fields.conceptUri,
    },
  }));
  const { rows, bad } = parseRows(raw, OccupationRow);
  return { rows, bad: bad.sort((one, other) => one.line - other.line) };
}

const compareCodes = new Intl.Collator("en", { numeric: true }).compare;
