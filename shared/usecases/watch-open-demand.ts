import { demandOf, type OpenDemand } from "#shared/domain/asked-fields.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/** What is counted holds this long: the advice to a partner may be as much behind. */
const HOLDS_MS = 5 * 60_000;

/**
 * Answers how many open vacancies ask for what. It is read from the desk's index of open vacancies, once in five minutes
 * per instance, so that no request waits for it twice and none reads a table. It only orders questions: when the index
 * cannot be read, the last count stands, or none.
 */
export function watchOpenDemand({ vacancies, clock }: { vacancies: Pick<VacancyStore, "listOpen">; clock: Clock }) {
  let counted: Promise<OpenDemand> = Promise.resolve({});
  let countedAt = Number.NEGATIVE_INFINITY;
  return (): Promise<OpenDemand> => {
    const now = clock().getTime();
    if (Math.abs(now - countedAt) < HOLDS_MS) return counted;
    const before = counted;
    countedAt = now;
    counted = vacancies.listOpen().then(demandOf, () => before);
    return counted;
  };
}
