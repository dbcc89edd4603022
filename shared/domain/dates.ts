import { addDays } from "#shared/engine/calendar.ts";
import type { Language } from "./language.ts";

/**
 * Calendar reckoning on ISO dates, without time zones: a date is a day, not an instant. The desk lives in
 * Europe/Amsterdam; `today` is the only place where an instant becomes a day.
 */
const amsterdam = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The calendar day (YYYY-MM-DD) in Europe/Amsterdam at an instant. */
export const dayOf = (instant: Date): string => amsterdam.format(instant);

const atUtc = (date: string) => new Date(`${date}T00:00:00Z`);

/** The same day `months` later; the last day of the month where that day does not exist. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

const inFull = { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" } as const;
const long = { nl: new Intl.DateTimeFormat("nl-NL", inFull), en: new Intl.DateTimeFormat("en-GB", inFull) };
const moment = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});

/** "1 februari 2027", "1 February 2027" */
export const dateInWords = (date: string, language: Language = "nl"): string => long[language].format(atUtc(date));

const fullMoment = new Intl.DateTimeFormat("nl-NL", {
  timeZone: "Europe/Amsterdam",
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** "22 november 2026 om 14:05", in Dutch time: where a year may lie between. */
export const momentInFull = (instant: string): string => fullMoment.format(new Date(instant));

/** "22 november om 14:05", in Dutch time. */
export const momentInWords = (instant: string): string => moment.format(new Date(instant));

const month = new Intl.DateTimeFormat("nl-NL", { timeZone: "UTC", month: "long", year: "numeric" });

/** "februari 2027", of `2027-02` */
export const monthInWords = (yearAndMonth: string): string => month.format(atUtc(`${yearAndMonth}-01`));

const hour = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Amsterdam", hour: "2-digit", hourCycle: "h23" });

/** Day and hour in Europe/Amsterdam at an instant, in an order that compares: `2026-11-22T07`. */
export const hourOf = (instant: Date): string => `${dayOf(instant)}T${hour.format(instant)}`;

/** The Monday of the week that a date is in. */
export function mondayOf(date: string): string {
  return addDays(date, -((atUtc(date).getUTCDay() + 6) % 7));
}
