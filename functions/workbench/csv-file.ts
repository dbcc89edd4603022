import { BYTE_ORDER_MARK, csvLine } from "#shared/domain/csv-lines.ts";

/** A list as a file that the spreadsheets of this country open. */
export const csvFile = (name: string, header: readonly string[], rows: readonly (readonly string[])[]): Response =>
  new Response(BYTE_ORDER_MARK + [header, ...rows].map(csvLine).join(""), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
    },
  });
