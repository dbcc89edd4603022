import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import { isDormant, isStale } from "#shared/domain/freshness.ts";
import { firstLookDue } from "#shared/domain/vacancy-record.ts";
import { addDays } from "#shared/engine/calendar.ts";

const anyDate = fc
  .integer({ min: Date.UTC(1990, 0, 1) / 86_400_000, max: Date.UTC(2090, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe("the day of an instant", () => {
  it.each([
    ["2026-11-21T22:59:59Z", "2026-11-21"],
    ["2026-11-21T23:00:00Z", "2026-11-22"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
    // Clocks go forward on 29 March 2026 at 01:00 UTC, and back on 25 October at 01:00 UTC.
    ["2026-03-28T22:59:59Z", "2026-03-28"],
    ["2026-03-28T23:00:00Z", "2026-03-29"],
    ["2026-03-29T21:59:59Z", "2026-03-29"],
    ["2026-03-29T22:00:00Z", "2026-03-30"],
    ["2026-10-24T22:00:00Z", "2026-10-25"],
    ["2026-10-25T22:59:59Z", "2026-10-25"],
    ["2026-10-25T23:00:00Z", "2026-10-26"],
    ["2028-02-28T23:00:00Z", "2028-02-29"],
    ["2028-02-29T23:00:00Z", "2028-03-01"],
    ["2026-12-31T23:00:00Z", "2027-01-01"],
  ])("%s is %s in Amsterdam", (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });

  it("does not depend on where the machine thinks it is", () => {
    const zone = process.env.TZ;
    try {
      for (const elsewhere of ["America/Los_Angeles", "Pacific/Kiritimati", "UTC"]) {
        process.env.TZ = elsewhere;
        expect(dayOf(new Date("2026-11-21T23:30:00Z"))).toBe("2026-11-22");
        expect(addMonths("2026-03-31", 1)).toBe("2026-04-30");
        expect(dateInWords("2027-02-01")).toBe("1 februari 2027");
        expect(momentInWords("2026-11-22T13:05:00Z")).toBe("22 november om 14:05");
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

describe("months later", () => {
  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-08-30", 6, "2027-02-28"],
    ["2026-02-28", 6, "2026-08-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2028-02-29", 48, "2032-02-29"],
    ["2026-10-31", 1, "2026-11-30"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2026-01-31", 0, "2026-01-31"],
    ["2026-05-31", -3, "2026-02-28"],
  ])("%s and %i months is %s", (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it("is in the month meant, never later in the month, and never goes back", () => {
    fc.assert(
      fc.property(anyDate, fc.nat({ max: 60 }), (date, months) => {
        const [year = 0, month = 0] = date.split("-").map(Number);
        const result = addMonths(date, months);
        const [toYear = 0, toMonth = 0] = result.split("-").map(Number);
        expect(toYear * 12 + toMonth).toBe(year * 12 + month + months);
        expect(Number(result.slice(8))).toBeLessThanOrEqual(Number(date.slice(8)));
        expect(addMonths(date, months + 1) > result).toBe(true);
      }),
    );
  });
});

describe("the first look", () => {
  it("is due in two working days, until somebody has looked", () => {
    const stepSince = "2026-11-20T23:30:00.000Z";
    expect(firstLookDue({ status: "received", stepSince })).toBe("2026-11-24");
    expect(firstLookDue({ status: "shortlisted", stepSince: "2026-11-19T10:00:00.000Z" })).toBe("2026-11-23");
    for (const status of ["in-progress", "filled", "withdrawn", "expired"] as const) {
      expect(firstLookDue({ status, stepSince })).toBeUndefined();
    }
  });
});

describe("freshness", () => {
  it.each([
    // assessed, the first stale day, the first dormant day
    ["2026-01-15", "2026-07-15", "2027-01-15"],
    ["2026-08-31", "2027-02-28", "2027-08-31"],
    ["2027-08-31", "2028-02-29", "2028-08-31"],
    ["2026-08-29", "2027-02-28", "2027-08-29"],
    ["2028-02-29", "2028-08-29", "2029-02-28"],
    ["2026-12-31", "2027-06-30", "2027-12-31"],
  ])("of %s: stale from %s, dormant from %s", (assessedAt, staleFrom, dormantFrom) => {
    expect(isStale(assessedAt, addDays(staleFrom, -1))).toBe(false);
    expect(isStale(assessedAt, staleFrom)).toBe(true);
    expect(isDormant(assessedAt, addDays(dormantFrom, -1))).toBe(false);
    expect(isDormant(assessedAt, dormantFrom)).toBe(true);
  });

  it("goes one way: stale stays stale, and dormant is stale", () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.nat({ max: 400 }), (assessedAt, today, later) => {
        const then = addDays(today, later);
        if (isStale(assessedAt, today)) expect(isStale(assessedAt, then)).toBe(true);
        if (isDormant(assessedAt, today)) {
          expect(isStale(assessedAt, today)).toBe(true);
          expect(isDormant(assessedAt, then)).toBe(true);
        }
      }),
    );
  });
});
