/**
 * The columns of a segment: which fact stands where, and how wide. Said once; packing, storing, loading and estimating
 * all follow this list. One entry per row, unless `extra` says how many more.
 */
export const COLUMNS = [
  // What the filter reads.
  { name: "first", array: Uint32Array },
  { name: "second", array: Uint32Array },
  { name: "dayparts", array: Uint32Array },
  { name: "hoursMin", array: Uint16Array },
  { name: "hoursMax", array: Uint16Array },
  { name: "available", array: Uint16Array },
  { name: "reach", array: Uint16Array },
  { name: "licences", array: Uint16Array },
  { name: "certificates", array: Uint16Array },
  // What only the score reads.
  /** Where a row's lists begin in `heap`: their sizes, occupations, skills. The next row's beginning is their end. */
  { name: "heapStart", array: Uint32Array, extra: 1 },
  // What only the rows shown need.
  { name: "assessed", array: Uint16Array },
  { name: "place", array: Uint16Array },
  { name: "prefix", array: Uint16Array },
  { name: "idStart", array: Uint32Array, extra: 1 },
] as const;

/** Parts of a segment that are not one entry per row. */
export const PARTS = [
  { name: "heap", array: Uint16Array },
  { name: "idBytes", array: Uint8Array },
  /** Rows by the hash of their id: row + 1, 0 for an empty place. See `id-index.ts`. */
  { name: "slots", array: Uint32Array },
  /** First row of each place, and the number of rows at the end. */
  { name: "placeStart", array: Uint32Array },
  /** How many rows have each of the 64 bits of the filter words. */
  { name: "bitCounts", array: Uint32Array },
] as const;

type Entry = (typeof COLUMNS)[number] | (typeof PARTS)[number];
type ArrayOf<E extends Entry> = InstanceType<E["array"]>;
export type ColumnArrays = { [E in (typeof COLUMNS)[number] as E["name"]]: ArrayOf<E> };
export type PartArrays = { [E in (typeof PARTS)[number] as E["name"]]: ArrayOf<E> };
export type ColumnName = keyof ColumnArrays;

/** Columns that the filter may read of a row. */
export const FILTER_COLUMNS: readonly ColumnName[] = [
  "first",
  "second",
  "dayparts",
  "hoursMin",
  "hoursMax",
  "available",
  "reach",
  "licences",
  "certificates",
];

/**
 * Fields of work: a bit per field of work of someone's occupations. Occupations that are nearer than their first digit share
 * a bit.
 */
export const FIELD_BITS = 15;

/** Bits that tell occupations apart within a field: seven in eight others have another. */
export const OCCUPATION_BITS = 8;

/** First unit of a row in the heap: number of occupations, and whether the list of skills is complete. */
export const LISTS = { occupations: 0x3f, skillsAssessed: 0x40 } as const;

/** Second unit of an occupation in the heap (the first is its code): months since 1900 plus one (0 when unknown), and the kind of experience. */
export const MONTH_BITS = 14;
export const EXPERIENCE = { full: 0, less: 1, wish: 2 } as const;

/** An absent list of certificates is this code; known ones begin with `=`. */
export const CERTIFICATES_UNKNOWN = 0;
export function certificatesKey(certificates: readonly string[]): string {
  if (certificates.length < 2) return `=${certificates[0] ?? ""}`;
  return `=${[...new Set(certificates)].sort().join("\n")}`;
}
export const certificatesOf = (key: string): string[] => (key.length < 2 ? [] : key.slice(1).split("\n"));

/** Codes that every dictionary of numbers begins with, so that an erased row can be written in any segment. */
export const NUMBERS_FROM_START = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
