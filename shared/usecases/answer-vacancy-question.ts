import { isOpen } from "#shared/domain/life-cycles.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { kmInside, type Locate } from "#shared/domain/vum-area.ts";
import { vumOfVacancy } from "#shared/domain/vum-of-vacancy.ts";
import type { Criteria } from "#shared/domain/vum-question.ts";
import type { VumVacancy } from "#shared/domain/vum-vacancy.ts";
import { vacancyQuestion } from "#shared/domain/vum-vacancy-question.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";
import type { keepOpenVacancies } from "./keep-open-vacancies.ts";
import { type Found, nearestConfirmed, nearestFirst } from "./nearest-confirmed.ts";

type Deps = {
  openVacancies: ReturnType<typeof keepOpenVacancies>;
  vacancies: Pick<VacancyStore, "readMany">;
  locate: Locate;
  maxResults: number;
};

/**
 * Search profiles of the open vacancies that a question is about, the nearest first. Each is read again before it leaves.
 * Throws `Problem("invalid-input")` for a question that cannot be understood.
 */
export const answerVacancyQuestion =
  (deps: Deps) =>
  async (criteria: Criteria): Promise<Found<VumVacancy>> => {
    const asked = vacancyQuestion(criteria, "/vraagObject") ?? (() => true);
    const km = kmInside(criteria.selectiegebied, deps.locate);
    const offered = (record: VacancyRecord) => vumOfVacancy(record.reference, record.submission);
    const kmOf = (vacancy: VumVacancy) => (asked(vacancy) ? km(vacancy.adres.postcode) : undefined);

    const found = nearestFirst((await deps.openVacancies.current()).map(offered), kmOf, ({ idVacature }) => idVacature);
    return nearestConfirmed(found, deps.maxResults, async (batch) => {
      const records = await deps.vacancies.readMany(batch.map(({ idVacature }) => idVacature));
      const byReference = new Map(records.map((record) => [record.reference, record]));
      return batch.flatMap(({ idVacature }) => {
        const record = byReference.get(idVacature);
        const vacancy = record && isOpen(record.status) ? offered(record) : undefined;
        return vacancy && kmOf(vacancy) !== undefined ? [vacancy] : [];
      });
    });
  };
