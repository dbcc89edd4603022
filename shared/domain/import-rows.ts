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

const rejected = (row: number, ref: unknown, errors: { pointer: string; detail: string }[]): ImportRow => ({
  row,
  errors: errors.map((error) => ({ row, ...(typeof ref === "string" ? { ref: ref.slice(0, 200) } : {}), ...error })),
});

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
  return { row, ref: reference.data, profile: profile.data };
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
  return { row, ref: reference.data, profile: profile.data, vum: searchProfileOf(vum.data) };
}

/** The same reference twice in one delivery: the partner must say which one is right. */
function withoutRepeats(rows: ImportRow[]): ImportRow[] {
  const first = new Map<string, number>();
  return rows.map((row) => {
    if ("errors" in row) return row;
    const earlier = first.get(row.ref);
    if (earlier === undefined) {
      first.set(row.ref, row.row);
      return row;
    }
    return rejected(row.row, row.ref, [{ pointer: "/ref", detail: `Deze verwijzing staat ook in rij ${earlier}` }]);
  });
}

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
 * Throws `Problem("invalid-input")` when the payload is not text, or no JSON array.
 */
export function readRows(format: ImportFormat, payload: Uint8Array, today: string): ImportRow[] {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(payload);
  } catch {
    throw new Problem("invalid-input", "Het bestand is geen UTF-8; sla het op als UTF-8 en lever het opnieuw");
  }
  if (format === "ndjson") {
    const rows = text.split(/\r?\n/).flatMap((content, index): ImportRow[] => {
      if (content.trim() === "") return [];
      const value = json(content);
      return [
        value
          ? ownRow(index + 1, value.value)
          : rejected(index + 1, undefined, [{ pointer: "", detail: "Deze regel is geen geldige JSON" }]),
      ];
    });
    return withoutRepeats(rows);
  }
  const value = json(text)?.value;
  if (!Array.isArray(value)) {
    throw new Problem("invalid-input", "Lever een JSON-array met VUM-profielen");
  }
  return withoutRepeats(value.map((profile, index) => vumRow(index + 1, profile, today)));
}
