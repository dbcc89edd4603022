import * as z from "zod";
import type { CandidateFacts } from "#shared/engine/types.ts";
import { CandidateProfile, CandidateRef, candidateId } from "./candidate.ts";
import { Instant } from "./fields.ts";
import { isDormant } from "./freshness.ts";
import { VumSearchProfile } from "./vum-profile.ts";

/**
 * Answer given to an Idempotency-Key, kept 24 h on the item itself: one write, no second place. A tombstone has no
 * `fingerprint`, because that follows from the profile.
 */
export const Receipt = z.object({
  key: z.string(),
  fingerprint: z.string().optional(),
  version: z.int(),
  at: Instant,
});
export type Receipt = z.infer<typeof Receipt>;

/**
 * A candidate as stored, under its partner's key. `withdrawn` is a tombstone: nothing of the person is left in it but
 * the keys of requests, so that a late repeat of one does not bring the person back. The list of assignments stands here
 * so that a placement or withdrawal finds them all in one consistent read.
 */
export const CandidateRecord = z.object({
  partner: z.string(),
  ref: CandidateRef,
  version: z.int(),
  state: z.enum(["active", "withdrawn"]),
  profile: CandidateProfile.optional(),
  vum: VumSearchProfile.optional(),
  /** The last change of any kind, placements included: what a pool that is warm asks for. */
  changedAt: Instant,
  /** The last thing that the partner said: a delivery or a withdrawal. Absent in records from before it was kept. */
  deliveredAt: Instant.optional(),
  /** `agency/id` of every assignment that was made. */
  assignments: z.array(z.string()),
  /** Assignment that ended in a placement, while it lasts. */
  placedBy: z.string().optional(),
  receipts: z.array(Receipt),
});
export type CandidateRecord = z.infer<typeof CandidateRecord>;

/** When the partner last delivered or withdrew somebody, as far as is known. */
export const lastDelivery = ({ deliveredAt, changedAt }: Pick<CandidateRecord, "deliveredAt" | "changedAt">): string =>
  deliveredAt ?? changedAt;

/** What matching may know of someone on a date; undefined for who is withdrawn, placed, or dormant by then. */
export function matchableFacts(record: CandidateRecord, date: string): CandidateFacts | undefined {
  const { state, profile, placedBy } = record;
  if (state !== "active" || profile === undefined || placedBy !== undefined) return undefined;
  return isDormant(profile.assessedAt, date) ? undefined : { ...profile, id: candidateId(record) };
}

export const RECEIPT_HOURS = 24;
export const MAX_RECEIPTS = 20;

/** The receipts that still count at `now`, newest last. */
export const validReceipts = (receipts: readonly Receipt[], now: string): Receipt[] => {
  const oldest = new Date(Date.parse(now) - RECEIPT_HOURS * 3_600_000).toISOString();
  return receipts.filter(({ at }) => at >= oldest).slice(-MAX_RECEIPTS);
};

/** What a tombstone keeps of receipts: that a request was answered, and nothing that follows from the profile. */
export const withoutProfile = (receipts: readonly Receipt[]): Receipt[] =>
  receipts.map(({ key, version, at }) => ({ key, version, at }));
