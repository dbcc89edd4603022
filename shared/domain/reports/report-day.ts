import * as z from "zod";
import { addDays } from "#shared/engine/calendar.ts";
import { Instant, IsoDate } from "../fields.ts";
import { type Fact, REPORT_KEYS, REPORT_STEPS } from "./report-facts.ts";

/**
 * Steps of one day in one respect: of everybody, or of one municipality, client group, agency or employer. There is no
 * line of two respects together: of a small group in a small place nothing is kept.
 */
const Line = z.object({
  step: z.enum(REPORT_STEPS),
  by: z.enum([...REPORT_KEYS, "all"]),
  key: z.string(),
  /** Name of an employer; others have theirs in the region. */
  name: z.string().optional(),
  count: z.int().positive(),
  /** Working days of those who waited, shortest first. */
  waits: z.array(z.int()),
});
export type ReportLine = z.infer<typeof Line>;

/** What was done on a day, folded from the records themselves at `foldedAt`. Folding again gives the same or later. */
export const ReportDay = z.object({ day: IsoDate, foldedAt: Instant, lines: z.array(Line) });
export type ReportDay = z.infer<typeof ReportDay>;

/** A day is folded again all through the day after it: an index is behind, and clocks differ. */
export const DAYS_AGAIN = 1;

/** Whether a day may still be folded, when everything was folded up to the day of `mark`. */
export const isFoldedAgain = (day: string, mark: string): boolean => day >= addDays(mark, -DAYS_AGAIN);

const ascending = (a: number, b: number) => a - b;

/** The day's steps among these facts. */
export function foldDay(day: string, facts: readonly Fact[], foldedAt: string): ReportDay {
  const lines = new Map<string, ReportLine>();
  for (const { step, wait, keys, employerName, ...fact } of facts) {
    if (fact.day !== day) continue;
    const respects: Pick<ReportLine, "by" | "key" | "name">[] = [
      { by: "all", key: "all" },
      ...REPORT_KEYS.flatMap((by) => {
        const key = keys[by];
        return key === undefined ? [] : [{ by, key, ...(by === "employer" ? { name: employerName } : {}) }];
      }),
    ];
    for (const respect of respects) {
      const id = `${step} ${respect.by} ${respect.key}`;
      const line = lines.get(id) ?? { step, ...respect, count: 0, waits: [] };
      const waits = wait === undefined ? line.waits : [...line.waits, wait].toSorted(ascending);
      lines.set(id, { ...line, ...respect, count: line.count + 1, waits });
    }
  }
  return { day, foldedAt, lines: [...lines.values()] };
}
