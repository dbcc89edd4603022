import { centsInWords, product, rounded, SECONDS_PER_HOUR, secondsOf } from "./cents.ts";
import { type Basis, periodOn } from "./dated-table.ts";
import { type BenefitGroup, WAGE_COST_BENEFIT } from "./tables.ts";

/** `years` is absent when it lasts as long as the job does. */
export type Loonkostenvoordeel = {
  centsPerHour: number;
  centsPerYear: number;
  years?: number;
  bases: readonly Basis[];
};

const WEEKS_PER_YEAR = 52;

/** Loonkostenvoordeel of a full year of `hoursPerWeek`, by the figures of `date`. */
export function loonkostenvoordeel(job: {
  date: string;
  hoursPerWeek: number;
  group: BenefitGroup;
}): Loonkostenvoordeel {
  const { value, from } = periodOn(WAGE_COST_BENEFIT, job.date);
  const { centsPerHour, mostCentsPerYear, years } = value[job.group];
  const uncapped = rounded(
    product(secondsOf(job.hoursPerWeek), WEEKS_PER_YEAR, centsPerHour),
    product(SECONDS_PER_HOUR),
  );
  return {
    centsPerHour,
    centsPerYear: Math.min(uncapped, mostCentsPerYear),
    ...(years === undefined ? {} : { years }),
    bases: [
      {
        table: WAGE_COST_BENEFIT.name,
        figure: `${job.group}: ${centsInWords(centsPerHour)} euro per uur, hoogstens ${centsInWords(mostCentsPerYear)} per jaar`,
        from,
      },
    ],
  };
}
