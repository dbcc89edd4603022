import { dayOf } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import { noted, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/**
 * Keeps that the employer says a vacancy is still open, so that silence does not close it. Saying it twice on one day
 * changes nothing the second time. Throws `Problem("conflict")` for a closed vacancy.
 */
export const confirmStillOpen =
  (deps: { vacancies: VacancyStore; clock: Clock }) =>
  async (record: VacancyRecord, by: Actor): Promise<VacancyRecord> => {
    if (!isOpen(record.status)) throw new Problem("conflict", "Deze vacature is al gesloten");
    const now = deps.clock();
    const { confirmedOpenAt } = record;
    if (confirmedOpenAt !== undefined && dayOf(new Date(confirmedOpenAt)) === dayOf(now)) return record;
    const at = now.toISOString();
    const confirmed = { ...noted(record, at, by, "Nog actueel volgens de werkgever"), confirmedOpenAt: at };
    await deps.vacancies.replace(confirmed, []);
    return confirmed;
  };
