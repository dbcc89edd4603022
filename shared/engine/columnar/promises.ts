import { type Columns, occupationsStart, skillsStart } from "./columns.ts";
import { fieldOf, occupationBit } from "./encode.ts";

/**
 * What a filter looks at to see what rows promise for the score: the fields of their occupations (`layout.ts`), a bit per
 * occupation, modulo 8, and a bit per skill, modulo 64, low and high. All of it follows from the lists of a row, so it is
 * not stored.
 */
export type Promises = {
  fields: Uint16Array;
  occupations: Uint8Array;
  signatureLow: Uint32Array;
  signatureHigh: Uint32Array;
};
export const PROMISE_COLUMNS = ["fields", "occupations", "signatureLow", "signatureHigh"] as const;

const roomFor = (rows: number): Promises => ({
  fields: new Uint16Array(rows),
  occupations: new Uint8Array(rows),
  signatureLow: new Uint32Array(rows),
  signatureHigh: new Uint32Array(rows),
});

function write(columns: Columns, from: number, { fields, occupations, signatureLow, signatureHigh }: Promises): void {
  const { heap, heapStart, dictionaries } = columns;
  const fieldOfCode = Uint16Array.from(dictionaries.occupations.values, fieldOf);
  const bitOfCode = Uint8Array.from(dictionaries.occupations.values, occupationBit);
  for (let row = from; row < columns.rows; row += 1) {
    const skills = skillsStart(columns, row);
    const end = heapStart[row + 1] as number;
    let field = 0;
    let bits = 0;
    for (let unit = occupationsStart(columns, row); unit < skills; unit += 2) {
      field |= fieldOfCode[heap[unit] as number] as number;
      bits |= bitOfCode[heap[unit] as number] as number;
    }
    let low = 0;
    let high = 0;
    for (let unit = skills; unit < end; unit += 1) {
      const bit = (heap[unit] as number) & 63;
      if (bit < 32) low |= 1 << bit;
      else high |= 1 << bit;
    }
    fields[row] = field;
    occupations[row] = bits;
    signatureLow[row] = low;
    signatureHigh[row] = high;
  }
}

/** What all rows promise, worked out for this once: the kernel keeps it in slices. */
export function workOutPromises(columns: Columns): Promises {
  const promises = roomFor(columns.rows);
  write(columns, 0, promises);
  return promises;
}

const known = new WeakMap<Columns, { rows: number; promises: Promises }>();

/** The same, kept: rows that have come since are added. */
export function promisesOf(columns: Columns): Promises {
  const before = known.get(columns);
  if (before?.rows === columns.rows) return before.promises;
  let promises = before?.promises;
  if (promises === undefined || promises.fields.length < columns.rows) {
    const larger = roomFor(columns.first.length);
    if (promises) for (const name of PROMISE_COLUMNS) larger[name].set(promises[name]);
    promises = larger;
  }
  write(columns, before?.rows ?? 0, promises);
  known.set(columns, { rows: columns.rows, promises });
  return promises;
}

/** Erases what is kept of a row. */
export function forgetPromises(columns: Columns, row: number): void {
  const promises = known.get(columns)?.promises;
  if (promises === undefined) return;
  for (const name of PROMISE_COLUMNS) promises[name][row] = 0;
}
