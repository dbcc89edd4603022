import { BYTE_ORDER_MARK, csvLine } from "#shared/domain/csv-lines.ts";
import { startOf } from "#shared/domain/placement.ts";
import { partnerName, type Region } from "#shared/domain/region.ts";
import type { AssignmentRow } from "#shared/ports/stores.ts";
import { statusInWords, toDoInWords } from "./words.ts";
import { workItem } from "./work-groups.ts";

const HEADER = [
  "nummer",
  "vacature",
  "referentie vacature",
  "werkgever",
  "kandidaat",
  "bronpartner",
  "stand",
  "sinds",
  "eerste werkdag",
  "te doen",
];

/** An agency's list as a spreadsheet of this country opens it. */
export const workCsv = (rows: readonly AssignmentRow[], region: Region): string =>
  BYTE_ORDER_MARK +
  [
    HEADER,
    ...rows.map((row) => {
      const { waiting } = workItem(row, region);
      return [
        row.id,
        row.title,
        row.vacancyReference,
        row.employerName,
        row.candidate.ref,
        partnerName(region, row.candidate.partner),
        statusInWords(row.status, row.reason),
        row.changes.at(-1)?.at ?? "",
        startOf(row) ?? "",
        waiting ? toDoInWords(waiting) : "",
      ];
    }),
  ]
    .map(csvLine)
    .join("");
