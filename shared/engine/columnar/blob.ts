import { COLUMNS, PARTS } from "./layout.ts";

/**
 * How the parts of a segment lie in its bytes: a header of 32-bit words, then every column and part in the order of
 * `layout.ts`, each beginning at a multiple of 16 bytes, and last the dictionaries as text.
 */
export const MAGIC = 0x4c50_5357;
/** A change of the layout, of a code's meaning or of the engine's tables in it is another version. */
export const VERSION = 3;

export const HEADER = { magic: 0, version: 1, byteLength: 2, checksum: 3, rows: 4, erased: 5, lengths: 6 } as const;
const ENTRIES = [...COLUMNS, ...PARTS];
/** Words of the header: six, the length of each part in entries, and that of the dictionaries in bytes. */
export const HEADER_WORDS = HEADER.lengths + ENTRIES.length + 1;
/** The checksum covers everything behind itself. */
export const CHECKED_FROM_WORD = HEADER.checksum + 1;

const ALIGNMENT = 16;
export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

export type Lengths = { parts: Readonly<Record<string, number>>; dictionaryBytes: number };

/** Number of entries of every part, from the rows and the parts of variable length. */
export function lengthsOf(rows: number, variable: Readonly<Record<(typeof PARTS)[number]["name"], number>>) {
  const fixed = COLUMNS.map((column) => [column.name, rows + ("extra" in column ? column.extra : 0)] as const);
  return { ...Object.fromEntries(fixed), ...variable };
}

/** Where each part begins, and how long the whole is; a multiple of 16 bytes. */
export function offsetsOf({ parts, dictionaryBytes }: Lengths) {
  const offsets: Record<string, number> = {};
  let end = aligned(HEADER_WORDS * 4);
  for (const { name, array } of ENTRIES) {
    offsets[name] = end;
    end = aligned(end + (parts[name] ?? 0) * array.BYTES_PER_ELEMENT);
  }
  return { offsets, dictionaries: end, byteLength: aligned(end + dictionaryBytes) };
}

/** Views over the parts in `bytes`, which begin at a multiple of 16 in their buffer. Nothing is copied. */
export function viewsOver<Parts>(bytes: Uint8Array, lengths: Lengths): Parts {
  const { offsets } = offsetsOf(lengths);
  const views = ENTRIES.map(({ name, array }) => [
    name,
    new array(bytes.buffer as ArrayBuffer, bytes.byteOffset + (offsets[name] ?? 0), lengths.parts[name] ?? 0),
  ]);
  return Object.fromEntries(views) as Parts;
}

export const headerOf = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);

export function writeHeader(header: Uint32Array, rows: number, byteLength: number, lengths: Lengths): void {
  header[HEADER.magic] = MAGIC;
  header[HEADER.version] = VERSION;
  header[HEADER.byteLength] = byteLength;
  header[HEADER.rows] = rows;
  for (const [at, { name }] of ENTRIES.entries()) header[HEADER.lengths + at] = lengths.parts[name] ?? 0;
  header[HEADER.lengths + ENTRIES.length] = lengths.dictionaryBytes;
}

export function readLengths(header: Uint32Array): Lengths {
  const parts = ENTRIES.map(({ name }, at) => [name, header[HEADER.lengths + at] ?? 0]);
  return { parts: Object.fromEntries(parts), dictionaryBytes: header[HEADER.lengths + ENTRIES.length] ?? 0 };
}
