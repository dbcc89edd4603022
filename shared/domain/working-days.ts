import { addDays } from "#shared/engine/calendar.ts";

/**
 * Which days the desk is closed beside weekends. The holidays of the Algemene termijnenwet, article 3, count everywhere;
 * about two of them organisations differ, so a region says what it does.
 */
export type DaysOff = {
  /** Bevrijdingsdag, 5 May: a holiday by law each year, in many labour agreements only in 2025, 2030 and so on. */
  liberationDay: "every-year" | "every-five-years";
  /** Goede Vrijdag: the law puts it on a par with a holiday, many employers work. */
  goodFriday: boolean;
};

/** As the Algemene termijnenwet reckons, apart from Good Friday, on which desks are open. */
const USUAL: DaysOff = { liberationDay: "every-year", goodFriday: false };

const dated = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher), any year from 1583. */
function easterOf(year: number): string {
  const golden = year % 19;
  const [century, ofCentury] = [Math.floor(year / 100), year % 100];
  const moonShift = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * correction + 114;
  return dated(year, Math.floor(days / 31), (days % 31) + 1);
}

/** The king's birthday is kept on 27 April since 2014, a day earlier when that is a Sunday. */
const kingsDayOf = (year: number): string => {
  const birthday = dated(year, 4, 27);
  return weekday(birthday) === 0 ? addDays(birthday, -1) : birthday;
};

/** Dutch holidays of a year (from 2014) on which the desk is closed, in their order. Some fall in a weekend. */
export function holidaysOf(year: number, { liberationDay, goodFriday }: DaysOff = USUAL): string[] {
  const easter = easterOf(year);
  const isLiberationDayOff = liberationDay === "every-year" || year % 5 === 0;
  return [
    dated(year, 1, 1),
    ...(goodFriday ? [addDays(easter, -2)] : []),
    ...[easter, addDays(easter, 1), kingsDayOf(year)],
    ...(isLiberationDayOff ? [dated(year, 5, 5)] : []),
    ...[addDays(easter, 39), addDays(easter, 49), addDays(easter, 50)],
    ...[dated(year, 12, 25), dated(year, 12, 26)],
  ].toSorted();
}

/** Holidays of the years that were asked for: a list of a hundred rows asks for the same ones hundreds of times. */
const known = new Map<string, ReadonlySet<string>>();

function isHoliday(date: string, daysOff: DaysOff): boolean {
  const year = date.slice(0, 4);
  const key = `${year} ${daysOff.liberationDay} ${daysOff.goodFriday}`;
  const holidays = known.get(key) ?? new Set(holidaysOf(Number(year), daysOff));
  known.set(key, holidays);
  return holidays.has(date);
}

/** True for a day on which the desk is open: no weekend, no holiday. */
export const isWorkingDay = (date: string, daysOff: DaysOff = USUAL): boolean =>
  !isWeekend(date) && !isHoliday(date, daysOff);

/** The date `days` working days after `date`; the date itself for none. */
export function addWorkingDays(date: string, days: number, daysOff: DaysOff = USUAL): string {
  let result = date;
  for (let left = days; left > 0; ) {
    result = addDays(result, 1);
    if (isWorkingDay(result, daysOff)) left -= 1;
  }
  return result;
}

/** The last working day before `date`. */
export function previousWorkingDay(date: string, daysOff: DaysOff = USUAL): string {
  let result = addDays(date, -1);
  while (!isWorkingDay(result, daysOff)) result = addDays(result, -1);
  return result;
}

/** How many working days lie after `from`, up to and with `to`; 0 when `to` is not later. */
export function workingDaysAfter(from: string, to: string, daysOff: DaysOff = USUAL): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, daysOff)) count += 1;
  return count;
}
