import type * as z from "zod";
import { CandidateProfile, CandidateRef } from "./candidate.ts";
import type { ImportFormat, RowError } from "./import-record.ts";
import { fieldErrors } from "./input.ts";
import { Problem } from "./problem.ts";
import { candidateOfVum, searchProfileOf } from "./vum-mapping.ts";
import { VumProfile, type VumSearchProfile } from "./vum-profile.ts";

/** A row that can be stored, or what is wrong with it. */
export type ImportRow =
  | { row: number; ref: string; profile: CandidateProfile; vum?: VumSearchProfile }
  | { row: number; errors: RowError[] };

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** A pointer repeats what was sent; beyond this it names nothing that anybody could find. */
const MAX_POINTER = 300;
/** Errors that are named of one row: more is a row of another kind altogether. */
const MAX_ROW_ERRORS = 100;
/** Errors that are named of one delivery; rows that are wrong beyond it are only counted. */
const MAX_ERRORS = 10_000;
/** Many times the largest pool. A delivery of nothing but line ends must not fill the memory. */
const MAX_ROWS = 250_000;
/** A candidate is one item in the store, which holds 400 kB with all that the platform adds. */
const MAX_ROW_BYTES = 300_000;

const rejected = (row: number, ref: unknown, errors: { pointer: string; detail: string }[]): ImportRow => ({
  row,
  errors: errors.slice(0, MAX_ROW_ERRORS).map(({ pointer, detail }) => ({
    row,
    ...(typeof ref === "string" ? { ref: ref.slice(0, 200) } : {}),
    pointer: pointer.slice(0, MAX_POINTER),
    detail,
  })),
});

/** A row that is right, unless it is too large to be stored. */
function acceptedRow(row: Exclude<ImportRow, { errors: RowError[] }>): ImportRow {
  const bytes = new TextEncoder().encode(JSON.stringify(row)).byteLength;
  if (bytes <= MAX_ROW_BYTES) return row;
  return rejected(row.row, row.ref, [
    { pointer: "", detail: `Dit profiel is te groot: hoogstens ${MAX_ROW_BYTES / 1000} kB` },
  ]);
}

const parsed = <S extends z.ZodType>(schema: S, value: unknown) => {
  const result = schema.safeParse(value);
  return result.success ? { data: result.data, errors: [] } : { errors: fieldErrors(result.error) };
};

function ownRow(row: number, value: unknown): ImportRow {
  if (!isObject(value)) return rejected(row, undefined, [{ pointer: "", detail: "Een rij is een JSON-object" }]);
  const { ref, ...rest } = value;
  const reference = parsed(CandidateRef, ref);
  const profile = parsed(CandidateProfile, rest);
  if (reference.data === undefined || profile.data === undefined) {
    const atRef = reference.errors.map((error) => ({ ...error, pointer: "/ref" }));
    return rejected(row, ref, [...atRef, ...profile.errors]);
  }
  return acceptedRow({ row, ref: reference.data, profile: profile.data });
}

function vumRow(row: number, value: unknown, today: string): ImportRow {
  const id = isObject(value) ? value.idWerkzoekende : undefined;
  const vum = parsed(VumProfile, value);
  if (vum.data === undefined) return rejected(row, id, vum.errors);
  const reference = parsed(CandidateRef, vum.data.idWerkzoekende);
  const profile = parsed(CandidateProfile, candidateOfVum(vum.data, today));
  if (reference.data === undefined || profile.data === undefined) {
    const atId = reference.errors.map((error) => ({ ...error, pointer: "/idWerkzoekende" }));
    return rejected(row, id, [...atId, ...profile.errors]);
  }
  return acceptedRow({ row, ref: reference.data, profile: profile.data, vum: searchProfileOf(vum.data) });
}

/** The same reference twice in one delivery: the partner must say which one is right. */
function withoutRepeats(rows: ImportRow[], pointer: string): ImportRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if ("errors" in row) return row;
    const earlier = first.get(row.ref);
    if (earlier === undefined) {
      first.set(row.ref, row.row);
      return row;
    }
    return rejected(row.row, row.ref, [{ pointer, detail: `Deze verwijzing staat ook in rij ${earlier}` }]);
  });
}

/** The rows, with their errors as far as the limit goes. */
function withinLimit(rows: ImportRow[]): ImportRow[] {
  let left = MAX_ERRORS;
  return rows.map((row) => {
    if (!("errors" in row) || row.errors.length <= left) {
      left -= "errors" in row ? row.errors.length : 0;
      return row;
    }
    const errors = row.errors.slice(0, left);
    left = 0;
    return { ...row, errors };
  });
}

function* linesOf(text: string): Generator<string> {
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found === -1 ? text.length : found;
    yield text.slice(start, end);
    start = end + 1;
  }
}

const tooMany = () =>
  new Problem("invalid-input", `Dit zijn te veel rijen: lever hoogstens ${MAX_ROWS.toLocaleString("nl-NL")} per keer`);

const json = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

/**
 * The rows of a delivery, numbered from 1. In NDJSON blank lines are passed over and a line that is no JSON is a bad
 * row; a VUM array is read as a whole.
 *
 * Throws `Problem("invalid-input")` when the payload is not text, no JSON array, or more rows than are taken at a time.
 */
export function readRows(format: ImportFormat, payload: Uint8Array, today: string): ImportRow[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(payload);
  } catch {
    throw new Problem("invalid-input", "Het bestand is geen UTF-8; sla het op als UTF-8 en lever het opnieuw");
  }
  const rows =
    format === "ndjson"
      ? withoutRepeats(ownRows(text), "/ref")
      : withoutRepeats(vumRows(text, today), "/idWerkzoekende");
  return withinLimit(rows);
}

function ownRows(text: string): ImportRow[] {
  const lines: { row: number; content: string }[] = [];
  let row = 0;
  for (const content of linesOf(text)) {
    row += 1;
    if (content.trim() === "") continue;
    if (lines.length === MAX_ROWS) throw tooMany();
    lines.push({ row, content });
  }
  const notJson = { pointer: "", detail: "Deze regel is geen geldige JSON" };
  return lines.map(({ row, content }) => {
    const value = json(content);
    return value ? ownRow(row, value.value) : rejected(row, undefined, [notJson]);
  });
}

function vumRows(text: string, today: string): ImportRow[] {
  const profiles = json(text)?.value;
  if (!Array.isArray(profiles)) throw new Problem("invalid-input", "Lever een JSON-array met VUM-profielen");
  if (profiles.length > MAX_ROWS) throw tooMany();
  return profiles.map((profile, index) => vumRow(index + 1, profile, today));
}
