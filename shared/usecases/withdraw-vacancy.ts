import { eventOf } from "#shared/domain/events.ts";
import type { Actor } from "#shared/domain/history.ts";
import { WITHDRAWAL_REASONS, type WithdrawalReason } from "#shared/domain/reasons.ts";
import { inState, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/**
 * Withdraws an open vacancy; everything still running on it closes by itself. Withdrawing what is withdrawn already
 * changes nothing. Throws `Problem("conflict")` for one that was filled or expired.
 */
export const withdrawVacancy =
  (deps: { vacancies: VacancyStore; clock: Clock }) =>
  async (record: VacancyRecord, by: Actor, reason?: WithdrawalReason): Promise<VacancyRecord> => {
    if (record.status === "withdrawn") return record;
    const at = deps.clock().toISOString();
    const why = reason === undefined ? "" : `: ${WITHDRAWAL_REASONS[reason]}`;
    const withdrawn = {
      ...inState(record, "withdrawn", at, by, `Vacature ingetrokken${why}`),
      ...(reason === undefined ? {} : { withdrawalReason: reason }),
    };
    await deps.vacancies.replace(withdrawn, [
      eventOf("nl.wsp.vacature-gesloten.v1", record.reference, withdrawn.version, at),
    ]);
    return withdrawn;
  };
