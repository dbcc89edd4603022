import type { CandidateFacts } from "../types.ts";
import { DictionaryFull } from "./codes.ts";
import { appendFacts, type Columns, emptyColumns, eraseRow, idAt, isErased } from "./columns.ts";
import { factsAt } from "./facts-at.ts";
import { hashOf } from "./id-bytes.ts";
import { findRow } from "./id-index.ts";
import { forgetPromises } from "./promises.ts";
import { seal } from "./seal.ts";
import { eraseFrom, type Segment } from "./segment.ts";
import { bytesToStore, type Checksum, segmentOver } from "./stored.ts";
import { transcriber } from "./transcribe.ts";

/** Rows that may gather at the growing end before they are sealed: sorting them then takes a few milliseconds. */
const GROWING_ROWS = 4096;
/** A segment is small below this many rows; this many small ones are made one. */
const SMALL_ROWS = 65_536;
const SMALL_SEGMENTS = 8;

/**
 * The people who can be matched, in columns: sealed segments and a small growing end. A ranking sees every change made
 * before it. Ids are distinct: who is put in again takes the place of what was known.
 */
export class PackedPool {
  #sealed: Segment[];
  #growing = emptyColumns();
  #rowOf = new Map<string, number>();

  constructor(sealed: readonly Segment[] = []) {
    this.#sealed = [...sealed];
  }

  /** People in the pool. */
  get size(): number {
    return this.parts.reduce((sum, { rows, erased }) => sum + rows - erased, 0);
  }

