import * as z from "zod";
import { Instant } from "./fields.ts";

export const IMPORT_FORMATS = ["ndjson", "vum-json"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A row that was not taken: its number (1 is the first), its reference when it could be read, and what to mend. */
export const RowError = z.object({ row: z.int(), ref: z.string().optional(), pointer: z.string(), detail: z.string() });
export type RowError = z.infer<typeof RowError>;

/** Errors kept on the record itself; all of them stand behind `errorsUrl`. */
export const ERRORS_IN_RECORD = 100;

/** One delivery of many candidates, and how far it is. */
export const ImportRecord = z.object({
  partner: z.string(),
  id: z.string(),
  version: z.int(),
  status: z.enum(["received", "running", "completed", "failed"]),
  format: z.enum(IMPORT_FORMATS),
  fingerprint: z.string(),
  receivedAt: Instant,
  /** Number of objects in which the payload stands. */
  parts: z.int(),
  total: z.int(),
  processed: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  errors: z.array(RowError),
  failure: z.string().optional(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;
