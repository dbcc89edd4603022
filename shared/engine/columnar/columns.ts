import type { CandidateFacts } from "../types.ts";
import { type Dictionaries, emptyDictionaries } from "./dictionaries.ts";
import { availableCode, certificatesCode, historyOf, hoursCodes, listsOf, placeCode, reachCode } from "./encode.ts";
import { firstWord, secondWord } from "./filter-words.ts";
import { byteLength, isText, prefixLength, readText, writeText } from "./id-bytes.ts";
import { CERTIFICATES_UNKNOWN, COLUMNS, type ColumnArrays, LISTS } from "./layout.ts";
import { DAYPARTS_UNKNOWN, daypartMask, heldLicenceMask, LICENCES_UNKNOWN } from "./lists.ts";

const FIRST_ROOM = 64;

/**
 * Rows in columns, in the order in which they came. Both the growing end of a pool and a sealed segment are read as
 * this; only the first is added to. A row is never changed, only erased.
 */
export type Columns = ColumnArrays & {
  rows: number;
  erased: number;
  heap: Uint16Array;
  idBytes: Uint8Array;
  bitCounts: Uint32Array;
  dictionaries: Dictionaries;
};

export function emptyColumns(room: number = FIRST_ROOM): Columns {
  const arrays = Object.fromEntries(
    COLUMNS.map((column) => [column.name, new column.array(room + ("extra" in column ? column.extra : 0))]),
  ) as ColumnArrays;
  return {
    ...arrays,
    rows: 0,
    erased: 0,
    heap: new Uint16Array(room * 8),
    idBytes: new Uint8Array(room * 12),
    bitCounts: new Uint32Array(64),
    dictionaries: emptyDictionaries(),
  };
}

function grown<A extends Uint8Array | Uint16Array | Uint32Array>(array: A, needed: number): A {
  if (needed <= array.length) return array;
  const larger = new (array.constructor as new (length: number) => A)(Math.max(needed, array.length * 2));
  larger.set(array);
  return larger;
}

/** Makes room for one more row with this many units and bytes of variable length. */
export function makeRoom(columns: Columns, heapUnits: number, idBytes: number): void {
  const { rows } = columns;
  if (rows === columns.first.length) {
    for (const { name } of COLUMNS) {
      const larger = grown(columns[name], columns[name].length * 2);
      Object.assign(columns, { [name]: larger });
    }
  }
  columns.heap = grown(columns.heap, (columns.heapStart[rows] ?? 0) + heapUnits);
  columns.idBytes = grown(columns.idBytes, (columns.idStart[rows] ?? 0) + idBytes);
}

/**
 * Adds a person; answers the row. Throws `DictionaryFull`, and RangeError for facts that the schemas of the domain do
 * not let through; the columns are then as they were, but for codes that nobody uses.
 */
export function appendFacts(columns: Columns, facts: CandidateFacts): number {
  const { dictionaries, rows: row } = columns;
  const { id, occupations, skills, dayparts, licences } = facts;
  const prefixEnd = prefixLength(id);
  makeRoom(columns, 1 + 2 * occupations.length + skills.length, byteLength(id, prefixEnd));

  const hours = hoursCodes(facts, dictionaries);
  columns.first[row] = firstWord(facts);
  columns.second[row] = secondWord(facts);
  columns.dayparts[row] = dayparts === undefined ? DAYPARTS_UNKNOWN : daypartMask(dayparts);
  columns.hoursMin[row] = hours.min;
  columns.hoursMax[row] = hours.max;
  columns.available[row] = availableCode(facts, dictionaries);
  columns.reach[row] = reachCode(facts, dictionaries);
  columns.licences[row] = licences === undefined ? LICENCES_UNKNOWN : heldLicenceMask(licences);
  columns.certificates[row] = certificatesCode(facts, dictionaries);
  columns.assessed[row] = dictionaries.assessed.of(facts.assessedAt);
  columns.place[row] = placeCode(facts, dictionaries);
  columns.prefix[row] = dictionaries.prefixes.of(id.slice(0, prefixEnd));

  let unit = columns.heapStart[row] ?? 0;
  columns.heap[unit++] = listsOf(facts);
  for (const occupation of occupations) {
    columns.heap[unit++] = dictionaries.occupations.of(occupation.code);
    columns.heap[unit++] = historyOf(occupation);
  }
  for (const skill of skills) columns.heap[unit++] = dictionaries.skills.of(skill);
  closeRow(columns, unit, writeText(id, prefixEnd, columns.idBytes, columns.idStart[row] ?? 0));
  return row;
}

