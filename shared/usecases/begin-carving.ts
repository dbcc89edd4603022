import { carvingFromVacancy, type TypicalTask } from "#shared/domain/carving-from-vacancy.ts";
import { type CarvingRecord, isCarvingOnDesk } from "#shared/domain/carving-record.ts";
import type { Actor } from "#shared/domain/history.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { submitCarving } from "./submit-carving.ts";

/** Requests that may begin with one demand of one vacancy, each after the one before was closed. */
const MOST_TIMES = 20;

/**
 * The jobcarving request that begins with a vacancy and the demand that blocks it: the one that lies on the desk already,
 * or a new one when there is none or the earlier ones were closed. Throws `Problem("conflict")` for a job that was carved
 * itself, and `Problem("invalid-input")` for a demand that the vacancy does not have.
 */
export const beginCarving =
  (deps: Parameters<typeof submitCarving>[0]) =>
  async (
    vacancy: VacancyRecord,
    { blocking, typical, by }: { blocking: string; typical: readonly TypicalTask[]; by: Actor },
  ): Promise<CarvingRecord> => {
    if (vacancy.carvedFrom) throw new Problem("conflict", "Deze vacature komt zelf uit een jobcarvingverzoek");
    const submission = carvingFromVacancy(vacancy, blocking, typical);
    const key = `vacancy:${vacancy.reference}:${vacancy.requirementsVersion}:${blocking}`;
    for (let time = 1; time <= MOST_TIMES; time += 1) {
      const submissionKey = time === 1 ? key : `${key}:${time}`;
      const { record } = await submitCarving(deps)({ submission, submissionKey, by });
      if (isCarvingOnDesk(record)) return record;
    }
    throw new Problem("conflict", "Vanuit deze vacature zijn al te veel verzoeken begonnen en gesloten");
  };
