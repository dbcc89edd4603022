import { referenceWithoutBsn, withoutBsn } from "./bsn.ts";
import { type CandidateProfile, DeliveredProfile, DeliveredRef } from "./candidate.ts";
import { assessedBy } from "./freshness.ts";
import type { RowError } from "./import-record.ts";
import { check } from "./input.ts";
import type { FieldError } from "./problem.ts";
import { candidateOfVum, searchProfileOf } from "./vum-mapping.ts";
import { VumProfile, type VumSearchProfile } from "./vum-profile.ts";

/** More rows than this are not taken at a time: several times the largest partner's people. */
export const MAX_ROWS = 20_000;
/** A candidate is one item in the store, which holds 400 kB with all that the platform adds. */
export const MAX_ROW_BYTES = 300_000;

/** A row as it was sent, with its number in the file (1 is the first), or why it could not be read. */
export type SentRow = { row: number; sent: unknown } | { row: number; unreadable: string };

/** A row that can be stored, or what is wrong with it; `ref` as far as it can be told. */
export type GoodRow = { row: number; ref: string; profile: CandidateProfile; vum?: VumSearchProfile };
export type BadRow = { row: number; ref?: string; errors: RowError[] };
export type ImportRow = GoodRow | BadRow;

/** Judges the rows of one delivery, each on its own. Nothing that could be a BSN is repeated in what it answers. */
export type RowJudge = (sent: SentRow) => ImportRow;

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** A pointer repeats what was sent; beyond this it names nothing that anybody could find. */
const MAX_POINTER = 300;
/** Errors that are named of one row: more is a row of another kind altogether. */
const MAX_ROW_ERRORS = 100;
const MAX_REF = 200;

const TOO_LARGE = `Dit profiel is te groot: hoogstens ${MAX_ROW_BYTES / 1000} kB`;

/** The reference as far as it can be shown: nothing of one that is a BSN, and what is too long is cut off. */
function shownRef(sentRef: unknown): { ref?: string } {
  if (typeof sentRef !== "string" || referenceWithoutBsn(sentRef) !== sentRef) return {};
  return { ref: sentRef.slice(0, MAX_REF) };
}

/** The row with its errors, such that they can be shown: short, and without a BSN. */
export function rejectedRow(row: number, sentRef: unknown, errors: readonly FieldError[]): BadRow {
  const ref = shownRef(sentRef);
  return {
    row,
    ...ref,
    errors: errors
      .slice(0, MAX_ROW_ERRORS)
      .map(({ pointer, detail }) => ({ row, ...ref, pointer: withoutBsn(pointer).slice(0, MAX_POINTER), detail })),
  };
}

/** A row that is right, unless it is too large to be stored. */
function acceptedRow(row: GoodRow): ImportRow {
  const bytes = Buffer.byteLength(JSON.stringify(row));
  return bytes <= MAX_ROW_BYTES ? row : rejectedRow(row.row, row.ref, [{ pointer: "", detail: TOO_LARGE }]);
}

const at = (pointer: string, errors: readonly FieldError[]) => errors.map((error) => ({ ...error, pointer }));

/** Judges a candidate as the API takes one `today`, with its `ref`. */
export const judgeCandidate = (row: number, value: unknown, today: string): ImportRow => {
  if (!isObject(value)) return rejectedRow(row, undefined, [{ pointer: "", detail: "Een rij is een JSON-object" }]);
  const { ref, ...rest } = value;
  const reference = check(DeliveredRef, ref);
  const profile = check(DeliveredProfile, rest, assessedBy(today));
  if (reference.data === undefined || profile.data === undefined)
    return rejectedRow(row, ref, [...at("/ref", reference.errors), ...profile.errors]);
  return acceptedRow({ row, ref: reference.data, profile: profile.data });
};

/** Judges a profile in VUM's form; its errors stand at VUM's own fields. */
function judgeVum(row: number, value: unknown, today: string): ImportRow {
  const id = isObject(value) ? value.idWerkzoekende : undefined;
  const vum = check(VumProfile, value);
  const reference = check(DeliveredRef, id);
  if (vum.data === undefined) {
    const isNamed = id === undefined || vum.errors.some(({ pointer }) => pointer === "/idWerkzoekende");
    return rejectedRow(row, id, isNamed ? vum.errors : [...vum.errors, ...at("/idWerkzoekende", reference.errors)]);
  }
  const profile = check(DeliveredProfile, candidateOfVum(vum.data, today));
  if (reference.data === undefined || profile.data === undefined)
    return rejectedRow(row, id, [...at("/idWerkzoekende", reference.errors), ...profile.errors]);
  return acceptedRow({ row, ref: reference.data, profile: profile.data, vum: searchProfileOf(vum.data) });
}

/** The judge of rows that are JSON and arrive `today`: candidates as the API takes them, or VUM profiles. */
export const judgeOfJson =
  (format: "ndjson" | "vum-json", today: string): RowJudge =>
  (sent) => {
    if ("unreadable" in sent) return rejectedRow(sent.row, undefined, [{ pointer: "", detail: sent.unreadable }]);
    return format === "ndjson" ? judgeCandidate(sent.row, sent.sent, today) : judgeVum(sent.row, sent.sent, today);
  };
