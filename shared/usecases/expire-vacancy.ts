import { eventOf } from "#shared/domain/events.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { inState, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

type Deps = { vacancies: Pick<VacancyStore, "replace">; clock: Clock };
type Why = { what: string } & Pick<VacancyRecord, "expiredBy">;

/**
 * Closes a vacancy by itself; everything that runs on it closes too, and its employer hears of it. False when somebody
 * changed the vacancy meanwhile: perhaps the employer just answered.
 */
export const expireVacancy =
  ({ vacancies, clock }: Deps) =>
  async (record: VacancyRecord, { what, ...why }: Why): Promise<boolean> => {
    const at = clock().toISOString();
    const expired: VacancyRecord = { ...inState(record, "expired", at, PLATFORM, what), ...why };
    const { reference, version } = expired;
    try {
      await vacancies.replace(expired, [
        eventOf("nl.wsp.vacature-gesloten.v1", reference, version, at),
        eventOf("nl.wsp.vacature-verlopen.v1", reference, version, at),
      ]);
      return true;
    } catch (error) {
      if (isProblem(error, "conflict")) return false;
      throw error;
    }
  };
