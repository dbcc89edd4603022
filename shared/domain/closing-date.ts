import { addDays } from "#shared/engine/calendar.ts";
import { isOpen } from "./life-cycles.ts";
import type { VacancyRecord } from "./vacancy-record.ts";

/** Days before its closing date on which employer and account manager hear that a vacancy closes. */
const TELL_BEFORE_DAYS = 7;
/** Days that are left to keep it open longer, however late they heard. */
const DAYS_TO_EXTEND = 2;
/** For so long one click keeps a vacancy open. */
const EXTENSION_DAYS = 30;

type Closing = Pick<VacancyRecord, "status"> & { submission: Pick<VacancyRecord["submission"], "closesOn"> };

/** The closing date of an open vacancy, and whether it is near or past. Nothing for one that is closed or has none. */
export function closingDate(record: Closing, today: string): { closesOn: string; isNear: boolean } | undefined {
  const { closesOn } = record.submission;
  if (closesOn === undefined || !isOpen(record.status)) return undefined;
  return { closesOn, isNear: addDays(closesOn, -TELL_BEFORE_DAYS) <= today };
}

/** The last day on which a vacancy is open, when its employer heard of it on a day: its closing date, or a little later. */
export const lastOpenDay = (closesOn: string, toldOn: string): string => {
  const earliest = addDays(toldOn, DAYS_TO_EXTEND);
  return closesOn > earliest ? closesOn : earliest;
};

/** The closing date after one click: a month from the present one, or from today when that has passed. */
export const extendedUntil = (closesOn: string, today: string): string =>
  addDays(closesOn > today ? closesOn : today, EXTENSION_DAYS);
