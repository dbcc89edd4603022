import { type CandidateRecord, validReceipts, withoutProfile } from "#shared/domain/candidate-record.ts";
import { eventOf, subjectOf } from "#shared/domain/events.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";

/**
 * Withdraws somebody as they were read, and says so; false when they were changed since. The keys of requests that were
 * answered today stay: a late repeat of a delivery does not bring the person back.
 */
export const withdrawVersion =
  (candidates: Pick<CandidateStore, "withdraw">) =>
  ({ partner, ref, version, receipts }: CandidateRecord, at: string): Promise<boolean> => {
    const event = eventOf("nl.wsp.kandidaat-ingetrokken.v1", subjectOf(partner, ref), version + 1, at);
    return candidates.withdraw({ partner, ref }, version, at, event, withoutProfile(validReceipts(receipts, at)));
  };
