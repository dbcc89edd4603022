import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  type DaysOff,
  holidaysOf,
  isWorkingDay,
  previousWorkingDay,
  workingDaysAfter,
} from "#shared/domain/working-days.ts";
import { addDays } from "#shared/engine/calendar.ts";

const YEARLY: DaysOff = { liberationDay: "every-year", goodFriday: true };
const LUSTRUM: DaysOff = { liberationDay: "every-five-years", goodFriday: false };

const anyDate = fc.integer({ min: 0, max: 365 * 40 }).map((days) => addDays("2020-01-01", days));

describe("Dutch holidays", () => {
  // As the national government publishes them, Good Friday and Easter Sunday included.
  it.each([
    ["2025", "01-01 04-18 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26"],
    ["2026", "01-01 04-03 04-05 04-06 04-27 05-05 05-14 05-24 05-25 12-25 12-26"],
    ["2027", "01-01 03-26 03-28 03-29 04-27 05-05 05-06 05-16 05-17 12-25 12-26"],
    ["2028", "01-01 04-14 04-16 04-17 04-27 05-05 05-25 06-04 06-05 12-25 12-26"],
  ])("of %s are those that were published", (year, days) => {
    expect(holidaysOf(Number(year), YEARLY)).toEqual(days.split(" ").map((day) => `${year}-${day}`));
  });

  it.each([
    ["2019-04-21", "the usual April"],
    ["2035-03-25", "an early one"],
    ["2038-04-25", "the latest there can be"],
    ["2049-04-18", "a year in which the moon is corrected"],
    ["2076-04-19", "another such year"],
    ["2100-03-28", "a century that is no leap year"],
  ])("hold Easter Sunday on %s: %s", (easter) => {
    expect(holidaysOf(Number(easter.slice(0, 4)))).toContain(easter);
  });

  it("leave Bevrijdingsdag to the region: each year, or each fifth", () => {
    expect(isWorkingDay("2026-05-05", YEARLY)).toBe(false);
    expect(isWorkingDay("2026-05-05", LUSTRUM)).toBe(true);
    expect(isWorkingDay("2028-05-05", LUSTRUM)).toBe(true);
    expect(isWorkingDay("2031-05-05", LUSTRUM)).toBe(true);
    expect(holidaysOf(2030, LUSTRUM)).toContain("2030-05-05");
  });

  it("leave Goede Vrijdag to the region", () => {
    expect(isWorkingDay("2026-04-03", YEARLY)).toBe(false);
    expect(isWorkingDay("2026-04-03", LUSTRUM)).toBe(true);
    expect(isWorkingDay("2026-04-03")).toBe(true);
  });
});

describe("working days later", () => {
  it.each([
    // 20 November 2026 is a Friday.
    ["2026-11-20", 0, "2026-11-20"],
    ["2026-11-20", 1, "2026-11-23"],
    ["2026-11-20", 2, "2026-11-24"],
    ["2026-11-21", 1, "2026-11-23"],
    ["2026-11-22", 2, "2026-11-24"],
    ["2026-11-16", 10, "2026-11-30"],
    ["2028-02-28", 2, "2028-03-01"],
    ["2026-10-23", 1, "2026-10-26"],
    // Over Christmas and New Year, over Easter, over Ascension Day.
    ["2026-12-24", 1, "2026-12-28"],
    ["2026-12-31", 1, "2027-01-04"],
    ["2026-04-02", 2, "2026-04-07"],
    ["2026-05-13", 2, "2026-05-18"],
  ])("%s and %i working days is %s", (date, days, expected) => {
    expect(addWorkingDays(date, days)).toBe(expected);
  });

  it("pass over weekends and holidays, and over nothing else", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (date, days) => {
        const end = addWorkingDays(date, days, LUSTRUM);
        const passed: string[] = [];
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) passed.push(day);
        const isOff = (day: string) =>
          /^S/.test(new Date(`${day}T12:00:00Z`).toUTCString()) ||
          holidaysOf(Number(day.slice(0, 4)), LUSTRUM).includes(day);
        expect(passed.filter((day) => !isOff(day))).toHaveLength(days);
        expect(isOff(end)).toBe(false);
      }),
    );
  });

  it("are counted back as they were counted on", () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 30 }), (date, days) => {
        expect(workingDaysAfter(date, addWorkingDays(date, days))).toBe(days);
        const before = previousWorkingDay(date);
        expect(isWorkingDay(before)).toBe(true);
        expect(addWorkingDays(before, 1) >= date).toBe(true);
      }),
    );
    expect(workingDaysAfter("2026-11-20", "2026-11-10")).toBe(0);
  });
});
