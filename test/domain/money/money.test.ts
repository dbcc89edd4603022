import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DatedTable, periodOn } from "#shared/domain/money/dated-table.ts";
import { banenafspraakHundredths, supportFor, TARGET_GROUPS } from "#shared/domain/money/instruments.ts";
import { loonkostensubsidie } from "#shared/domain/money/loonkostensubsidie.ts";
import { loonkostenvoordeel } from "#shared/domain/money/loonkostenvoordeel.ts";
import { minimumWage } from "#shared/domain/money/minimum-wage.ts";
import { Problem } from "#shared/domain/problem.ts";

describe("a dated table", () => {
  const table: DatedTable<number> = {
    name: "Proeftabel",
    periods: [
      { from: "2024-01-01", until: "2024-06-30", value: 1 },
      { from: "2025-01-01", until: "2025-12-31", value: 2 },
    ],
  };
  const refusal = (date: string) => {
    try {
      return String(periodOn(table, date).value);
    } catch (error) {
      return error instanceof Problem ? error.message : "no problem";
    }
  };

  it("holds from the first day of a period to the last, both included", () => {
    expect(["2024-01-01", "2024-06-30", "2025-01-01", "2025-12-31"].map(refusal)).toEqual(["1", "1", "2", "2"]);
  });

  it("names itself and the period that it misses: before, between and after", () => {
    expect(["2023-12-31", "2024-07-01", "2026-01-01"].map(refusal)).toEqual([
      "In de tabel ‘Proeftabel’ ontbreekt de periode tot 1 januari 2024",
      "In de tabel ‘Proeftabel’ ontbreekt de periode vanaf 1 juli 2024 tot 1 januari 2025",
      "In de tabel ‘Proeftabel’ ontbreekt de periode vanaf 1 januari 2026",
    ]);
  });
});

describe("the minimum wage", () => {
  it("is that of the day", () => {
    const days = ["2024-01-01", "2024-06-30", "2024-07-01", "2025-01-01", "2025-07-01", "2026-01-01", "2026-12-31"];
    expect(days.map((day) => minimumWage(day).centsPerHour)).toEqual([1327, 1327, 1368, 1406, 1440, 1471, 1471]);
  });

  it("is a share of it below 21, to the cent, and says what it rests on", () => {
    const ages = [15, 16, 17, 18, 19, 20, 21, 64];
    expect(ages.map((age) => minimumWage("2026-03-01", age).centsPerHour)).toEqual([
      441, 507, 581, 736, 883, 1177, 1471, 1471,
    ]);
    expect(minimumWage("2026-03-01", 17).bases).toEqual([
      { table: "Wettelijk minimumloon per uur, 21 jaar en ouder", figure: "14,71 euro", from: "2026-01-01" },
      { table: "Minimumjeugdloon, deel van het minimumloon", figure: "17 jaar: 39,5 %", from: "2024-01-01" },
    ]);
  });

  it("is refused below 15, and on a day that no table covers", () => {
    expect(() => minimumWage("2026-03-01", 14)).toThrow("Voor 14 jaar is er geen minimumloon");
    expect(() => minimumWage("2027-01-01")).toThrow(
      "In de tabel ‘Wettelijk minimumloon per uur, 21 jaar en ouder’ ontbreekt de periode vanaf 1 januari 2027",
    );
    expect(() => minimumWage("2023-12-31")).toThrow("ontbreekt de periode tot 1 januari 2024");
  });
});

describe("loonkostensubsidie", () => {
  const job = { date: "2026-03-01", hoursPerWeek: 24 };

  it("is that of the specification's example: 11.77 per hour and 1,224 per month", () => {
    const { centsPerHour, centsPerMonth, bases } = loonkostensubsidie({ ...job, loonwaarde: 40 });
    expect({ centsPerHour, centsPerMonth }).toEqual({ centsPerHour: 1177, centsPerMonth: 122_430 });
    expect(bases.map(({ figure }) => figure)).toEqual([
      "14,71 euro",
      "60 % vergoed, vakantiebijslag 8 %, werkgeverslasten 23,5 %",
    ]);
  });

  it("covers at most 70 %, and nothing at a full loonwaarde", () => {
    const at = (loonwaarde: number) => loonkostensubsidie({ ...job, loonwaarde }).centsPerHour;
    expect([0, 20, 30, 31, 100].map(at)).toEqual([1373, 1373, 1373, 1354, 0]);
  });

  it("covers half before loonwaarde is measured", () => {
    expect(loonkostensubsidie({ ...job, loonwaarde: "forfaitary" })).toEqual({
      ...loonkostensubsidie({ ...job, loonwaarde: 50 }),
    });
  });
});

