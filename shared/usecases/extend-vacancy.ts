import { dateInWords } from "#shared/domain/dates.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import { noted, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/**
 * Keeps a vacancy open until a later closing date, which is also a word that there is still this work. Nothing is scored
 * anew: nobody fits better by it. A date that is not later than the present one changes nothing, so that a second click
 * does not count twice. Throws `Problem("conflict")` for a closed vacancy.
 */
export const extendVacancy =
  (deps: { vacancies: VacancyStore; clock: Clock }) =>
  async (record: VacancyRecord, until: string, by: Actor): Promise<VacancyRecord> => {
    if (!isOpen(record.status)) throw new Problem("conflict", "Deze vacature is al gesloten");
    const { closesOn } = record.submission;
    if (closesOn === undefined || until <= closesOn) return record;
    const at = deps.clock().toISOString();
    const extended: VacancyRecord = {
      ...noted(record, at, by, `Blijft langer open, tot en met ${dateInWords(until)}`),
      submission: { ...record.submission, closesOn: until },
      confirmedOpenAt: at,
    };
    await deps.vacancies.replace(extended, []);
    return extended;
  };
