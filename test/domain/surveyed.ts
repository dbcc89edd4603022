import { readRows } from "#shared/adapters/rows/read-rows.ts";
import type { ImportFormat } from "#shared/domain/import-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import { region } from "#shared/runtime/region.ts";
import { type Survey, surveyImport } from "#shared/usecases/survey-import.ts";

export const TODAY = "2026-11-22";
export const bytes = (text: string) => new TextEncoder().encode(text);

/** The payload as a store gives it: in parts, which may end in the middle of anything. */
export async function* inParts(payload: Uint8Array, size: number) {
  for (let start = 0; start < payload.byteLength; start += size) yield payload.subarray(start, start + size);
}
export const survey = (format: ImportFormat, payload: Uint8Array, size = 1000): Promise<Survey> =>
  surveyImport({ readRows, region })({ format, open: () => inParts(payload, size), today: TODAY });

type Judged = { row: Awaited<ReturnType<typeof rowsOf>>[number]["row"]; isTaken: boolean };
export async function rowsOf({ rows }: Survey) {
  const found = [];
  for await (const judged of rows()) found.push(judged);
  return found;
}
/** A row in short: its number with its ref, or with the pointers of its errors; an exclamation mark when not taken. */
export const short = ({ row, isTaken }: Judged): unknown =>
  "errors" in row
    ? [row.row, row.errors.map(({ ref, pointer }) => [ref, pointer])]
    : [row.row, isTaken ? row.ref : `${row.ref}!`];

export const refusalOf = async (reading: Promise<unknown>): Promise<string> => {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Problem && error.kind === "invalid-input") return error.message;
    throw error;
  }
  return "";
};
