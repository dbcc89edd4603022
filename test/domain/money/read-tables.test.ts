import { describe, expect, it } from "vitest";
import { periodOn } from "#shared/domain/money/dated-table.ts";
import { readMoneyTables } from "#shared/domain/money/read-tables.ts";
import file from "#shared/domain/money/tables.json" with { type: "json" };

/** The file as it is, with other periods of the minimum wage. */
const withWages = (...periods: object[]) => ({ ...file, minimumWage: { name: "Minimumloon", periods } });
const HALF_A_YEAR = { from: "2026-01-01", until: "2026-06-30", value: 1471 };

const refusalOf = (tables: unknown) => {
  try {
    readMoneyTables(tables);
    return "taken";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

describe("the tables of money in a file", () => {
  it("are extended by adding a period, also after a gap, which stays missing", () => {
    const later = { from: "2027-01-01", until: "2027-06-30", value: 1500 };
    const { minimumWage } = readMoneyTables(withWages(HALF_A_YEAR, later));
    expect(periodOn(minimumWage, "2027-03-01").value).toBe(1500);
    expect(() => periodOn(minimumWage, "2026-09-01")).toThrow("vanaf 1 juli 2026 tot 1 januari 2027");
  });

  it.each([
    ["overlap", [HALF_A_YEAR, { ...HALF_A_YEAR, from: "2026-06-30" }], "/minimumWage/periods/1/from"],
    ["end before they begin", [{ ...HALF_A_YEAR, until: "2025-12-31" }], "/minimumWage/periods/0/until"],
    ["have euros instead of cents", [{ ...HALF_A_YEAR, value: 14.71 }], "/minimumWage/periods/0/value"],
    ["have a day that does not exist", [{ ...HALF_A_YEAR, until: "2026-06-31" }], "/minimumWage/periods/0/until"],
    ["say more than is known", [{ ...HALF_A_YEAR, source: "krant" }], "/minimumWage/periods/0/source"],
    ["are not there", [], "/minimumWage/periods"],
  ])("are refused by place when periods %s", (_why, periods, place) => {
    expect(refusalOf(withWages(...periods))).toContain(`Wrong money tables: ${place}: `);
  });

  it("are refused with all that is wrong at once", () => {
    const { youthWage, ...rest } = withWages({ ...HALF_A_YEAR, until: "2025-12-31", value: "veel" });
    const ages = { ...youthWage, periods: [{ from: "2026-01-01", until: "2026-12-31", value: { 21: 1000 } }] };
    const refusal = refusalOf({ ...rest, youthWage: ages });
    for (const place of ["/minimumWage/periods/0/value", "/minimumWage/periods/0/until", "/youthWage/periods/0/value"])
      expect(refusal).toContain(place);
  });
});
