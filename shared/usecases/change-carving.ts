import { type CarvingRecord, carvingInState, carvingNoted, mayChange } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { datesToCome } from "#shared/domain/dates-to-come.ts";
import { eventOf } from "#shared/domain/events.ts";
import { fingerprint } from "#shared/domain/fingerprint.ts";
import type { Actor } from "#shared/domain/history.ts";
import { refuseBroken } from "#shared/domain/input.ts";
import { Problem } from "#shared/domain/problem.ts";
import { WITHDRAWAL_REASONS, type WithdrawalReason } from "#shared/domain/reasons.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CarvingStore } from "#shared/ports/stores.ts";

type Deps = { carvings: CarvingStore; clock: Clock };

/**
 * Puts another request in the place of an open one, for the same employer, and has it analysed anew. The same request
 * changes nothing. Throws `Problem("conflict")` when it is closed or a job was carved from it, and
 * `Problem("invalid-input")` for another employer or for a new start date that is over.
 */
export const changeCarving =
  (deps: Deps) =>
  async (record: CarvingRecord, submission: CarvingSubmission, by: Actor): Promise<CarvingRecord> => {
    if (!mayChange(record)) throw new Problem("conflict", "Dit verzoek kan niet meer veranderen");
    if (submission.employer.kvkNumber !== record.submission.employer.kvkNumber) {
      throw new Problem("invalid-input", "Het verzoek blijft van dezelfde werkgever", [
        { pointer: "/employer/kvkNumber", detail: "Dit veld kan na het indienen niet meer veranderen" },
      ]);
    }
    if (fingerprint(submission) === fingerprint(record.submission)) return record;
    const now = deps.clock();
    refuseBroken(datesToCome(dayOf(now), record.submission), submission);
    const at = now.toISOString();
    const changed = {
      ...carvingNoted(record, at, by, "Verzoek gewijzigd"),
      submission,
      requestVersion: record.requestVersion + 1,
    };
    await deps.carvings.replace(changed, [
      eventOf("nl.wsp.jobcarving-gewijzigd.v1", record.reference, changed.version, at),
    ]);
    return changed;
  };

const STEPS = {
  "in-talks": "In gesprek met de werkgever",
  withdrawn: "Verzoek ingetrokken",
} as const;

/**
 * Takes an open request a step further: into talks with the employer, or withdrawn by that employer, who may say
 * why. A step that was taken
 * already changes nothing. Throws `Problem("conflict")` for a step that may not follow.
 */
export const moveCarving =
  (deps: Deps) =>
  async (
    record: CarvingRecord,
    to: keyof typeof STEPS,
    by: Actor,
    reason?: WithdrawalReason,
  ): Promise<CarvingRecord> => {
    if (record.status === to) return record;
    const why = reason === undefined ? "" : `: ${WITHDRAWAL_REASONS[reason]}`;
    const moved = {
      ...carvingInState(record, to, deps.clock().toISOString(), by, `${STEPS[to]}${why}`),
      ...(reason === undefined ? {} : { withdrawalReason: reason }),
    };
    await deps.carvings.replace(moved, []);
    return moved;
  };
