import { dayOf } from "#shared/domain/dates.ts";
import type { Region } from "#shared/domain/region.ts";
import { DAYS_AGAIN, foldDay } from "#shared/domain/reports/report-day.ts";
import { assignmentFacts, carvingFacts, vacancyFacts } from "#shared/domain/reports/report-facts.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { DeskLines } from "#shared/ports/desk-lines.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { ReportDays } from "#shared/ports/stores.ts";

type Deps = { lines: DeskLines; days: ReportDays; region: Region; clock: Clock };

/**
 * Folds what was done on each day since the last fold into one small item per day, so that a report reads days and no
 * records. Everything is counted from the records themselves and put in the place of what was counted before: a message
 * that came twice, a crash, or folding twice changes no count. Answers how many days were folded.
 */
export const foldReportDays =
  ({ lines, days, region, clock }: Deps) =>
  async (): Promise<number> => {
    const foldedAt = clock().toISOString();
    const today = dayOf(new Date(foldedAt));
    const mark = await days.foldedUpTo();
    const [from] = [addDays(today, -DAYS_AGAIN), addDays(mark ?? "1970-01-03", -DAYS_AGAIN)].toSorted();
    if (from === undefined) return 0;
    // A day earlier than any instant of that day can be.
    const since = `${addDays(from, -1)}T00:00:00.000Z`;
    const [vacancies, carvings, assignments] = await Promise.all([
      lines.vacancies(since),
      lines.carvings(since),
      lines.assignments(since),
    ]);
    const facts = [
      ...vacancies.flatMap((vacancy) => vacancyFacts(vacancy, region.daysOff)),
      ...carvings.flatMap(carvingFacts),
      ...assignments.flatMap((assignment) => assignmentFacts(assignment, region.daysOff)),
    ].filter(({ day }) => day >= from);
    const folded = new Set([...facts.map(({ day }) => day), today, addDays(today, -DAYS_AGAIN)]);
    for (const day of folded) await days.put(foldDay(day, facts, foldedAt));
    await days.markFolded(today);
    return folded.size;
  };
