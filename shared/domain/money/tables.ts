import type { DatedTable } from "./dated-table.ts";

/**
 * The figures of the jobcarving specification ("Money beside each proposal"): nothing is in these tables that is not
 * there, but the day from which the youth shares hold (ours: as long as the wage they are a share of). An administrator
 * extends them by adding a period. Amounts are whole cents, shares whole thousandths.
 */

/** The last day for which the figures are known to hold. */
const KNOWN_UNTIL = "2026-12-31";

/** Minimum wage per hour at 21 and over, in cents. */
export const MINIMUM_WAGE: DatedTable<number> = {
  name: "Wettelijk minimumloon per uur, 21 jaar en ouder",
  periods: [
    { from: "2024-01-01", until: "2024-06-30", value: 1327 },
    { from: "2024-07-01", until: "2024-12-31", value: 1368 },
    { from: "2025-01-01", until: "2025-06-30", value: 1406 },
    { from: "2025-07-01", until: "2025-12-31", value: 1440 },
    { from: "2026-01-01", until: KNOWN_UNTIL, value: 1471 },
  ],
};

/** Minimum wage below 21 in thousandths of that at 21, by age. */
export const YOUTH_WAGE: DatedTable<Readonly<Record<number, number>>> = {
  name: "Minimumjeugdloon, deel van het minimumloon",
  periods: [
    { from: "2024-01-01", until: KNOWN_UNTIL, value: { 20: 800, 19: 600, 18: 500, 17: 395, 16: 345, 15: 300 } },
  ],
};

/** What loonkostensubsidie is reckoned with, in thousandths. */
export type SubsidyRule = { holidayAllowance: number; employerCharges: number; most: number; forfaitary: number };

export const SUBSIDY_RULE: DatedTable<SubsidyRule> = {
  name: "Loonkostensubsidie: vakantiebijslag, werkgeverslasten en grenzen",
  periods: [
    {
      from: "2018-01-01",
      until: KNOWN_UNTIL,
      value: { holidayAllowance: 80, employerCharges: 235, most: 700, forfaitary: 500 },
    },
  ],
};

/** Loonkostenvoordeel: cents per hour, most cents per year, and years it lasts (absent: as long as the job lasts). */
export type WageCostBenefit = { centsPerHour: number; mostCentsPerYear: number; years?: number };
export type BenefitGroup = "banenafspraak" | "arbeidsgehandicapt";

export const WAGE_COST_BENEFIT: DatedTable<Readonly<Record<BenefitGroup, WageCostBenefit>>> = {
  name: "Loonkostenvoordeel",
  periods: [
    {
      from: "2026-01-01",
      until: KNOWN_UNTIL,
      value: {
        banenafspraak: { centsPerHour: 101, mostCentsPerYear: 200_000 },
        arbeidsgehandicapt: { centsPerHour: 305, mostCentsPerYear: 600_000, years: 3 },
      },
    },
  ],
};

/** Hours a week that count as one job of the banenafspraak, in tenths. */
export const BANENAFSPRAAK_TENTHS_OF_HOURS = 255;

/** Months without pay at first and at most, and months of the contract that is intended afterwards. */
export const PROEFPLAATSING = { months: 2, mostMonths: 6, contractMonths: 6 } as const;

/** Months of loonkostensubsidie without a measured loonwaarde. */
export const FORFAITARY_MONTHS = 6;
