import { type Event, eventOf } from "#shared/domain/events.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";

/** Scoring takes seconds; who still waits after this was forgotten, or waits in a dead-letter queue. */
const FORGOTTEN_AFTER_MS = 5 * 60_000;
const GIVEN_UP_AFTER_MS = 60 * 60_000;

/**
 * Events to send again for vacancies that were received minutes ago and have no shortlist: the net under a queue that
 * lost a message. After an hour it stops; by then the alarm of the dead-letter queue has called a person.
 */
export const findForgotten = (deps: { vacancies: VacancyStore; clock: Clock }) => async (): Promise<Event[]> => {
  const now = deps.clock();
  const rows = await deps.vacancies.listOpen();
  return rows.flatMap(({ reference, status, stepSince }) => {
    const age = now.getTime() - Date.parse(stepSince);
    const isForgotten = status === "received" && age > FORGOTTEN_AFTER_MS && age < GIVEN_UP_AFTER_MS;
    return isForgotten ? [eventOf("nl.wsp.vacature-ontvangen.v1", reference, 1, now.toISOString())] : [];
  });
};
