import type { Asked } from "../columnar/asked.ts";
import { KINDS_COUNT, kindsOf, MOST_BUCKETS } from "../columnar/failures.ts";
import { type Filter, type FilterTables, ROWS_AT_ONCE, type Wish } from "../columnar/filter.ts";
import { lowerBound } from "../columnar/plain-filter.ts";
import type { Segment } from "../columnar/segment.ts";
import type { Resident } from "./resident.ts";

/** Words of the block behind a segment, as `filter.wat` numbers them (by byte offset there). */
const WORD = {
  columns: 0,
  firstMask: 10,
  secondMask: 11,
  hoursMinFrom: 12,
  hoursMaxBelow: 13,
  availableFrom: 14,
  requiredLicences: 15,
  requiredDayparts: 16,
  needsCertificates: 17,
  certificateTable: 18,
  bucketTable: 19,
  eligible: 20,
  buckets: 21,
  bucketBytes: 22,
  scratch: 23,
  eligibleRows: 24,
  listedRows: 25,
  failed: 26,
  signatureLow: 32,
  signatureHigh: 33,
  field: 34,
  skillsLow: 35,
  skillsHigh: 36,
  needsAlmost: 37,
  almostRows: 40,
} as const;
const BLOCK_WORDS = WORD.almostRows + MOST_BUCKETS;
const BLOCK_COLUMNS = [
  "first",
  "second",
  "hoursMin",
  "hoursMax",
  "available",
  "reach",
  "licences",
  "dayparts",
  "certificates",
  "fields",
] as const;

/** Bytes behind a segment that the filter works in. */
export const WORKING_BYTES = BLOCK_WORDS * 4 + 256 + 128 + 65_536 + ROWS_AT_ONCE * 4 * (1 + MOST_BUCKETS);

/** The filter in WebAssembly, over a segment that is in its memory. One vacancy at a time uses the working space. */
export class WasmFilter implements Filter {
  readonly eligible: Uint32Array;
  readonly almost: Uint32Array;
  readonly almostRows: Int32Array;
  readonly #block: Int32Array;
  readonly #blockAt: number;
  readonly #scan: Resident["scan"];
  readonly #reaches: readonly number[];

  constructor(asked: Asked, segment: Segment, tables: FilterTables, wish: Wish, { scan, workingFrom }: Resident) {
    const { buffer } = segment.bytes;
    const scratch = workingFrom + BLOCK_WORDS * 4;
    const bucketTable = scratch + 256;
    const certificateTable = bucketTable + 128;
    const eligible = certificateTable + 65_536;
    const buckets = eligible + ROWS_AT_ONCE * 4;
    const kinds = kindsOf(asked);
    this.#scan = scan;
    this.#blockAt = workingFrom;
    this.#reaches = segment.dictionaries.reach.values;
    this.#block = new Int32Array(buffer, workingFrom, BLOCK_WORDS);
    this.eligible = new Uint32Array(buffer, eligible, ROWS_AT_ONCE);
    this.almost = new Uint32Array(buffer, buckets, kinds.length * ROWS_AT_ONCE);
    this.almostRows = this.#block.subarray(WORD.almostRows);

    const block = this.#block;
    for (const [at, name] of BLOCK_COLUMNS.entries()) block[WORD.columns + at] = segment[name].byteOffset;
    block[WORD.firstMask] = asked.masks.first;
    block[WORD.secondMask] = asked.masks.second;
    // Codes follow values here: a table of what fails is zeroes up to some code and ones from there, or the reverse.
    block[WORD.hoursMinFrom] = tables.tooManyHours.indexOf(1);
    block[WORD.hoursMaxBelow] = tables.tooFewHours.indexOf(0);
    block[WORD.availableFrom] = tables.tooLate.indexOf(1);
    block[WORD.requiredLicences] = asked.requiredLicences;
    block[WORD.requiredDayparts] = asked.requiredDayparts;
    block[WORD.needsCertificates] = asked.requiredCertificates.length;
    block[WORD.certificateTable] = certificateTable;
    block[WORD.bucketTable] = bucketTable;
    block[WORD.eligible] = eligible;
    block[WORD.buckets] = buckets;
    block[WORD.bucketBytes] = ROWS_AT_ONCE * 4;
    block[WORD.scratch] = scratch;
    block[WORD.signatureLow] = segment.signatureLow.byteOffset;
    block[WORD.signatureHigh] = segment.signatureHigh.byteOffset;
    block[WORD.field] = wish.field;
    block[WORD.skillsLow] = wish.skillsLow;
    block[WORD.skillsHigh] = wish.skillsHigh;
    block[WORD.needsAlmost] = Number(wish.almost);
    block.fill(0, WORD.failed, WORD.signatureLow);
    new Uint8Array(buffer, certificateTable, 65_536).set(tables.lacksCertificates);
    const bucketOf = new Uint8Array(buffer, bucketTable, KINDS_COUNT);
    for (const [bucket, kind] of kinds.entries()) bucketOf[kind] = bucket;
  }

  get eligibleRows(): number {
    return this.#block[WORD.eligibleRows] as number;
  }

  get listedRows(): number {
    return this.#block[WORD.listedRows] as number;
  }

  failed(): number[] {
    return [...this.#block.subarray(WORD.failed, WORD.signatureLow)];
  }

  scan(from: number, to: number, km: number | undefined, wanted: number): void {
    this.almostRows.fill(0);
    this.#scan(this.#blockAt, from, to, km === undefined ? 0 : lowerBound(this.#reaches, km), wanted);
  }
}
