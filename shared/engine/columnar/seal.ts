import { headerOf, lengthsOf, offsetsOf, viewsOver, writeHeader } from "./blob.ts";
import { Codes } from "./codes.ts";
import { type Columns, idAt, isErased } from "./columns.ts";
import { type Dictionaries, dictionariesToText } from "./dictionaries.ts";
import { byteLength, hashOf, writeText } from "./id-bytes.ts";
import { noteSlot, slotsFor } from "./id-index.ts";
import { COLUMNS, type ColumnArrays, type ColumnName, type PartArrays } from "./layout.ts";
import type { Segment } from "./segment.ts";

/** The dictionary in ascending order, and the new code of each old one. */
function inOrder<Value extends string | number>({ values }: Codes<Value>, compare: (a: Value, b: Value) => number) {
  const sorted = new Codes(values.toSorted(compare));
  return { sorted, recode: Uint16Array.from(values, (value) => sorted.of(value)) };
}

const ascending = (a: number, b: number): number => (a < b ? -1 : Number(a > b));
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Rows that are not erased, by place and otherwise as they came; and where each place begins. */
function rowsByPlace(columns: Columns, recode: Uint16Array, places: number) {
  const placeStart = new Uint32Array(places + 1);
  const placeOf = (row: number) => recode[columns.place[row] ?? 0] ?? 0;
  for (let row = 0; row < columns.rows; row += 1) {
    if (!isErased(columns, row)) placeStart[placeOf(row) + 1] = (placeStart[placeOf(row) + 1] ?? 0) + 1;
  }
  for (let place = 0; place < places; place += 1) {
    placeStart[place + 1] = (placeStart[place + 1] ?? 0) + (placeStart[place] ?? 0);
  }
  const next = placeStart.slice();
  const order = new Uint32Array(columns.rows - columns.erased);
  for (let row = 0; row < columns.rows; row += 1) {
    if (isErased(columns, row)) continue;
    const at = next[placeOf(row)] ?? 0;
    next[placeOf(row)] = at + 1;
    order[at] = row;
  }
  return { placeStart, order };
}

/** Seals columns into one segment: the erased left out, sorted, indexed. The columns themselves are not touched. */
export function seal(columns: Columns): Segment {
  const old = columns.dictionaries;
  const hours = inOrder(old.hours, ascending);
  const available = inOrder(old.available, ascending);
  const reach = inOrder(old.reach, ascending);
  const places = inOrder(old.places, byCodeUnits);
  const dictionaries: Dictionaries = {
    ...old,
    hours: hours.sorted,
    available: available.sorted,
    reach: reach.sorted,
    places: places.sorted,
  };
  const recoded: Partial<Record<ColumnName, Uint16Array>> = {
    hoursMin: hours.recode,
    hoursMax: hours.recode,
    available: available.recode,
    reach: reach.recode,
    place: places.recode,
  };
  const { placeStart, order } = rowsByPlace(columns, places.recode, places.sorted.values.length);

  const text = dictionariesToText(dictionaries);
  const sum = (start: Uint32Array) =>
    order.reduce((total, row) => total + (start[row + 1] ?? 0) - (start[row] ?? 0), 0);
  const lengths = {
    parts: lengthsOf(order.length, {
      heap: sum(columns.heapStart),
      idBytes: sum(columns.idStart),
      slots: slotsFor(order.length),
      placeStart: placeStart.length,
      bitCounts: columns.bitCounts.length,
    }),
    dictionaryBytes: byteLength(text),
  };
  const { dictionaries: textAt, byteLength: total } = offsetsOf(lengths);
  const bytes = new Uint8Array(total);
  const views = viewsOver<ColumnArrays & PartArrays>(bytes, lengths);
  for (const { name } of COLUMNS) {
    if (name !== "heapStart" && name !== "idStart") gather(columns[name], order, views[name], recoded[name]);
  }
  gatherLists(columns.heap, columns.heapStart, order, views.heap, views.heapStart);
  gatherLists(columns.idBytes, columns.idStart, order, views.idBytes, views.idStart);
  views.placeStart.set(placeStart);
  views.bitCounts.set(columns.bitCounts);
  for (const [at, row] of order.entries()) noteSlot(views.slots, hashOf(idAt(columns, row)), at);
  writeText(text, 0, bytes, textAt);
  writeHeader(headerOf(bytes), order.length, total, lengths);
  return { ...views, rows: order.length, erased: 0, dictionaries, bytes };
}

type Numbers = Uint8Array | Uint16Array | Uint32Array;

function gather(from: Numbers, order: Uint32Array, into: Numbers, recode: Uint16Array | undefined): void {
  for (let at = 0; at < order.length; at += 1) {
    const value = from[order[at] ?? 0] ?? 0;
    into[at] = recode === undefined ? value : (recode[value] ?? 0);
  }
}

/** Lists of variable length, each from `start[row]` to `start[row + 1]`. */
function gatherLists(from: Numbers, start: Uint32Array, order: Uint32Array, into: Numbers, intoStart: Uint32Array) {
  let end = 0;
  for (let at = 0; at < order.length; at += 1) {
    const row = order[at] ?? 0;
    intoStart[at] = end;
    for (let unit = start[row] ?? 0; unit < (start[row + 1] ?? 0); unit += 1) into[end++] = from[unit] ?? 0;
  }
  intoStart[order.length] = end;
}
