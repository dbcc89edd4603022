import { withoutBsn } from "./bsn.ts";
import { date } from "./csv-cells.ts";
import { CSV_COLUMNS, type CsvColumn, columnNamed, hasCellPerColumn } from "./csv-columns.ts";
import { type DateOrder, orderOf, together } from "./date-order.ts";
import { judgeCandidate, type RowJudge, rejectedRow } from "./import-rows.ts";
import { type FieldError, Problem } from "./problem.ts";

/** A header that was understood: per place the name as the partner wrote it, and the column, if it is to be read. */
export type CsvHeader = readonly { name: string; column: CsvColumn | undefined }[];

const REQUIRED = ["/ref", "/distanceToWork", "/assessedAt"];
/** Columns that a message names; the first line may be anything. */
const MOST_NAMED = 10;

const quoted = (names: readonly string[]) =>
  names
    .slice(0, MOST_NAMED)
    .map((name) => `"${withoutBsn(name).slice(0, 60)}"`)
    .join(", ");

const nameOf = (pointer: string) => CSV_COLUMNS.find((column) => column.pointer === pointer)?.names[0] ?? pointer;

/** The first line as far as it names columns: spreadsheets write a delimiter after the last one as well. */
export function columnsIn(firstLine: readonly string[]): readonly string[] {
  const last = firstLine.findLastIndex((name) => name.trim() !== "");
  return firstLine.slice(0, last + 1);
}

/** The name that a file gives to what stands at a pointer of a candidate; the pointer itself when it has no column. */
export const pointerInFile =
  (header: CsvHeader) =>
  (pointer: string): string => {
    const found = header.find(({ column }) => column?.pointer === pointer);
    return found ? `/${found.name}` : pointer;
  };

/**
 * The columns that the first line of a CSV file names.
 *
 * Throws `Problem("invalid-input")` that names what is wrong: columns that are not known, that stand there twice, or
 * that are missing. Of a first line without one known name nothing is repeated: it could be somebody's data.
 */
export function readHeader(cells: readonly string[]): CsvHeader {
  const named = cells.map((name) => ({ name: name.trim(), known: columnNamed(name) }));
  const refuseWhen = (names: readonly string[], because: string) => {
    if (names.length > 0) throw new Problem("invalid-input", `${because}: ${quoted(names)}`);
  };
  const nameless = named.flatMap(({ name }, place) => (name === "" ? [place + 1] : []));
  if (!named.some(({ known }) => known !== undefined)) {
    throw new Problem(
      "invalid-input",
      "De eerste regel noemt geen kolom die wij kennen: zet daar de namen van de kolommen",
    );
  }
  if (nameless.length > 0)
    throw new Problem(
      "invalid-input",
      `Deze kolommen hebben geen naam; haal ze weg: ${nameless.slice(0, MOST_NAMED).join(", ")}`,
    );
  refuseWhen(
    named.filter(({ known }) => known === undefined).map(({ name }) => name),
    "Deze kolommen bestaan hier niet; haal ze weg of verbeter de naam",
  );
  const header = named.map(({ name, known }) => ({ name, column: typeof known === "object" ? known : undefined }));
  const pointers = header.flatMap(({ column }) => column?.pointer ?? []);
  refuseWhen(
    [...new Set(pointers.filter((pointer, place) => pointers.indexOf(pointer) !== place))].map(nameOf),
    "Deze kolommen staan er twee keer in",
  );
  refuseWhen(
    REQUIRED.filter((pointer) => !pointers.includes(pointer)).map(nameOf),
    "Deze kolommen zijn verplicht en ontbreken",
  );
  return header;
}

/** A spreadsheet would run a cell that begins like this; a file of ours has an apostrophe before it. */
const GUARDED = /^'(?=[=+@\t\r-])/;

const cellsOf = (header: CsvHeader, cells: readonly string[]) =>
  header.flatMap(({ name, column }, place) => {
    const cell = (cells[place] ?? "").trim().replace(GUARDED, "").trim();
    return column && cell !== "" ? [{ name, column, cell }] : [];
  });

/** What one row of dates tells about the order of day and month in the whole file. */
export const dateOrderIn = (header: CsvHeader, cells: readonly string[], known: DateOrder): DateOrder =>
  cellsOf(header, cells)
    .filter(({ column }) => column.read === date)
    .reduce((order, { cell }) => together(order, orderOf(cell)), known);

type Draft = Record<string, unknown> & { occupations?: Record<string, unknown>[] };

/** Puts a value where the pointer says; an occupation comes at the place `occupation` in the list. */
function put(draft: Draft, pointer: string, occupation: number, value: unknown): void {
  const [field = "", inner, attribute] = pointer.slice(1).split("/");
  if (attribute !== undefined) {
    draft.occupations ??= [];
    draft.occupations[occupation] = { ...draft.occupations[occupation], [attribute]: value };
  } else if (inner !== undefined) draft[field] = { ...(draft[field] as object | undefined), [inner]: value };
  else draft[field] = value;
}

/**
 * The judge of the rows of a CSV file: cells become a candidate as the API takes one. Errors stand at the column, by
 * the name that the partner gave it. A row of which the number of cells is not the header's is refused as a whole.
 */
export const judgeOfCsv =
  (header: CsvHeader, order: DateOrder, today: string): RowJudge =>
  (sent) => {
    if ("unreadable" in sent) return rejectedRow(sent.row, undefined, [{ pointer: "", detail: sent.unreadable }]);
    const cells = sent.sent as readonly string[];
    const refAt = header.findIndex(({ column }) => column?.pointer === "/ref");
    if (!hasCellPerColumn(cells, header.length)) {
      const detail = `Deze rij heeft ${cells.length} cellen en de kop ${header.length}: zet een cel met een scheidingsteken tussen aanhalingstekens`;
      return rejectedRow(sent.row, cells[refAt], [{ pointer: "", detail }]);
    }

    const draft: Draft = {};
    const places = new Map(header.flatMap(({ name, column }) => (column ? [[column.pointer, name] as const] : [])));
    const numbers: string[] = [];
    const errors: FieldError[] = [];
    for (const { name, column, cell } of cellsOf(header, cells)) {
      const [, number] = /^\/occupations\/(\d+)\//.exec(column.pointer) ?? [];
      if (number !== undefined && !numbers.includes(number)) numbers.push(number);
      const read = column.read(cell, order);
      if ("value" in read) put(draft, column.pointer, numbers.indexOf(number ?? ""), read.value);
      else errors.push({ pointer: `/${name}`, detail: read.error });
    }

    const nameAt = (pointer: string): string => {
      const numbered = pointer.replace(
        /^\/occupations\/(\d+)/,
        (_all, place) => `/occupations/${numbers[Number(place)]}`,
      );
      const [known] = [numbered, numbered.replace(/\/\d+$/, "")].filter((place) => nameOf(place) !== place);
      return known === undefined ? pointer : `/${places.get(known) ?? nameOf(known)}`;
    };
    const judged = judgeCandidate(sent.row, draft, today);
    if (!("errors" in judged) && errors.length === 0) return judged;
    const named = "errors" in judged ? judged.errors.map((e) => ({ ...e, pointer: nameAt(e.pointer) })) : [];
    const known = new Set(errors.map(({ pointer }) => pointer));
    return rejectedRow(sent.row, draft.ref, [...errors, ...named.filter(({ pointer }) => !known.has(pointer))]);
  };
