import * as z from "zod";
import { CandidateRef } from "./candidate.ts";
import { Instant } from "./fields.ts";
import { ImportSummary } from "./import-summary.ts";

export const IMPORT_FORMATS = ["ndjson", "vum-json", "csv"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** `add`: these people come beside or in the place of who is there. `full`: these are all; who is missing goes. */
export const IMPORT_MODES = ["add", "full"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What there is to say of a row: its number, its reference when it could be read, where, and what to mend. */
export const RowError = z.object({ row: z.int(), ref: z.string().optional(), pointer: z.string(), detail: z.string() });
export type RowError = z.infer<typeof RowError>;

/** Errors and warnings kept on the record itself; all of them stand behind `errorsUrl`. */
export const ERRORS_IN_RECORD = 100;

/** A full delivery withdraws by itself up to this share of whom the partner had; above it the partner must confirm. */
export const MOST_UNCONFIRMED = 0.05;
/** A withdrawal that was not confirmed by then is off: too much may have changed. */
export const CONFIRM_WITHIN_DAYS = 7;

/**
 * Who is no longer in a full delivery. `known` people stood here when it was received, and `missing` of them are not in
 * it. Of those, `withdrawn` are gone; the others were delivered since.
 */
export const Withdrawal = z.object({
  state: z.enum(["awaiting-confirmation", "running", "done"]),
  known: z.int(),
  missing: z.int(),
  withdrawn: z.int(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** References of who is missing, as they are laid down for the withdrawal. */
export const MissingRefs = z.array(CandidateRef);

/** One delivery of many candidates, and how far it is. */
export const ImportRecord = z.object({
  partner: z.string(),
  id: z.string(),
  version: z.int(),
  status: z.enum(["received", "running", "completed", "failed"]),
  format: z.enum(IMPORT_FORMATS),
  mode: z.enum(IMPORT_MODES).default("add"),
  fingerprint: z.string(),
  receivedAt: Instant,
  completedAt: Instant.optional(),
  /** Which objects the payload stands in: a name of the request that made the import, and their number. */
  partSet: z.string().default(""),
  parts: z.int(),
  total: z.int(),
  /** Rows that were worked off: taken, rejected, or passed over for a later row of the same person. */
  processed: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  superseded: z.int().default(0),
  errors: z.array(RowError),
  warnings: z.array(RowError).default([]),
  failure: z.string().optional(),
  /** Once it is completed. */
  summary: ImportSummary.optional(),
  /** Of a full delivery, once it was read. */
  withdrawal: Withdrawal.optional(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;

/** Hours after its end that the errors and rejected rows of an import can be fetched; then they are removed. */
export const RESULTS_KEPT_HOURS = 20;

/** True once nothing more will be done with the payload. */
export const isOver = ({ status }: ImportRecord): boolean => status === "completed" || status === "failed";

/** True when an unconfirmed withdrawal can no longer be confirmed. */
export const hasLapsed = ({ receivedAt }: ImportRecord, now: Date): boolean =>
  now.getTime() - Date.parse(receivedAt) > CONFIRM_WITHIN_DAYS * 86_400_000;

/**
 * True when the partner said something of a person, `deliveredAt`, that is later than a delivery. A later instant than
 * now was written by a wrong clock and does not count.
 */
export const isLaterThan = (receivedAt: string, deliveredAt: string, now: string): boolean =>
  deliveredAt > receivedAt && deliveredAt <= now;
