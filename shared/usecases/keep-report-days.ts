import { isFoldedAgain, type ReportDay } from "#shared/domain/reports/report-day.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { ReportDays } from "#shared/ports/stores.ts";

/** Everything is read anew after this long: what somebody had folded again by hand is then known here too. */
const FORGET_AFTER_MS = 3_600_000;

type Kept = { since: number; mark: string | undefined; days: Map<string, ReportDay | undefined> };

/**
 * Keeps the days that will not be folded again, so that a report of a year reads three days and not all of it. Answers
 * what the store itself would.
 */
export function keepReportDays({
  days: store,
  clock,
}: {
  days: Pick<ReportDays, "readMany" | "foldedUpTo">;
  clock: Clock;
}): Pick<ReportDays, "readMany"> {
  let kept: Kept | undefined;

  const keep = async (): Promise<Kept> => {
    const now = clock().getTime();
    const age = now - (kept?.since ?? 0);
    // A mark is known before the days that it says are final are read: between the two they can only become so.
    if (kept === undefined || age < 0 || age >= FORGET_AFTER_MS)
      kept = { since: now, mark: await store.foldedUpTo(), days: new Map() };
    return kept;
  };

  return {
    async readMany(asked) {
      const own = await keep();
      const { mark } = own;
      const missing = asked.filter((day) => !own.days.has(day));
      const [read, newMark] = await Promise.all([store.readMany(missing), store.foldedUpTo()]);
      const found = new Map(read.map((day) => [day.day, day]));
      for (const day of missing) if (mark !== undefined && !isFoldedAgain(day, mark)) own.days.set(day, found.get(day));
      own.mark = newMark;
      return asked.flatMap((day) => own.days.get(day) ?? found.get(day) ?? []);
    },
  };
}
