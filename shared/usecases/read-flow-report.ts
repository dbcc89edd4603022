import { dayOf } from "#shared/domain/dates.ts";
import { invalidInput } from "#shared/domain/input.ts";
import type { Region } from "#shared/domain/region.ts";
import { type FlowReport, flowReport } from "#shared/domain/reports/flow-report.ts";
import { addDays, dayNumber } from "#shared/engine/calendar.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { ReportDays } from "#shared/ports/stores.ts";

/** Days that one report may cover: two years. */
const MOST_DAYS = 732;

/**
 * The report of the days from `from` up to and with `to`, out of the days that were folded: a few minutes behind. Throws `Problem("invalid-input")` for a period that ends before it begins, or is longer than two years.
 */
export const readFlowReport =
  ({ days, region, clock }: { days: Pick<ReportDays, "readMany">; region: Region; clock: Clock }) =>
  async (from: string, to: string): Promise<FlowReport> => {
    const length = dayNumber(to) - dayNumber(from) + 1;
    if (length < 1)
      throw invalidInput([{ pointer: "/to", detail: "Kies een einddatum die niet vóór de begindatum ligt" }]);
    if (length > MOST_DAYS)
      throw invalidInput([{ pointer: "/to", detail: "Kies een periode van hoogstens twee jaar" }]);
    const asked = Array.from({ length }, (_, at) => addDays(from, at));
    return flowReport(region, { from, to, today: dayOf(clock()) }, await days.readMany(asked));
  };
