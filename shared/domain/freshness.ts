import { addDays } from "#shared/engine/calendar.ts";
import { addMonths } from "./dates.ts";
import type { FieldError } from "./problem.ts";
import type { Rule } from "./rules.ts";

/** Rule 7 of the desk: after six months a profile is stale and its partner is asked; after twelve it leaves the pool. */
export const STALE_AFTER_MONTHS = 6;
export const DORMANT_AFTER_MONTHS = 12;

export const isStale = (assessedAt: string, today: string): boolean =>
  addMonths(assessedAt, STALE_AFTER_MONTHS) <= today;
export const isDormant = (assessedAt: string, today: string): boolean =>
  addMonths(assessedAt, DORMANT_AFTER_MONTHS) <= today;

/** The rule that somebody was assessed by `today`: an assessment to come would look fresh long after it was not. */
export const assessedBy =
  (today: string): Rule<{ assessedAt: string }> =>
  ({ assessedAt }) =>
    assessedAt !== undefined && assessedAt > today
      ? [
          {
            path: ["assessedAt"],
            message: "Een beoordeling kan niet in de toekomst liggen: geef de dag waarop zij was",
          },
        ]
      : [];

/** What to say of somebody who is delivered with an assessment that is old by now; undefined while it is not. */
export function staleWarning(assessedAt: string, today: string): FieldError | undefined {
  if (!isStale(assessedAt, today)) return undefined;
  const detail = isDormant(assessedAt, today)
    ? "De beoordeling is ouder dan twaalf maanden: deze kandidaat doet niet mee tot een nieuwe beoordeling"
    : "De beoordeling is ouder dan zes maanden: klopt het profiel nog?";
  return { pointer: "/assessedAt", detail };
}

/** The earliest day of assessment that is not dormant on `today`. */
export function firstAwakeDay(today: string): string {
  let day = addMonths(today, -DORMANT_AFTER_MONTHS);
  while (isDormant(day, today)) day = addDays(day, 1);
  return day;
}
