import type { ReportDay } from "#shared/domain/reports/report-day.ts";
import type { ReportDays } from "#shared/ports/stores.ts";

/** Folded days in memory under the rules of the store; `records` is what a test looks into. */
export function reportDaysInMemory() {
  const records = new Map<string, ReportDay>();
  let mark: string | undefined;
  const store: ReportDays = {
    readMany: async (days) => days.flatMap((day) => records.get(day) ?? []),
    async put(day) {
      if ((records.get(day.day)?.foldedAt ?? "") <= day.foldedAt) records.set(day.day, day);
    },
    foldedUpTo: async () => mark,
    async markFolded(day) {
      mark = day;
    },
  };
  return { ...store, records };
}
