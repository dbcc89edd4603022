import { BYTE_ORDER_MARK, csvLine } from "./csv-lines.ts";
import { AGENCY_REASON_CODES, AGENCY_REASONS } from "./reasons.ts";
import type { MunicipalityShares, ShareReport } from "./share-report.ts";

const HEADER = [
  ...["jaar", "gemeentecode", "gemeente", "uitvoerder", "toewijzingen", "aandeel in %", "hoogstens in %"],
  "anders dan het advies",
  ...AGENCY_REASON_CODES.map((code) => `waarvan: ${AGENCY_REASONS[code]}`),
];

const number = (value: number): string => String(value).replace(".", ",");

function linesOf(year: number, { code, name, agencies, strategicPartner, differences }: MunicipalityShares): string[] {
  return agencies.map((row) => {
    const own = differences.filter(({ agency }) => agency === row.agency);
    const count = (counted: typeof own) => counted.reduce((total, { assignments }) => total + assignments, 0);
    return csvLine([
      ...[String(year), code ?? "", name, row.name, String(row.assignments), number(row.percent)],
      strategicPartner?.agency === row.agency ? String(strategicPartner.maximumPercent) : "",
      String(count(own)),
      ...AGENCY_REASON_CODES.map((reason) => String(count(own.filter((line) => line.reason === reason)))),
    ]);
  });
}

/** A line per municipality and agency, for a spreadsheet. Who decided stands in the report itself alone. */
export const shareReportCsv = ({ year, municipalities }: ShareReport): string =>
  BYTE_ORDER_MARK + csvLine(HEADER) + municipalities.flatMap((place) => linesOf(year, place)).join("");
