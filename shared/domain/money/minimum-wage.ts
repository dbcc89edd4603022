import { Problem } from "../problem.ts";
import { centsInWords, product, rounded, shareInWords } from "./cents.ts";
import { type Basis, periodOn } from "./dated-table.ts";
import { MINIMUM_WAGE, YOUTH_WAGE } from "./tables.ts";

const ADULT_AGE = 21;

export type MinimumWage = { centsPerHour: number; bases: readonly Basis[] };

/**
 * The minimum wage per hour on a day, at an age in whole years (21 and over when none is given).
 *
 * Throws `Problem("invalid-input")` for a day outside the tables, and for an age below those that have a minimum wage.
 */
export function minimumWage(date: string, age: number = ADULT_AGE): MinimumWage {
  const adult = periodOn(MINIMUM_WAGE, date);
  const basis = { table: MINIMUM_WAGE.name, figure: `${centsInWords(adult.value)} euro`, from: adult.from };
  if (age >= ADULT_AGE) return { centsPerHour: adult.value, bases: [basis] };

  const youth = periodOn(YOUTH_WAGE, date);
  const share = youth.value[age];
  if (share === undefined) throw new Problem("invalid-input", `Voor ${age} jaar is er geen minimumloon`);
  return {
    centsPerHour: rounded(product(adult.value, share), 1000n),
    bases: [basis, { table: YOUTH_WAGE.name, figure: `${age} jaar: ${shareInWords(share)}`, from: youth.from }],
  };
}
