import type { DatedTable } from "./dated-table.ts";
import { readMoneyTables } from "./read-tables.ts";
import file from "./tables.json" with { type: "json" };

/**
 * The figures of the jobcarving specification ("Money beside each proposal"): nothing is in the file that is not there,
 * but the day from which the youth shares hold (ours: as long as the wage they are a share of). Who operates the platform
 * extends it by adding a period (docs/operating.md).
 */
const tables = readMoneyTables(file);

/** Minimum wage per hour at 21 and over, in cents. */
export const MINIMUM_WAGE: DatedTable<number> = tables.minimumWage;

/** Minimum wage below 21 in thousandths of that at 21, by age. */
export const YOUTH_WAGE: DatedTable<Readonly<Record<number, number>>> = tables.youthWage;

/** What loonkostensubsidie is reckoned with, in thousandths. */
export type SubsidyRule = { holidayAllowance: number; employerCharges: number; most: number; forfaitary: number };

export const SUBSIDY_RULE: DatedTable<SubsidyRule> = tables.subsidyRule;

/** Loonkostenvoordeel: cents per hour, most cents per year, and years it lasts (absent: as long as the job lasts). */
export type WageCostBenefit = { centsPerHour: number; mostCentsPerYear: number; years?: number | undefined };
export type BenefitGroup = "banenafspraak" | "arbeidsgehandicapt";

export const WAGE_COST_BENEFIT: DatedTable<Readonly<Record<BenefitGroup, WageCostBenefit>>> = tables.wageCostBenefit;

/** Hours a week that count as one job of the banenafspraak, in tenths. */
export const BANENAFSPRAAK_TENTHS_OF_HOURS = 255;

/** Months without pay at first and at most, and months of the contract that is intended afterwards. */
export const PROEFPLAATSING = { months: 2, mostMonths: 6, contractMonths: 6 } as const;

/** Months of loonkostensubsidie without a measured loonwaarde. */
export const FORFAITARY_MONTHS = 6;
