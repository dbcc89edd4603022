import { monthInWords } from "#shared/domain/dates.ts";
import type { FlowReport, ReportRow } from "#shared/domain/reports/flow-report.ts";
import { FEWEST_COUNTED } from "#shared/domain/reports/flow-report.ts";
import { type ReportStep, WAITED_STEPS } from "#shared/domain/reports/report-facts.ts";
import type { ReportTargets } from "#shared/domain/reports/report-targets.ts";
import { MONTH_STATE_NAMES, STEP_NAMES, WAIT_NAMES } from "#shared/domain/reports/report-words.ts";
import { capitalised, decimal } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";

/** A count that is not told says so. */
export const told = (count: number | undefined): string =>
  count === undefined ? `minder dan ${FEWEST_COUNTED}*` : String(count);

const days = (value: number | undefined): string => (value === undefined ? "–" : decimal(value));

export const MONTH_STEPS = [
  "received",
  "put-forward",
  "placed",
  "confirmed-13w",
] as const satisfies readonly ReportStep[];

const number = (title: string) => ({ title, isNumber: true });

export const MonthTable = ({ months }: Pick<FlowReport, "months">) => (
  <DataTable
    label="Wat er per maand gebeurde"
    columns={[{ title: "Maand" }, ...MONTH_STEPS.map((step) => number(STEP_NAMES[step]))]}
    rows={months.map(({ month, state, counts }) => [
      state === "running" ? `${monthInWords(month)} (${MONTH_STATE_NAMES.running})` : monthInWords(month),
      ...MONTH_STEPS.map((step) => (counts ? String(counts[step]) : MONTH_STATE_NAMES["to-come"])),
    ])}
  />
);

export const WaitTable = ({ row, targets }: { row: ReportRow; targets: ReportTargets }) => (
  <DataTable
    label="Doorlooptijd per stap, in werkdagen"
    columns={[
      { title: "Stap" },
      ...[
        number("Keer"),
        number("Helft binnen"),
        number("9 van de 10 binnen"),
        number("Doel"),
        { title: "Vergelijking" },
      ],
    ]}
    rows={WAITED_STEPS.map((step) => {
      const { target, comparison } = targets[step] ?? {};
      return [
        WAIT_NAMES[step],
        told(row.counts[step]),
        days(row.waits[step]?.median),
        days(row.waits[step]?.most),
        days(target),
        comparison ? `${decimal(comparison.value)} (${comparison.name})` : "–",
      ];
    })}
  />
);

const BY_STEPS = ["put-forward", "introduced", "placed", "confirmed-13w", "confirmed-26w"] as const;

/** Where many columns stand side by side. */
const SHORT_NAMES: Partial<Record<ReportStep, string>> = {
  received: "Vacatures",
  introduced: "Voorgesteld",
  "confirmed-13w": "Na 13 weken",
  "confirmed-26w": "Na 26 weken",
};

export const ByTable = ({
  rows,
  what,
  isOfEmployers,
}: {
  rows: readonly ReportRow[];
  what: string;
  isOfEmployers: boolean;
}) => {
  const steps: readonly ReportStep[] = isOfEmployers ? ["received", ...BY_STEPS] : BY_STEPS;
  return (
    <DataTable
      label={`Uitgesplitst naar ${what}`}
      columns={[
        { title: capitalised(what) },
        ...steps.map((step) => number(SHORT_NAMES[step] ?? STEP_NAMES[step])),
        number("Werkdagen tot plaatsing"),
      ]}
      rows={rows.map((row) => [
        row.name,
        ...steps.map((step) => told(row.counts[step])),
        days(row.waits.placed?.median),
      ])}
    />
  );
};
