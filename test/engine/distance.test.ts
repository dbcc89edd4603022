import { describe, expect, test } from "vitest";
import { addDays, dayNumber, monthsBetween } from "#shared/engine/calendar.ts";
import { kmTo, pc4Of, roadKm } from "#shared/engine/distance.ts";
import { aContext, NOWHERE, pc4At, WORK } from "./builders.ts";

describe("distance", () => {
  const haarlem = { latitude: 52.3815, longitude: 4.6368 };
  const ijmuiden = { latitude: 52.4592, longitude: 4.6119 };

  test("is the great circle times 1.25", () => {
    const degree = ((6371.0088 * Math.PI) / 180) * 1.25;
    const southOf = { ...haarlem, latitude: haarlem.latitude - 1 };
    expect(roadKm(haarlem, southOf)).toBeCloseTo(degree, 9);
    expect(roadKm({ latitude: 0, longitude: 4 }, { latitude: 0, longitude: 5 })).toBeCloseTo(degree, 9);
    expect(roadKm(haarlem, ijmuiden)).toBeCloseTo(11.004, 1);
  });

  test("is the same both ways, and 0 to itself", () => {
    expect(roadKm(haarlem, ijmuiden)).toBeCloseTo(roadKm(ijmuiden, haarlem), 12);
    expect(roadKm(haarlem, haarlem)).toBe(0);
  });

  test("goes by the four digits of a postcode", () => {
    const km = kmTo(`${WORK} AB`, aContext());
    expect(pc4Of("2011 AB")).toBe("2011");
    expect(km(`${WORK} XY`)).toBe(0);
    expect(km(pc4At(12))).toBeCloseTo(12, 9);
    expect(km(`${pc4At(12)}ZZ`)).toBeCloseTo(12, 9);
    expect(km(NOWHERE)).toBeUndefined();
    expect(km(undefined)).toBeUndefined();
  });

  test("of one PC4 is looked up once", () => {
    const asked: string[] = [];
    const centroid = (pc4: string) => {
      asked.push(pc4);
      return aContext().centroid(pc4);
    };
    const km = kmTo(WORK, { centroid });
    for (let visit = 0; visit < 3; visit += 1) km(`${pc4At(3)} A${visit}`);
    expect(asked).toEqual([WORK, pc4At(3)]);
  });
});

describe("the calendar", () => {
  test("adds days over months, leap days and years", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
    expect(addDays("2026-12-31", 28)).toBe("2027-01-28");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(dayNumber("2027-03-29") - dayNumber("2027-03-28")).toBe(1);
  });

  test("counts months without looking at days", () => {
    expect(monthsBetween("2024-11", "2026-11-01")).toBe(24);
    expect(monthsBetween("2024-12", "2026-11-30")).toBe(23);
    expect(monthsBetween("2027-01", "2026-11-30")).toBe(-2);
  });
});
