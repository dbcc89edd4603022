import * as z from "zod";
import { readCsv } from "./csv.ts";
import { type ParsedTable, parseRows } from "./parsed-table.ts";
import { OnetOccupationRow } from "./reference-files.ts";

const { code: OnetCode, title: Title, tasks: Tasks, occupations: Occupations } = OnetOccupationRow.shape;
const WRONG_ZONE = "De job zone is geen 1 tot 5";

const StatementRow = z.strictObject({ code: OnetCode, title: Title, task: Tasks.element });
export type StatementRow = z.infer<typeof StatementRow>;

const LinkRow = z.strictObject({ line: z.int(), code: OnetCode, title: z.string(), occupation: Occupations.element });
/** An occupation of ESCO that a crosswalk leads to an O*NET occupation, with the line that says so. */
export type LinkRow = z.infer<typeof LinkRow>;

const ZoneRow = z.strictObject({
  code: OnetCode,
  jobZone: z.coerce.number(WRONG_ZONE).int(WRONG_ZONE).min(1, WRONG_ZONE).max(5, WRONG_ZONE),
});
type ZoneRow = z.infer<typeof ZoneRow>;

/** O*NET's `Task Statements`. A task that O*NET calls neither core nor supplemental counts as core. */
export const readStatements = (text: string): ParsedTable<StatementRow> =>
  readRows(text, "Taken", StatementRow, ["O*NET-SOC Code", "Title", "Task", "Task Type"], (fields) => ({
    code: fields["O*NET-SOC Code"],
    title: fields.Title,
    task: { statement: fields.Task, isCore: fields["Task Type"] !== "Supplemental" },
  }));

/** Nesta's crosswalk from ESCO to O*NET (mapping-career-causeways). */
export const readCrosswalk = (text: string): ParsedTable<LinkRow> =>
  readRows(
    text,
    "Koppeling",
    LinkRow,
    ["isco_code", "onet_code", "onet_occupation", "concept_uri"],
    (fields, line) => ({
      line,
      code: fields.onet_code,
      title: fields.onet_occupation,
      occupation: { code: fields.isco_code, uri: fields.concept_uri },
    }),
  );

/** O*NET's `Job Zones`: how much preparation an occupation asks, 1 to 5. */
export const readJobZones = (text: string): ParsedTable<ZoneRow> =>
  readRows(text, "Job zones", ZoneRow, ["O*NET-SOC Code", "Job Zone"], (fields) => ({
    code: fields["O*NET-SOC Code"],
    jobZone: fields["Job Zone"] || undefined,
  }));

type Fields = ReturnType<typeof readCsv>[number]["fields"];

function readRows<Row>(
  text: string,
  file: string,
  schema: z.ZodType<Row>,
  columns: readonly string[],
  rowOf: (fields: Fields, line: number) => unknown,
): ParsedTable<Row> {
  const raw = readCsv(text, columns).map(({ line, fields }) => ({ line, row: rowOf(fields, line) }));
  const { rows, bad } = parseRows(raw, schema);
  return { rows, bad: bad.map((one) => ({ ...one, file })) };
}
