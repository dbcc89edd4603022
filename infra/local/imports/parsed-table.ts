import type * as z from "zod";

/** A row of a file before it is checked, with the number of its line. */
export type RawRow = { line: number; row: unknown };

/** A line that was left out, and why: a Dutch sentence without a full stop. `file` says of which file, if of several. */
type BadLine = { line: number; reason: string; file?: string };

/** What an import takes from a file: the good rows, and every bad line by its number. */
export type ParsedTable<Row> = { rows: Row[]; bad: BadLine[] };

/** Checks every row with `schema`. A bad row is left out and named; it does not stop the others. */
export function parseRows<Row>(raw: readonly RawRow[], schema: z.ZodType<Row>): ParsedTable<Row> {
  const table: ParsedTable<Row> = { rows: [], bad: [] };
  for (const { line, row } of raw) {
    const result = schema.safeParse(row);
    if (result.success) table.rows.push(result.data);
    else table.bad.push({ line, reason: result.error.issues[0]?.message ?? "Deze regel klopt niet" });
  }
  return table;
}
