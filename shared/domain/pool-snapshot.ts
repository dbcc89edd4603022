import * as z from "zod";
import { Instant } from "./fields.ts";

/** Codes of people in a pool that no table of ours knows. They match only themselves; they are kept, and told. */
export const UnknownCodes = z.object({
  occupations: z.array(z.string()),
  skills: z.array(z.string()),
  certificates: z.array(z.string()),
  /** PC4 without a centroid. */
  places: z.array(z.string()),
});
export type UnknownCodes = z.infer<typeof UnknownCodes>;

/** Where the pool of a region is stored, and what must be read besides to be current. */
export const PoolSnapshot = z.object({
  version: z.int(),
  /** When reading for it began: what changed at or after this instant (with overlap) is not surely in it. */
  watermark: Instant,
  /** When everything in it was last read from the table of candidates. */
  rebuiltAt: Instant,
  /** The last change in it. */
  lastChange: z.string(),
  people: z.int(),
  segments: z.array(z.string()),
  unknownCodes: UnknownCodes,
});
export type PoolSnapshot = z.infer<typeof PoolSnapshot>;

/** Changes of people before this instant were held against all open vacancies. */
export const PoolMark = z.object({ at: Instant });
export type PoolMark = z.infer<typeof PoolMark>;
