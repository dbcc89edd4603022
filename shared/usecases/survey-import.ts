import { columnsIn, dateOrderIn, judgeOfCsv, pointerInFile, readHeader } from "#shared/domain/csv-rows.ts";
import type { DateOrder } from "#shared/domain/date-order.ts";
import { staleWarning } from "#shared/domain/freshness.ts";
import type { ImportFormat, RowError } from "#shared/domain/import-record.ts";
import { type ImportRow, judgeOfJson, MAX_ROWS, type RowJudge, type SentRow } from "#shared/domain/import-rows.ts";
import { jsonFormatOf, jsonRowIn } from "#shared/domain/json-in-csv.ts";
import { municipalityWarning } from "#shared/domain/municipality-doubt.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import { rejectedCsv } from "#shared/domain/rejected-csv.ts";
import type { RowReader } from "#shared/ports/row-reader.ts";

/** Errors that are named of one delivery; rows that are wrong beyond it are only counted. */
const MAX_ERRORS = 10_000;
/** Characters of rejected rows that are given back: a file of which more is wrong is wrong as a whole. */
const MAX_REJECTED_TEXT = 4_000_000;

export type Survey = {
  total: number;
  rejected: number;
  superseded: number;
  errors: RowError[];
  warnings: RowError[];
  rejectedRows: string;
  /** Everybody in the file, wrong rows included; `hasUnknownRefs` when the reference of a wrong row cannot be read. */
  refs: ReadonlySet<string>;
  hasUnknownRefs: boolean;
  /** The rows once more, judged, in order; `isTaken` for those that are right and the last of their person. */
  rows: () => AsyncIterable<{ row: ImportRow; isTaken: boolean }>;
};

export type Delivery = { format: ImportFormat; open: () => AsyncIterable<Uint8Array>; today: string };

/**
 * Reads a whole delivery before any of it is taken: how many rows there are, which are wrong, and which row of each
 * person is the last, because that one counts. What is kept of it grows with the number of rows, not with their size.
 *
 * Throws `Problem("invalid-input")` for a delivery that cannot be read, is empty, or has more rows than are taken.
 */
export const surveyImport =
  ({ readRows, region }: { readRows: RowReader; region: Region }) =>
  async ({ format, open, today }: Delivery): Promise<Survey> => {
    const sentRows = () => readRows(format, open);
    const order = format === "csv" ? await dateOrder(sentRows()) : "untold";
    const { holds, header, judged } = await judging(format, today, order, sentRows);

    const rejects = rejectedCsv(holds, header, order);
    const placeOf = header ? pointerInFile(readHeader(header)) : (pointer: string) => pointer;
    const lastRowOf = new Map<string, number>();
    const rejectedRefs = new Set<string | undefined>();
    const passedOver: { ref: string; row: number }[] = [];
    const doubts: (RowError & { ref: string })[] = [];
    const errors: RowError[] = [];
    const rejectedRows = [rejects.head];
    let [total, rejected, textLength] = [0, 0, 0];
    for await (const { sent, row } of judged()) {
      total += 1;
      if (total > MAX_ROWS) throw tooMany();
      if ("profile" in row) {
        const earlier = lastRowOf.get(row.ref);
        if (earlier !== undefined) passedOver.push({ ref: row.ref, row: earlier });
        lastRowOf.set(row.ref, row.row);
        const warnings = [staleWarning(row.profile.assessedAt, today), municipalityWarning(region, row.profile)].filter(
          (warning) => warning !== undefined,
        );
        for (const { pointer, detail } of warnings)
          doubts.push({ row: row.row, ref: row.ref, pointer: placeOf(pointer), detail });
        continue;
      }
      rejected += 1;
      rejectedRefs.add(row.ref);
      errors.push(...row.errors.slice(0, MAX_ERRORS - errors.length));
      const line = rejects.line(sent, row);
      textLength += line.length;
      if (textLength <= MAX_REJECTED_TEXT) rejectedRows.push(line);
    }
    if (total === 0) throw new Problem("invalid-input", "De levering is leeg; stuur minstens één kandidaat");

    return {
      total,
      rejected,
      superseded: passedOver.length,
      errors,
      warnings: [
        ...passedOver.map(({ ref, row }) => ({
          row,
          ref,
          pointer: holds === "vum-json" ? "/idWerkzoekende" : placeOf("/ref"),
          detail: `Deze verwijzing staat ook in rij ${lastRowOf.get(ref)}; die rij is genomen en deze niet`,
        })),
        ...doubts.filter(({ ref, row }) => lastRowOf.get(ref) === row),
      ].slice(0, MAX_ERRORS),
      rejectedRows: rejectedRows.join(""),
      refs: new Set([...lastRowOf.keys(), ...rejectedRefs].filter((ref) => ref !== undefined)),
      hasUnknownRefs: rejectedRefs.has(undefined),
      async *rows() {
        for await (const { row } of judged())
          yield { row, isTaken: "profile" in row && lastRowOf.get(row.ref) === row.row };
      },
    };
  };

const tooMany = () =>
  new Problem("invalid-input", `Dit zijn te veel rijen: lever hoogstens ${MAX_ROWS.toLocaleString("nl-NL")} per keer`);

const cellsOf = (sent: SentRow): readonly string[] => ("sent" in sent ? (sent.sent as readonly string[]) : []);
const headOf = (first: SentRow): readonly string[] => columnsIn(cellsOf(first));

/** Which number is the day, told by all the dates of a CSV file together. */
async function dateOrder(rows: AsyncIterable<SentRow>): Promise<DateOrder> {
  let header: ReturnType<typeof readHeader> | undefined;
  let order: DateOrder = "untold";
  for await (const sent of rows) {
    if (header) order = dateOrderIn(header, cellsOf(sent), order);
    else if (jsonFormatOf(headOf(sent))) return order;
    else header = readHeader(headOf(sent));
  }
  return order;
}

type Judged = { sent: SentRow; row: ImportRow };

/**
 * The rows under their judge, with what they hold: of CSV the header is taken off first, and rows that stand there as
 * JSON are those of a JSON delivery.
 */
async function judging(
  format: ImportFormat,
  today: string,
  order: DateOrder,
  sentRows: () => AsyncIterable<SentRow>,
): Promise<{ holds: ImportFormat; header?: readonly string[]; judged: () => AsyncIterable<Judged> }> {
  const judgeEach = (judge: RowJudge, { skipped = 0, rowIn = (sent: SentRow) => sent } = {}) =>
    async function* () {
      let left = skipped;
      for await (const sent of sentRows()) {
        if (left-- > 0) continue;
        const row = rowIn(sent);
        yield { sent: row, row: judge(row) };
      }
    };
  if (format !== "csv") return { holds: format, judged: judgeEach(judgeOfJson(format, today)) };
  for await (const first of sentRows()) {
    const header = headOf(first);
    const holds = jsonFormatOf(header);
    if (!holds)
      return { holds: format, header, judged: judgeEach(judgeOfCsv(readHeader(header), order, today), { skipped: 1 }) };
    const rowIn = (sent: SentRow) => jsonRowIn(header, holds, sent);
    return { holds, judged: judgeEach(judgeOfJson(holds, today), { skipped: 1, rowIn }) };
  }
  return { holds: format, judged: async function* () {} };
}
