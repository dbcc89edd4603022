import { BYTE_ORDER_MARK, csvLine } from "../csv-lines.ts";
import type { FlowReport, ReportRow } from "./flow-report.ts";
import { REPORT_KEYS, REPORT_STEPS, WAITED_STEPS } from "./report-facts.ts";
import { KEY_NAMES, STEP_NAMES, WAIT_NAMES } from "./report-words.ts";

const HEADER = [
  ...["van", "tot en met", "uitsplitsing", "code", "naam"],
  ...REPORT_STEPS.map((step) => STEP_NAMES[step]),
  ...WAITED_STEPS.flatMap((step) => [
    `${WAIT_NAMES[step]}: mediaan in werkdagen`,
    `${WAIT_NAMES[step]}: 9 van de 10 binnen werkdagen`,
  ]),
];

/** Empty where a figure is not told or there is none. */
const number = (value: number | undefined): string => (value === undefined ? "" : String(value).replace(".", ","));

const lineOf = ({ from, to }: FlowReport, by: string, { key, name, counts, waits }: ReportRow): string =>
  csvLine([
    ...[from, to, by, key, name],
    ...REPORT_STEPS.map((step) => number(counts[step])),
    ...WAITED_STEPS.flatMap((step) => [number(waits[step]?.median), number(waits[step]?.most)]),
  ]);

/** A line for all, and one per municipality, client group, agency and employer, for a spreadsheet. */
export const flowReportCsv = (report: FlowReport): string =>
  BYTE_ORDER_MARK +
  csvLine(HEADER) +
  lineOf(report, "alles", report.total) +
  REPORT_KEYS.flatMap((by) => report.by[by].map((row) => lineOf(report, KEY_NAMES[by], row))).join("");
