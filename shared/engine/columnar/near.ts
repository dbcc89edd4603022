import { bestOccupation } from "../occupation.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { Requirements } from "../types.ts";
import type { Columns } from "./columns.ts";
import { fieldOf, isUnitGroup, monthOf } from "./encode.ts";
import { MONTH_BITS } from "./layout.ts";

const { kinshipByDigits, experience } = ENGINE_V1.occupation;

/**
 * How near each occupation in a segment's dictionary is to the one asked, and the field of those that are near by more
 * than their first digit.
 */
export type Nearness = { kinship: Float64Array; field: number };

export function nearnessOf({ occupation }: Requirements, { dictionaries }: Columns): Nearness {
  const { values } = dictionaries.occupations;
  const kinship = new Float64Array(values.length);
  const isUnit = isUnitGroup(occupation);
  const major = occupation.charCodeAt(0);
  for (let code = 0; code < values.length; code += 1) {
    const value = values[code] as string;
    if (value === occupation) kinship[code] = 1;
    else if (isUnit && value.charCodeAt(0) === major && isUnitGroup(value)) {
      let shared = 1;
      while (value[shared] === occupation[shared]) shared += 1;
      kinship[code] = kinshipByDigits[shared] ?? 0;
    }
  }
  return { kinship, field: fieldOf(occupation) };
}

let known: { date: string; factors: Float64Array } | undefined;

/** Factors of recency on a date by month last worked, filled by `recencyFactor` as they are asked for. */
export function recencyOn(date: string): Float64Array {
  if (known?.date !== date) known = { date, factors: new Float64Array(1 << MONTH_BITS).fill(-1) };
  return known.factors;
}

/** What a history (`encode.ts`) leaves of an occupation's value: that of work that is near and was done for long. */
export function recencyFactor(factors: Float64Array, history: number, date: string): number {
  const month = history & ((1 << MONTH_BITS) - 1);
  const factor = factors[month] as number;
  if (factor >= 0) return factor;
  const code = "0000";
  const fit = bestOccupation(code, [{ code, months: experience.fromMonths, lastWorked: monthOf(history) }], date);
  factors[month] = fit?.value ?? 0;
  return factors[month] as number;
}
