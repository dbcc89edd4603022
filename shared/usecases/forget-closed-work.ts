import { addMonths, dayOf } from "#shared/domain/dates.ts";
import type { Region } from "#shared/domain/region.ts";
import { LEAST_CLOSED_WORK_MONTHS } from "#shared/domain/retention.ts";
import type { OldWork } from "#shared/ports/old-work.ts";
import type { Clock } from "#shared/ports/services.ts";

type Deps = { work: OldWork; region: Pick<Region, "retention">; clock: Clock };

/** Removed in one run, so that a run has an end; the next one goes on. */
const MOST_AT_ONCE = 50;

/**
 * Removes closed vacancies and jobcarving requests after the region's term, with the person who handed them in, the
 * decisions on them, their shortlist or bundles. What reports count was counted on the day it happened and stays: figures,
 * and no person. Answers how many were removed.
 */
export const forgetClosedWork = ({ work, region, clock }: Deps) => {
  const months = region.retention.closedWorkMonths;
  if (months < LEAST_CLOSED_WORK_MONTHS) {
    throw new RangeError(`Closed work is kept ${LEAST_CLOSED_WORK_MONTHS} months at least, not ${months}`);
  }
  return async (): Promise<number> => {
    const before = `${addMonths(dayOf(clock()), -months)}T00:00:00.000Z`;
    let removed = 0;
    for (const { closedBefore, remove } of [work.vacancies, work.carvings]) {
      for await (const lines of closedBefore(before)) {
        for (const line of lines) {
          if (removed === MOST_AT_ONCE) return removed;
          if (await remove(line)) removed += 1;
        }
      }
    }
    return removed;
  };
};
