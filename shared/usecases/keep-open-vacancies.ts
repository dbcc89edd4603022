import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/** A vacancy that was read holds this long: a change of it may be as much behind. */
const HOLDS_MS = 60_000;

/**
 * The open vacancies, in memory: a question reads the desk's index, and of the vacancies themselves only those that are
 * new or were read a minute ago. Whoever answers must look again.
 */
export function keepOpenVacancies(deps: { vacancies: Pick<VacancyStore, "listOpen" | "readMany">; clock: Clock }) {
  let kept = new Map<string, { record: VacancyRecord; readAt: number }>();
  return {
    async current(): Promise<VacancyRecord[]> {
      const now = deps.clock().getTime();
      const open = (await deps.vacancies.listOpen()).map(({ reference }) => reference);
      const isFresh = (reference: string) => Math.abs(now - (kept.get(reference)?.readAt ?? 0)) < HOLDS_MS;
      const read = await deps.vacancies.readMany(open.filter((reference) => !isFresh(reference)));
      const fresh = open.flatMap((reference) => {
        const own = isFresh(reference) ? kept.get(reference) : undefined;
        return own ? [[reference, own] as const] : [];
      });
      kept = new Map([...fresh, ...read.map((record) => [record.reference, { record, readAt: now }] as const)]);
      return [...kept.values()].map(({ record }) => record);
    },
  };
}