  /** What a ranking reads, erased rows included. */
  get parts(): readonly Columns[] {
    return this.#growing.rows === 0 ? this.#sealed : [...this.#sealed, this.#growing];
  }

  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  /**
   * True when the person is in with these very facts, as far as any ranking on any date could tell. Facts that the
   * domain's schemas do not let through are nobody's here.
   */
  holds(facts: CandidateFacts): boolean {
    const found = this.#find(facts.id);
    if (found === undefined) return false;
    const packed = emptyColumns(1);
    try {
      appendFacts(packed, facts);
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
    return JSON.stringify(factsAt(found.columns, found.row)) === JSON.stringify(factsAt(packed, 0));
  }

  /** Facts of everybody, which every vacancy answers as it would those that were put in (see `factsAt`). */
  everybody(): CandidateFacts[] {
    return this.parts.flatMap((columns) =>
      Array.from({ length: columns.rows }, (_unused, row) => row)
        .filter((row) => !isErased(columns, row))
        .map((row) => factsAt(columns, row)),
    );
  }

  #find(id: string): { columns: Columns; row: number } | undefined {
    const growing = this.#rowOf.get(id);
    if (growing !== undefined) return { columns: this.#growing, row: growing };
    const hash = hashOf(id);
    for (const columns of this.#sealed) {
      const row = findRow(columns, id, hash);
      if (row !== undefined) return { columns, row };
    }
    return undefined;
  }

  /** Puts someone in. Throws RangeError, and changes nothing, for facts that the domain's schemas do not let through. */
  upsert(facts: CandidateFacts): void {
    const row = this.#append(facts);
    this.remove(facts.id);
    this.#rowOf.set(facts.id, row);
    if (this.#growing.rows >= GROWING_ROWS) this.#seal();
  }

  #append(facts: CandidateFacts): number {
    try {
      return appendFacts(this.#growing, facts);
    } catch (error) {
      if (!(error instanceof DictionaryFull)) throw error;
      this.#seal();
      return appendFacts(this.#growing, facts);
    }
  }

  /** Takes someone out and erases the bytes at once; answers whether that person was in. */
  remove(id: string): boolean {
    const row = this.#rowOf.get(id);
    if (row === undefined) {
      const hash = hashOf(id);
      return this.#sealed.some((segment) => eraseFrom(segment, id, hash));
    }
    this.#rowOf.delete(id);
    eraseRow(this.#growing, row);
    forgetPromises(this.#growing, row);
    return true;
  }

  /** Takes out everybody who was assessed before an ISO date; answers how many. */
  removeAssessedBefore(date: string): number {
    const gone = this.parts.flatMap((columns) => {
      const isOld = columns.dictionaries.assessed.values.map((assessedAt) => assessedAt < date);
      const rows = Array.from({ length: columns.rows }, (_, row) => row);
      return rows
        .filter((row) => isOld[columns.assessed[row] ?? 0] && !isErased(columns, row))
        .map((row) => idAt(columns, row));
    });
    for (const id of gone) this.remove(id);
    return gone.length;
  }

  #seal(): void {
    if (this.#growing.rows > this.#growing.erased) this.#sealed.push(seal(this.#growing));
    this.#growing = emptyColumns();
    this.#rowOf = new Map();
    const small = this.#sealed.filter(({ rows }) => rows < SMALL_ROWS);
    if (small.length < SMALL_SEGMENTS) return;
    const large = this.#sealed.filter((segment) => !small.includes(segment));
    this.#sealed = [...large, ...sealTogether(small)];
  }

  /** Makes everything one segment (or as few as hold the codes), without the erased and what only they had. */
  compact(): void {
    this.#seal();
    this.#sealed = sealTogether(this.#sealed);
  }

  /** The segments, after sealing the growing end. */
  segments(): readonly Segment[] {
    this.#seal();
    return this.#sealed;
  }
}

function sealTogether(segments: readonly Segment[]): Segment[] {
  if (segments.length === 1 && segments[0]?.erased === 0) return [...segments];
  let copy: ReturnType<typeof transcriber> | undefined;
  let [source, target]: (Columns | undefined)[] = [];
  return inAsFewAsFit(livingRows(segments), ({ from, row }, into) => {
    if (copy === undefined || from !== source || into !== target) copy = transcriber(from, into);
    [source, target] = [from, into];
    copy(row);
  });
}

function* livingRows(segments: readonly Segment[]): Generator<{ from: Segment; row: number }> {
  for (const from of segments) {
    for (let row = 0; row < from.rows; row += 1) if (!isErased(from, row)) yield { from, row };
  }
}

/** Adds each item to columns, and to new ones when a dictionary is full; seals them. Empty columns are left out. */
function inAsFewAsFit<Item>(items: Iterable<Item>, add: (item: Item, into: Columns) => unknown): Segment[] {
  const sealed: Segment[] = [];
  let columns = emptyColumns();
  for (const item of items) {
    try {
      add(item, columns);
    } catch (error) {
      if (!(error instanceof DictionaryFull) || columns.rows === 0) throw error;
      sealed.push(seal(columns));
      columns = emptyColumns();
      add(item, columns);
    }
  }
  return columns.rows > columns.erased ? [...sealed, seal(columns)] : sealed;
}

/** A pool of these people, whose ids are distinct. Throws RangeError for facts that no schema lets through. */
export const packPool = (candidates: Iterable<CandidateFacts>): PackedPool =>
  new PackedPool(inAsFewAsFit(candidates, (facts, columns) => appendFacts(columns, facts)));

/**
 * What to store of a pool: one run of bytes per segment. They are the segments' own bytes, which the next erasure
 * changes: write or copy them before anything else is done with the pool.
 */
export const serialise = (pool: PackedPool, checksum?: Checksum): Uint8Array[] =>
  pool.segments().map((segment) => bytesToStore(segment, checksum));

/**
 * The pool that was stored, over these very bytes: they belong to the pool from here on. Throws `SegmentRefused`, with
 * the flaw, for bytes that are not exactly what `serialise` of this version made.
 */
export const loadSegments = (stored: Iterable<Uint8Array>, checksum?: Checksum): PackedPool =>
  new PackedPool([...stored].map((bytes) => segmentOver(bytes, checksum)));
