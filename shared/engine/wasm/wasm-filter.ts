import type { Asked } from "../columnar/asked.ts";
import { MAX_CODES } from "../columnar/codes.ts";
import { COUNTED, MOST_KINDS } from "../columnar/failures.ts";
import { type Filter, type FilterTables, needCount, PROMISES, ROWS_AT_ONCE, type Wish } from "../columnar/filter.ts";
import { LOSS_BITS, MOST_STEPS } from "../columnar/losses.ts";
import { stepsBeyond } from "../columnar/needs.ts";
import { lowerBound } from "../columnar/plain-filter.ts";
import type { Segment } from "../columnar/segment.ts";
import { codeBits, type SlicedColumn, sliceBytes, slicesOf } from "../columnar/slices.ts";
import {
  COMPARISON_WORDS,
  FAULT_MASK_BYTES,
  FAULT_MASKS,
  FAULT_WORDS,
  FaultWords,
  MOST_COMPARISONS,
  SUM_WORDS,
} from "./fault-words.ts";
import type { Resident } from "./resident.ts";
import { downFrom, ruleGroups } from "./rule-groups.ts";
import { bitsIn, type SliceOf } from "./slice-of.ts";

/** Words of the block behind a segment, as `filter.wat` numbers them (by byte offset there). */
const WORD = {
  stride: 0,
  bitCriteria: 1,
  hoursMin: 2,
  hoursMinBits: 3,
  hoursMinFrom: 4,
  hoursMax: 5,
  hoursMaxBits: 6,
  hoursMaxBelow: 7,
  available: 8,
  availableBits: 9,
  availableFrom: 10,
  reach: 11,
  reachBits: 12,
  requiredLicences: 14,
  requiredDayparts: 16,
  certificates: 17,
  needsCertificates: 18,
  certificateTable: 19,
  field: 20,
  skillBits: 24,
  eligible: 25,
  almost: 26,
  needs: 27,
  counts: 28,
  enough: 29,
  masks: 30,
  needsAlmost: 31,
  eligibleRows: 32,
  listedRows: 33,
  almostRows: 34,
  failed: 36,
  found: 42,
  most: 44,
  losses: 46,
  faults: 47,
  faultsEnd: 48,
  comparisons: 49,
  comparisonsEnd: 50,
  mayLack: 51,
  left: 53,
  group: 54,
  faultMasks: 55,
  step: 56,
  sums: 58,
  carried: 59,
  rules: 60,
  ruleWords: 8,
} as const;
const CRITERIA_AT = WORD.rules + MOST_KINDS * WORD.ruleWords;
/** Lists of slices: of each licence and daypart that is required, and of each bit of the signature that is wished. */
const LICENCES_AT = CRITERIA_AT + MOST_KINDS;
const DAYPARTS_AT = LICENCES_AT + 16;
const SIGNATURE_AT = DAYPARTS_AT + 32;
const BLOCK_BYTES = (SIGNATURE_AT + 64) * 4;
/** Word of a rule that says where its groups end. */
const GROUPS_END = 6;
const VECTOR_BYTES = 16;
/** A mask of the rows that are scanned at once, which may begin and end within what the kernel takes together. */
const MASK_BYTES = (Math.ceil((ROWS_AT_ONCE + 127) / 512) * 512) / 8;
/** Of the run itself, two that sum up, the seven criteria that are no bit, and five for bits of the signature in common. */
const MASKS = 15;
/** Rows to note, 128 together: their mask, and the number of the first. There is one more, which is empty. */
const FOUND_BYTES = 32;
const MOST_FOUND = MASK_BYTES / VECTOR_BYTES + 1;
/** What rows lack (a number of five bits), who lacks at most 0, 1, … steps, comparisons, who is left, and a group of them. */
const ALMOST_MASKS = LOSS_BITS + MOST_STEPS + MOST_COMPARISONS + 2;
/** Every row has at least none of them in common. */
const ALL_ROWS_MASK = 10;

/** Most needs of a vacancy, besides one per code of a dictionary: lists, levels, conditions and steps of distance. */
const MOST_OTHER_NEEDS = 8192;
const mostNeeds = ({ dictionaries: { hours, available } }: Segment): number =>
  2 * hours.values.length + available.values.length + MOST_OTHER_NEEDS;

/** Where everything lies behind a segment, from `start`, and how many bytes that is. */
function workingLayout(segment: Segment, start: number) {
  let end = start;
  const take = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / VECTOR_BYTES) * VECTOR_BYTES;
    return at;
  };
  const needs = mostNeeds(segment);
  return {
    block: take(BLOCK_BYTES),
    masks: take(MASKS * MASK_BYTES),
    almostMasks: take(ALMOST_MASKS * MASK_BYTES),
    faults: take(FAULT_WORDS * 4),
    sums: take(SUM_WORDS * 4),
    faultMasks: take(FAULT_MASKS * FAULT_MASK_BYTES),
    comparisons: take(MOST_COMPARISONS * COMPARISON_WORDS * 4),
    found: take(MOST_FOUND * FOUND_BYTES),
    certificateTable: take(MAX_CODES),
    certificateNeeds: take(segment.dictionaries.certificates.values.length * 2),
    groups: take(needs * 8),
    eligible: take(ROWS_AT_ONCE * 4),
    almost: take(ROWS_AT_ONCE * 4),
    needs: take(ROWS_AT_ONCE * 4),
    counts: take(needs * 4),
    enough: take(needs * 8),
    end,
  };
}