/** Ends a row whose columns, heap and id are written: bit counts, beginnings of the next. */
export function closeRow(columns: Columns, heapEnd: number, idEnd: number): void {
  const row = columns.rows;
  columns.heapStart[row + 1] = heapEnd;
  columns.idStart[row + 1] = idEnd;
  countBits(columns, row, 1);
  columns.rows = row + 1;
}

/** First occupation of a row in the heap: two units each. */
export const occupationsStart = ({ heapStart }: Columns, row: number): number => (heapStart[row] as number) + 1;

/** First skill of a row in the heap, after the occupations. */
export function skillsStart({ heapStart, heap }: Columns, row: number): number {
  const start = heapStart[row] as number;
  return start + 1 + 2 * ((heap[start] as number) & LISTS.occupations);
}

export const isSkillsListComplete = ({ heapStart, heap }: Columns, row: number): boolean =>
  ((heap[heapStart[row] as number] as number) & LISTS.skillsAssessed) !== 0;

function countBits({ first, second, bitCounts }: Columns, row: number, step: 1 | -1): void {
  for (let word = first[row] ?? 0, at = 0; word !== 0; word &= word - 1) {
    at = 31 - Math.clz32(word & -word);
    bitCounts[at] = (bitCounts[at] ?? 0) + step;
  }
  for (let word = second[row] ?? 0, at = 0; word !== 0; word &= word - 1) {
    at = 63 - Math.clz32(word & -word);
    bitCounts[at] = (bitCounts[at] ?? 0) + step;
  }
}

/**
 * Erases a row: nothing of the person is left in it. What stays fails `hours` and `availability` for every vacancy and
 * no other criterion, so it is never eligible nor one criterion short; `erased` corrects those two counts.
 */
export function eraseRow(columns: Columns, row: number): void {
  const { hours, available, reach } = columns.dictionaries;
  const never = Number.POSITIVE_INFINITY;
  countBits(columns, row, -1);
  columns.heap.fill(0, columns.heapStart[row], columns.heapStart[row + 1]);
  columns.idBytes.fill(0, columns.idStart[row], columns.idStart[row + 1]);
  columns.first[row] = 0;
  columns.second[row] = 0;
  columns.hoursMax[row] = 0;
  columns.assessed[row] = 0;
  columns.prefix[row] = 0;
  columns.hoursMin[row] = hours.of(never);
  columns.available[row] = available.of(never);
  columns.reach[row] = reach.of(never);
  columns.dayparts[row] = DAYPARTS_UNKNOWN;
  columns.licences[row] = LICENCES_UNKNOWN;
  columns.certificates[row] = CERTIFICATES_UNKNOWN;
  columns.erased += 1;
}

/** Only an erased row can never be available. */
export const isErased = ({ available, dictionaries }: Columns, row: number): boolean =>
  dictionaries.available.values[available[row] ?? 0] === Number.POSITIVE_INFINITY;

/** Whether the id of a row is this one, whose partner's part ends at `prefixEnd`. Makes no string of the row's id. */
export function hasId({ prefix, idStart, idBytes, dictionaries }: Columns, row: number, id: string, prefixEnd: number) {
  const start = idStart[row] as number;
  const partner = dictionaries.prefixes.values[prefix[row] as number] as string;
  return (
    partner.length === prefixEnd &&
    id.startsWith(partner) &&
    isText(idBytes, start, idStart[row + 1] as number, id, prefixEnd)
  );
}

export const idAt = ({ prefix, idStart, idBytes, dictionaries }: Columns, row: number): string =>
  (dictionaries.prefixes.values[prefix[row] ?? 0] ?? "") + readText(idBytes, idStart[row] ?? 0, idStart[row + 1] ?? 0);
