import type { CandidateRecord } from "./candidate-record.ts";
import { matchableFacts } from "./candidate-record.ts";
import type { Partner, Region } from "./region.ts";
import { inContract } from "./vum-contract-values.ts";
import { searchProfileOfCandidate } from "./vum-of-candidate.ts";
import type { VumSearchProfile } from "./vum-profile.ts";

/** What a partner agreed to about VUM; undefined for one whose people are not offered. */
export const vumAgreement = ({ partners }: Region, code: string): Partner["vum"] =>
  partners.find((partner) => partner.code === code)?.vum;

/**
 * The search profile that others may find of somebody on a date: as it was delivered, or made of what was delivered in
 * our own form. Undefined for who cannot be matched then: withdrawn, placed, or dormant.
 */
export function offeredProfile(record: CandidateRecord, date: string): VumSearchProfile | undefined {
  if (matchableFacts(record, date) === undefined) return undefined;
  if (record.vum) return inContract(record.vum);
  return record.profile && searchProfileOfCandidate(record.profile);
}
