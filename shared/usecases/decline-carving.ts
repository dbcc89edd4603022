import { type CarvingRecord, carvingInState } from "#shared/domain/carving-record.ts";
import type { Actor } from "#shared/domain/history.ts";
import { CARVING_DECLINE_REASONS, type CarvingDeclineReason } from "#shared/domain/reasons.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CarvingStore } from "#shared/ports/stores.ts";

/**
 * Closes a request without a job, with the reason in its history. One that was declined already stays as it is. Throws
 * `Problem("conflict")` when it is closed otherwise.
 */
export const declineCarving =
  (deps: { carvings: CarvingStore; clock: Clock }) =>
  async (record: CarvingRecord, reason: CarvingDeclineReason, by: Actor): Promise<CarvingRecord> => {
    if (record.status === "declined") return record;
    const what = `Afgewezen: ${CARVING_DECLINE_REASONS[reason]}`;
    const declined = carvingInState(record, "declined", deps.clock().toISOString(), by, what);
    await deps.carvings.replace(declined, []);
    return declined;
  };
