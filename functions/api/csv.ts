import type { ApiAnswer } from "./route.ts";

export const CSV = "text/csv";

/** True when the caller asked for CSV before anything else. */
export const wantsCsv = (accept: string): boolean => accept.split(",")[0]?.split(";")[0]?.trim().toLowerCase() === CSV;

/** An answer that a browser keeps as a file. */
export const csvAnswer = (body: string, filename: string): ApiAnswer => ({
  status: 200,
  body,
  headers: { "Content-Type": `${CSV}; charset=utf-8`, "Content-Disposition": `attachment; filename="${filename}"` },
});