/** Bytes behind a segment that the filter works in. */
export const workingBytes = (segment: Segment): number => workingLayout(segment, 0).end;

/** The filter in WebAssembly, over a segment that is in its memory. One vacancy at a time uses the working space. */
export class WasmFilter implements Filter {
  readonly eligible: Uint32Array;
  readonly almost: Uint32Array;
  readonly needs: Uint32Array;
  readonly counts: Int32Array;
  readonly enough: Float64Array;
  readonly #block: Int32Array;
  readonly #most: Float64Array;
  readonly #scan: Resident["scan"];
  readonly #reaches: readonly number[];
  readonly #steps: Uint16Array;
  readonly #needsAlmost: boolean;
  readonly #faults: FaultWords;
  /** What the kernel reads of the groups of distance, and where: they differ by place. */
  readonly #distance: { base: number; ruleWord: number; groups: Int32Array } | undefined;
  /** Of the last scan; `null` before the first. */
  #km: number | undefined | null = null;

  constructor(asked: Asked, segment: Segment, tables: FilterTables, wish: Wish, resident: Resident) {
    const { buffer } = segment.bytes;
    const { dictionaries } = segment;
    const at = workingLayout(segment, resident.workingFrom);
    const needs = needCount(wish.rules);
    this.#scan = resident.scan;
    this.#reaches = dictionaries.reach.values;
    this.#needsAlmost = wish.rules !== undefined;
    this.#block = new Int32Array(buffer, at.block, BLOCK_BYTES / 4);
    this.#most = new Float64Array(buffer, at.block + WORD.most * 4, 1);
    this.#steps = new Uint16Array(this.#reaches.length);
    this.eligible = new Uint32Array(buffer, at.eligible, ROWS_AT_ONCE);
    this.almost = new Uint32Array(buffer, at.almost, ROWS_AT_ONCE);
    this.needs = new Uint32Array(buffer, at.needs, ROWS_AT_ONCE);
    this.counts = new Int32Array(buffer, at.counts, needs).fill(0);
    this.enough = new Float64Array(buffer, at.enough, needs).fill(Number.NEGATIVE_INFINITY);

    const block = this.#block.fill(0);
    const stride = sliceBytes(segment.rows);
    const slices = slicesOf(dictionaries);
    const sliceOf: SliceOf = (column, bit) =>
      resident.slicesFrom + slices.findIndex((each) => each.column === column && each.bit === bit) * stride;
    block[WORD.stride] = stride;
    block[WORD.bitCriteria] = asked.bits.length;
    for (const [criterion, { position }] of asked.bits.entries()) {
      block[CRITERIA_AT + criterion] = sliceOf(position < 32 ? "first" : "second", position & 31);
    }
    // Codes follow values here: a table of what fails is zeroes up to some code and ones from there, or the reverse.
    block[WORD.hoursMin] = sliceOf("hoursMin", 0);
    block[WORD.hoursMinBits] = codeBits(dictionaries.hours);
    block[WORD.hoursMinFrom] = tables.tooManyHours.indexOf(1);
    block[WORD.hoursMax] = sliceOf("hoursMax", 0);
    block[WORD.hoursMaxBits] = codeBits(dictionaries.hours);
    block[WORD.hoursMaxBelow] = tables.tooFewHours.indexOf(0);
    block[WORD.available] = sliceOf("available", 0);
    block[WORD.availableBits] = codeBits(dictionaries.available);
    block[WORD.availableFrom] = tables.tooLate.indexOf(1);
    block[WORD.reach] = sliceOf("reach", 0);
    block[WORD.reachBits] = codeBits(dictionaries.reach);
    const listSlices = (listAt: number, wanted: readonly (readonly [SlicedColumn, number])[]): number => {
      const list = wanted.flatMap(([column, mask]) => bitsIn(mask).map((bit) => sliceOf(column, bit)));
      block.set(list, listAt);
      return list.length;
    };
    block[WORD.requiredLicences] = listSlices(LICENCES_AT, [["licences", asked.requiredLicences]]);
    block[WORD.requiredDayparts] = listSlices(DAYPARTS_AT, [["dayparts", asked.requiredDayparts]]);
    block[WORD.skillBits] = listSlices(SIGNATURE_AT, [
      ["signatureLow", wish.skillsLow],
      ["signatureHigh", wish.skillsHigh],
    ]);
    block[WORD.certificates] = segment.certificates.byteOffset;
    block[WORD.needsCertificates] = asked.requiredCertificates.length;
    block[WORD.certificateTable] = at.certificateTable;
    block[WORD.field] = sliceOf("fields", 31 - Math.clz32(wish.field));
    block[WORD.eligible] = at.eligible;
    block[WORD.almost] = at.almost;
    block[WORD.needs] = at.needs;
    block[WORD.counts] = at.counts;
    block[WORD.enough] = at.enough;
    block[WORD.masks] = at.masks;
    new Float64Array(buffer, at.block + WORD.step * 4, 1)[0] = wish.losses.step;
    block[WORD.needsAlmost] = Number(this.#needsAlmost);
    const lossMasks = at.almostMasks;
    const mayLackMasks = lossMasks + LOSS_BITS * MASK_BYTES;
    const comparisonMasks = mayLackMasks + MOST_STEPS * MASK_BYTES;
    block[WORD.losses] = lossMasks;
    block[WORD.mayLack] = mayLackMasks;
    block[WORD.left] = comparisonMasks + MOST_COMPARISONS * MASK_BYTES;
    block[WORD.group] = comparisonMasks + (MOST_COMPARISONS + 1) * MASK_BYTES;
    block[WORD.faults] = at.faults;
    block[WORD.comparisons] = at.comparisons;
    block[WORD.found] = at.found;
    block[WORD.sums] = at.sums;
    this.#faults = new FaultWords(wish.losses, dictionaries, sliceOf, {
      faults: new Int32Array(buffer, at.faults, FAULT_WORDS),
      comparisons: new Int32Array(buffer, at.comparisons, MOST_COMPARISONS * COMPARISON_WORDS),
      sums: new Int32Array(buffer, at.sums, SUM_WORDS),
      comparisonMasks,
      comparisonMaskBytes: MASK_BYTES,
      faultMasks: at.faultMasks,
    });
    block[WORD.faultMasks] = this.#faults.faultMasks;
    const places = {
      sliceOf,
      licences: block.byteOffset + LICENCES_AT * 4,
      dayparts: block.byteOffset + DAYPARTS_AT * 4,
    };
    for (const [kind, rule] of (wish.rules ?? []).entries()) {
      if (rule === undefined) continue;
      const { how, from, count, flip, groups, most } = ruleGroups(rule, segment, tables, places);
      const into = new Int32Array(buffer, at.groups + rule.base * 8, rule.count * 2);
      const ruleWord = WORD.rules + kind * WORD.ruleWords;
      writeGroups(groups, into);
      block.set(
        [how, from, count, flip, at.certificateNeeds, into.byteOffset, into.byteOffset + groups.length * 8, most],
        ruleWord,
      );
      if (rule.by === "distance") this.#distance = { base: rule.base, ruleWord, groups: into };
      if (rule.by === "table" && rule.column === "certificates") {
        new Uint16Array(buffer, at.certificateNeeds, rule.table.length).set(rule.table);
      }
    }
    const masks = new Uint8Array(buffer, at.masks, MASKS * MASK_BYTES).fill(0);
    masks.fill(0xff, ALL_ROWS_MASK * MASK_BYTES, (ALL_ROWS_MASK + 1) * MASK_BYTES);
    new Uint8Array(buffer, at.certificateTable, MAX_CODES).set(tables.lacksCertificates);
  }

  get eligibleRows(): number {
    return this.#block[WORD.eligibleRows] as number;
  }

  get listedRows(): number {
    return this.#block[WORD.listedRows] as number;
  }

  get almostRows(): number {
    return this.#block[WORD.almostRows] as number;
  }

  failed(): number[] {
    return [...this.#block.subarray(WORD.failed, WORD.failed + COUNTED.length)];
  }

  scan(from: number, to: number, km: number | undefined, wanted: number, most: Float64Array): void {
    const reachBelow = km === undefined ? 0 : lowerBound(this.#reaches, km);
    if (this.#needsAlmost) {
      this.#most[0] = most[PROMISES - 1] as number;
      if (km !== this.#km) this.#moveTo(km, reachBelow);
      this.#faults.from((from & -128) >>> 3);
    }
    this.#scan(this.#block.byteOffset, from, to, reachBelow, wanted);
  }

  #moveTo(km: number | undefined, reachBelow: number): void {
    this.#km = km;
    this.#faults.at(km);
    this.#block[WORD.faultsEnd] = this.#faults.faultsEnd;
    this.#block[WORD.carried] = this.#faults.carried;
    this.#block[WORD.comparisonsEnd] = this.#faults.comparisonsEnd;
    if (this.#distance === undefined) return;
    const { base, ruleWord, groups } = this.#distance;
    stepsBeyond(this.#reaches, km, this.#steps);
    const written = downFrom(this.#steps, base, reachBelow);
    writeGroups(written, groups);
    this.#block[ruleWord + GROUPS_END] = groups.byteOffset + written.length * 8;
  }
}

function writeGroups(groups: readonly { asks: number; need: number }[], into: Int32Array): void {
  for (const [at, { asks, need }] of groups.entries()) {
    into[2 * at] = asks;
    into[2 * at + 1] = need;
  }
}
