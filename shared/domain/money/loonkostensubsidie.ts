import { product, rounded, SECONDS_PER_HOUR, secondsOf, shareInWords } from "./cents.ts";
import { type Basis, periodOn } from "./dated-table.ts";
import { minimumWage } from "./minimum-wage.ts";
import { SUBSIDY_RULE } from "./tables.ts";

/** What an employer gets for a person who is worth less than the minimum wage to the work. */
export type Loonkostensubsidie = { centsPerHour: number; centsPerMonth: number; bases: readonly Basis[] };

const WEEKS_PER_YEAR = 52;
const MONTHS_PER_YEAR = 12;

/**
 * Loonkostensubsidie on a day for a job of `hoursPerWeek`. `loonwaarde` is a whole percentage of the
 * minimum wage; "forfaitary" is the fixed share of the first six months, when it was not measured yet. Per month is
 * reckoned from the unrounded hour: hours × 52 / 12.
 */
export function loonkostensubsidie(job: {
  date: string;
  hoursPerWeek: number;
  loonwaarde: number | "forfaitary";
  age?: number | undefined;
}): Loonkostensubsidie {
  const { value: rule, from } = periodOn(SUBSIDY_RULE, job.date);
  const wage = minimumWage(job.date, job.age);
  const share =
    job.loonwaarde === "forfaitary" ? rule.forfaitary : Math.min(Math.max(0, 1000 - 10 * job.loonwaarde), rule.most);
  const perHour = product(share, wage.centsPerHour, 1000 + rule.holidayAllowance, 1000 + rule.employerCharges);
  const perHourScale = product(1000, 1000, 1000);
  return {
    centsPerHour: rounded(perHour, perHourScale),
    centsPerMonth: rounded(
      perHour * product(secondsOf(job.hoursPerWeek), WEEKS_PER_YEAR),
      perHourScale * product(SECONDS_PER_HOUR, MONTHS_PER_YEAR),
    ),
    bases: [
      ...wage.bases,
      {
        table: SUBSIDY_RULE.name,
        figure: `${shareInWords(share)} vergoed, vakantiebijslag ${shareInWords(rule.holidayAllowance)}, werkgeverslasten ${shareInWords(rule.employerCharges)}`,
        from,
      },
    ],
  };
}