describe("loonkostenvoordeel", () => {
  it("is paid per hour up to a maximum per year, for three years or as long as the job lasts", () => {
    const of = (group: "banenafspraak" | "arbeidsgehandicapt", hoursPerWeek: number) => {
      const { centsPerYear, years } = loonkostenvoordeel({ date: "2026-03-01", hoursPerWeek, group });
      return [centsPerYear, years];
    };
    expect([of("banenafspraak", 24), of("banenafspraak", 40)]).toEqual([
      [126_048, undefined],
      [200_000, undefined],
    ]);
    expect([of("arbeidsgehandicapt", 24), of("arbeidsgehandicapt", 40)]).toEqual([
      [380_640, 3],
      [600_000, 3],
    ]);
  });

  it("is refused by name for a year that the specification gives no figures of", () => {
    expect(() => loonkostenvoordeel({ date: "2025-12-31", hoursPerWeek: 24, group: "banenafspraak" })).toThrow(
      "In de tabel ‘Loonkostenvoordeel’ ontbreekt de periode tot 1 januari 2026",
    );
  });
});

describe("amounts for a bundle of whole minutes", () => {
  const on20December = { date: "2026-12-20", hoursPerWeek: 1060 / 60 };
  const perYear = (group: "banenafspraak" | "arbeidsgehandicapt", hoursPerWeek: number) =>
    loonkostenvoordeel({ date: "2026-12-20", hoursPerWeek, group }).centsPerYear;

  it("are those of 1,060 minutes, not of 17.67 hours", () => {
    expect(loonkostensubsidie({ ...on20December, loonwaarde: "forfaitary" }).centsPerMonth).toBe(75_102);
    expect(perYear("banenafspraak", 1060 / 60)).toBe(92_785);
    expect(perYear("arbeidsgehandicapt", 1060 / 60)).toBe(280_193);
    expect(banenafspraakHundredths(1060 / 60)).toBe(69);
  });

  /** A fraction rounded half up, written out: the whole part, and one more from a half on. */
  const halfUp = (numerator: bigint, denominator: bigint) =>
    Number(numerator / denominator + (2n * (numerator % denominator) >= denominator ? 1n : 0n));

  it("are exact to the cent for every number of minutes and of hundredths of hours", () => {
    const week = fc.oneof(
      fc
        .integer({ min: 1, max: 10_080 })
        .map((minutes) => ({ hoursPerWeek: minutes / 60, of: [BigInt(minutes), 60n] })),
      fc.integer({ min: 1, max: 16_800 }).map((parts) => ({ hoursPerWeek: parts / 100, of: [BigInt(parts), 100n] })),
    );
    fc.assert(
      fc.property(
        week,
        fc.integer({ min: 0, max: 100 }),
        ({ hoursPerWeek, of: [hours = 0n, scale = 1n] }, loonwaarde) => {
          const share = BigInt(Math.min(100 - loonwaarde, 70));
          expect(loonkostensubsidie({ date: "2026-12-20", hoursPerWeek, loonwaarde }).centsPerMonth).toBe(
            halfUp(share * 1471n * 108n * 1235n * hours * 52n, 100n * 100n * 1000n * scale * 12n),
          );
          expect(perYear("banenafspraak", hoursPerWeek)).toBe(Math.min(halfUp(101n * hours * 52n, scale), 200_000));
          expect(banenafspraakHundredths(hoursPerWeek)).toBe(halfUp(hours * 1000n, scale * 255n));
        },
      ),
    );
  });
});

