import { describe, expect, it } from "vitest";
import { wageCosts } from "#shared/domain/money/wage-costs.ts";

describe("wage costs", () => {
  it("are the hours at their wages, to the cent; a month is 52/12 weeks", () => {
    const work = [
      { minutesPerWeek: 420, centsPerHour: 3100 },
      { minutesPerWeek: 360, centsPerHour: 1850 },
    ];
    expect(wageCosts(work)).toEqual({ centsPerWeek: 32_800, centsPerMonth: 142_133 });
  });

  it("are rounded once, half up, however many parts there are", () => {
    const minute = { minutesPerWeek: 1, centsPerHour: 10 };
    expect(wageCosts([minute, minute, minute]).centsPerWeek).toBe(1);
    expect(wageCosts([minute, minute]).centsPerWeek).toBe(0);
    expect(wageCosts([])).toEqual({ centsPerWeek: 0, centsPerMonth: 0 });
  });
});
