import { product, rounded } from "./cents.ts";

/** Work that costs the same per hour, in whole minutes per week and whole cents per hour. */
export type PaidWork = { minutesPerWeek: number; centsPerHour: number };

/** What work costs in whole cents; a month is 52/12 weeks, as in the law on subsidies. */
export type WageCosts = { centsPerWeek: number; centsPerMonth: number };

/** The wages of work together, reckoned exactly and rounded once, half up. */
export function wageCosts(work: readonly PaidWork[]): WageCosts {
  const sixtieths = work.reduce(
    (sum, { minutesPerWeek, centsPerHour }) => sum + product(minutesPerWeek, centsPerHour),
    0n,
  );
  return { centsPerWeek: rounded(sixtieths, 60n), centsPerMonth: rounded(sixtieths * 52n, 60n * 12n) };
}