describe("support for a job", () => {
  const job = { date: "2026-03-01", hoursPerWeek: 24, kind: "regular" } as const;

  it("is loondispensatie instead of loonkostensubsidie for Wajong, so without an amount", () => {
    const { decision, loonkostensubsidie: amount } = supportFor({ ...job, group: "wajong", loonwaarde: 40 });
    expect([decision.loonkostensubsidie, decision.loondispensatie, amount]).toEqual(["no", "yes", undefined]);
  });

  it("has amounts exactly where the decision table says yes", () => {
    for (const group of TARGET_GROUPS) {
      const support = supportFor({ ...job, group });
      expect(support.loonkostensubsidie !== undefined).toBe(support.decision.loonkostensubsidie === "yes");
      expect(support.banenafspraakHundredths !== undefined).toBe(support.decision.countsForBanenafspraak === "yes");
      const benefit = support.decision.loonkostenvoordeel;
      expect(support.loonkostenvoordeel !== undefined).toBe(benefit !== "no" && benefit !== "ask");
    }
  });

  it("is nothing that goes with a wage where there is none, whatever the group", () => {
    for (const kind of ["trial-placement", "participation-place"] as const) {
      for (const group of TARGET_GROUPS) {
        const { decision, ...amounts } = supportFor({ ...job, kind, group, loonwaarde: 40 });
        expect(decision).toMatchObject({
          loonkostensubsidie: "no",
          loondispensatie: "no",
          loonkostenvoordeel: "no",
          countsForBanenafspraak: "no",
          noRiskpolis: "no",
        });
        expect(Object.keys(amounts)).toEqual(["group", "proefplaatsing"]);
      }
    }
  });

  it("promises no amount in work of which it is not sure what holds: a leerplek and beschut werk", () => {
    for (const kind of ["learning-place", "beschut-werk"] as const) {
      const { decision, ...amounts } = supportFor({ ...job, kind, group: "banenafspraak" });
      expect(decision).toMatchObject({ loonkostensubsidie: "ask", loonkostenvoordeel: "ask" });
      expect(Object.keys(amounts)).toEqual(["group", "proefplaatsing"]);
    }
  });

  it("is the same in a garantiebaan as in regular work", () => {
    for (const group of TARGET_GROUPS) {
      expect(supportFor({ ...job, kind: "garantiebaan", group })).toEqual(supportFor({ ...job, group }));
    }
  });

  it("shows the measured subsidy only when there is a loonwaarde, and always the first six months", () => {
    const without = supportFor({ ...job, group: "banenafspraak" }).loonkostensubsidie?.amount;
    const withOne = supportFor({ ...job, group: "banenafspraak", loonwaarde: 40 }).loonkostensubsidie?.amount;
    expect([without?.measured, without?.forfaitary.centsPerHour, without?.forfaitaryMonths]).toEqual([
      undefined,
      981,
      6,
    ]);
    expect(withOne?.measured?.centsPerMonth).toBe(122_430);
  });

  it("counts 25.5 hours as one job of the banenafspraak, pro rata", () => {
    expect([25.5, 24, 12.75, 51].map(banenafspraakHundredths)).toEqual([100, 94, 50, 200]);
  });

  it("names what each amount lacks on a day outside its tables, and keeps what needs none", () => {
    const missing = (table: string, period: string) => ({
      missing: `In de tabel ‘${table}’ ontbreekt de periode ${period}`,
    });
    const of = (date: string) => supportFor({ ...job, date, group: "banenafspraak" });
    expect(of("2027-03-01")).toMatchObject({
      loonkostensubsidie: missing(
        "Loonkostensubsidie: vakantiebijslag, werkgeverslasten en grenzen",
        "vanaf 1 januari 2027",
      ),
      loonkostenvoordeel: missing("Loonkostenvoordeel", "vanaf 1 januari 2027"),
      banenafspraakHundredths: 94,
      proefplaatsing: { months: 2 },
    });
    expect(of("2025-03-01")).toMatchObject({
      loonkostensubsidie: { amount: { forfaitaryMonths: 6 } },
      loonkostenvoordeel: missing("Loonkostenvoordeel", "tot 1 januari 2026"),
    });
  });
});
