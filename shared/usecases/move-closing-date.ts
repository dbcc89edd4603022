import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import { eventOf, subjectOf } from "#shared/domain/events.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { Problem } from "#shared/domain/problem.ts";
import { CLOSING_DATE_REASONS, type ClosingDateReason } from "#shared/domain/reasons.ts";
import { noted, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { VacancyStore } from "#shared/ports/stores.ts";
import { onLatest } from "./on-latest.ts";

type Deps = { vacancies: Pick<VacancyStore, "read" | "replace">; clock: Clock };

export type ClosingDateMove = {
  /** The last day on which the vacancy is open. */
  until: string;
  /** The closing date that stood there when this was decided; nothing where there was none. */
  seen: string | undefined;
  reason: ClosingDateReason;
};

/**
 * Moves the closing date of an open vacancy, by somebody at the desk, whose employer then hears of it. Nothing is scored
 * anew: nobody fits better by it. Only when the employer asked for it does it count as a word that there is still this work.
 *
 * The date that stands there already changes nothing. A decision that somebody took meanwhile stays. Throws
 * `Problem("conflict")` for a closed vacancy, `Problem("precondition-failed")` when the date is not the one that was seen,
 * and `Problem("invalid-input")` for a day that is not after today.
 */
export const moveClosingDate =
  (deps: Deps) =>
  (record: VacancyRecord, move: ClosingDateMove, by: Actor): Promise<VacancyRecord> =>
    onLatest(record, deps.vacancies.read, (latest) => moved(deps, latest, move, by));

async function moved({ vacancies, clock }: Deps, record: VacancyRecord, move: ClosingDateMove, by: Actor) {
  const { until, seen, reason } = move;
  const { closesOn } = record.submission;
  const now = clock();
  if (!isOpen(record.status)) throw new Problem("conflict", "Deze vacature is al gesloten");
  if (until === closesOn) return record;
  if (closesOn !== seen) throw new Problem("precondition-failed", "De sluitingsdatum is intussen veranderd");
  if (until <= dayOf(now)) throw new Problem("invalid-input", "Kies een dag na vandaag");
  const at = now.toISOString();
  const before = closesOn === undefined ? "" : ` in plaats van ${dateInWords(closesOn)}`;
  const what = `Sluitingsdatum gewijzigd: ${dateInWords(until)}${before}. ${CLOSING_DATE_REASONS[reason]}`;
  const next: VacancyRecord = {
    ...noted(record, at, by, what),
    submission: { ...record.submission, closesOn: until },
    ...(reason === "employer-asked" ? { confirmedOpenAt: at } : {}),
  };
  const subject = subjectOf(record.reference, String(next.version));
  await vacancies.replace(next, [eventOf("nl.wsp.sluitingsdatum-verplaatst.v1", subject, next.version, at)]);
  return next;
}
