import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthBefore } from "#infra/local/demo/calendar.ts";
import { seededRandom } from "#infra/local/demo/random.ts";

const numbers = (seed: string) => Array.from({ length: 1000 }, seededRandom(seed).next);

describe("seeded chance", () => {
  it("gives the same numbers for the same seed, and others for another", () => {
    expect(numbers("a")).toEqual(numbers("a"));
    expect(numbers("a")).not.toEqual(numbers("b"));
  });

  it("stays from 0 up to 1, evenly", () => {
    const drawn = numbers("even");
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(drawn.reduce((sum, number) => sum + number, 0) / drawn.length).toBeCloseTo(0.5, 1);
  });

  it("keeps whole numbers within their ends", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(50), (seed, min, width) => {
        const number = seededRandom(seed).integer(min, min + width);
        return Number.isInteger(number) && number >= min && number <= min + width;
      }),
    );
  });

  it("weighs: never what has no weight", () => {
    const { weighted } = seededRandom("weights");
    const drawn = Array.from({ length: 1000 }, () =>
      weighted([
        ["often", 3],
        ["never", 0],
        ["seldom", 1],
      ]),
    );
    expect(drawn).not.toContain("never");
    expect(drawn.filter((value) => value === "often").length / drawn.length).toBeCloseTo(0.75, 1);
  });

  it("refuses to choose from nothing", () => {
    expect(() => seededRandom("none").pick([])).toThrow(RangeError);
  });
});

describe("months before a date", () => {
  it.each([
    [0, "2026-03"],
    [2, "2026-01"],
    [3, "2025-12"],
    [27, "2023-12"],
  ])("%d months before 2026-03-31 is %s", (months, month) => {
    expect(monthBefore("2026-03-31", months)).toBe(month);
  });
});
