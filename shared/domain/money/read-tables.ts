import * as z from "zod";
import { IsoDate, line } from "../fields.ts";
import { check } from "../input.ts";
import { type BrokenRule, withRule } from "../rules.ts";

const Cents = z.int().positive();
const Thousandths = z.int().min(0).max(1000);

/** A table of figures by period (`DatedTable`): its periods by date, none beginning before the one before it ended. */
const dated = <Value extends z.ZodType>(value: Value) =>
  withRule(
    z.strictObject({
      name: line(120),
      periods: z.array(z.strictObject({ from: IsoDate, until: IsoDate, value })).min(1),
    }),
    (table) => inOrder((table as { periods?: readonly (Days | undefined)[] }).periods ?? []),
  );

type Days = { from?: string | undefined; until?: string | undefined };

const inOrder = (periods: readonly (Days | undefined)[]): BrokenRule[] =>
  periods.flatMap((period, at) => {
    const { from, until } = period ?? {};
    const before = periods[at - 1]?.until;
    return [
      ...(from !== undefined && before !== undefined && from <= before
        ? [{ path: ["periods", at, "from"], message: "This period begins before the one before it has ended" }]
        : []),
      ...(from !== undefined && until !== undefined && until < from
        ? [{ path: ["periods", at, "until"], message: "This period ends before it begins" }]
        : []),
    ];
  });

const Benefit = z.strictObject({ centsPerHour: Cents, mostCentsPerYear: Cents, years: z.int().positive().optional() });

const MoneyTables = z.strictObject({
  minimumWage: dated(Cents),
  youthWage: dated(z.record(z.string().regex(/^(1[5-9]|20)$/, "An age from 15 to 20"), Thousandths)),
  subsidyRule: dated(
    z.strictObject({
      holidayAllowance: Thousandths,
      employerCharges: Thousandths,
      most: Thousandths,
      forfaitary: Thousandths,
    }),
  ),
  wageCostBenefit: dated(z.strictObject({ banenafspraak: Benefit, arbeidsgehandicapt: Benefit })),
});
type MoneyTables = z.infer<typeof MoneyTables>;

/**
 * The dated tables in a file. Amounts are whole cents, shares whole thousandths; both days of a period are included.
 *
 * Throws an error that names every place that is wrong, so that nothing starts with figures that nobody meant.
 */
export function readMoneyTables(file: unknown): MoneyTables {
  const { data, errors } = check(MoneyTables, file);
  if (data) return data;
  throw new Error(`Wrong money tables: ${errors.map(({ pointer, detail }) => `${pointer}: ${detail}`).join("; ")}`);
}
