import { dayOf } from "#shared/domain/dates.ts";
import { IsoDate } from "#shared/domain/fields.ts";
import { CLOSING_DATE_REASON_CODES } from "#shared/domain/reasons.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { ClosingDateMove } from "#shared/usecases/move-closing-date.ts";
import type { FormErrors, FormValues } from "#shared/web/form-state.ts";
import { typedDate } from "#shared/web/typed-date.ts";

/** Fields of the form, in its order; and the date that stood there when the page was opened. */
export const CLOSING_FIELDS = { until: "sluit-na", reason: "reden" } as const;
export const SEEN_DATE = "gezien";

/** A later day is a slip of the pen: no vacancy is looked after for longer without anybody looking at it. */
const MOST_DAYS = 365;

function dateError(until: string | undefined, today: string): string | undefined {
  if (until === undefined || !IsoDate.safeParse(until).success) return "Vul een datum in, bijvoorbeeld 1 12 2026";
  if (until <= today) return "Kies een dag na vandaag";
  return until > addDays(today, MOST_DAYS) ? "Kies een dag binnen een jaar" : undefined;
}

/** What was chosen with the form, or what is wrong with it. */
export function readClosingDate(values: FormValues, now: Date): { move: ClosingDateMove } | { errors: FormErrors } {
  const until = typedDate(values, CLOSING_FIELDS.until);
  const wrong = dateError(until, dayOf(now));
  const reason = CLOSING_DATE_REASON_CODES.find((code) => code === values[CLOSING_FIELDS.reason]?.[0]);
  const seen = values[SEEN_DATE]?.[0] || undefined;
  if (until !== undefined && wrong === undefined && reason !== undefined) return { move: { until, seen, reason } };
  return {
    errors: {
      ...(wrong === undefined ? {} : { [CLOSING_FIELDS.until]: wrong }),
      ...(reason === undefined ? { [CLOSING_FIELDS.reason]: "Kies een reden" } : {}),
    },
  };
}
