import { candidateId } from "#shared/domain/candidate.ts";
import { type CandidateRecord, matchableFacts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { firstAwakeDay } from "#shared/domain/freshness.ts";
import type { PoolSnapshot } from "#shared/domain/pool-snapshot.ts";
import { assertPoolFits } from "#shared/engine/columnar/estimate.ts";
import { loadSegments, PackedPool } from "#shared/engine/columnar/pool.ts";
import { SegmentRefused } from "#shared/engine/columnar/refused.ts";
import type { Segment } from "#shared/engine/columnar/segment.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore, PoolSnapshotStore, SegmentStore } from "#shared/ports/stores.ts";

/** Told what is wrong with what was stored; never anything of a person. */
export type PoolReport = (what: string, detail: Readonly<Record<string, string | number>>) => void;

export type PoolDeps = {
  candidates: Pick<CandidateStore, "changesSince">;
  snapshots: Pick<PoolSnapshotStore, "read">;
  segments: Pick<SegmentStore, "get">;
  clock: Clock;
  report: PoolReport;
  /** Memory that a pool may take. */
  memoryBytes: number;
};

/** Changes are asked for again from this long before a look, because an index may be behind and clocks differ. */
export const OVERLAP_MS = 120_000;

/** People in memory, since when changes must be read to be current (with overlap), and when the table was last read. */
export type LoadedPool = { pool: PackedPool; watermark: Date; rebuiltAt: Date; lastChange: string };

/** Thrown for a segment that is named and not there: somebody stored a newer pool, or it was lost. */
class SegmentMissing extends Error {
  override name = "SegmentMissing";
}

/**
 * The pool as it was stored last, as bytes. From the table of candidates when there is none, when a segment of it is
 * refused or lost (reported by name), or when it claims to be later than now: a clock was wrong. Throws `PoolTooLarge`,
 * before it loads, for more people than fit.
 */
export async function loadPool(deps: PoolDeps): Promise<LoadedPool> {
  const snapshot = await deps.snapshots.read();
  if (snapshot === undefined || Date.parse(snapshot.watermark) > deps.clock().getTime()) return poolFromTable(deps);
  assertPoolFits(snapshot.people, deps.memoryBytes);
  const { watermark, rebuiltAt, lastChange } = snapshot;
  const pool = await readSegments(deps, snapshot);
  if (pool) return { pool, watermark: new Date(watermark), rebuiltAt: new Date(rebuiltAt), lastChange };
  const isOutdated = (await deps.snapshots.read())?.version !== snapshot.version;
  return isOutdated ? loadPool(deps) : poolFromTable(deps);
}

/** The people of a stored pool; undefined when a segment of it is refused or lost, which is reported. */
export async function readSegments(
  deps: Pick<PoolDeps, "segments" | "report">,
  snapshot: PoolSnapshot,
): Promise<PackedPool | undefined> {
  let reading = "";
  try {
    const found: Segment[] = [];
    for (const name of snapshot.segments) {
      reading = name;
      const bytes = await deps.segments.get(name);
      if (!bytes) throw new SegmentMissing("the segment is not there");
      found.push(...loadSegments([bytes]).segments());
    }
    return new PackedPool(found);
  } catch (error) {
    if (!(error instanceof SegmentRefused || error instanceof SegmentMissing)) throw error;
    deps.report("a stored segment is refused", {
      segment: reading,
      flaw: error instanceof SegmentRefused ? error.flaw : "missing",
    });
    return undefined;
  }
}

/** Everybody, from the table; whoever changes meanwhile is read again by the caller. */
export async function poolFromTable(deps: PoolDeps): Promise<LoadedPool> {
  const watermark = deps.clock();
  const pool = new PackedPool();
  let lastChange = "";
  for await (const records of deps.candidates.changesSince(undefined)) {
    for (const record of records) {
      takeOver(pool, record, watermark, deps.report);
      if (record.changedAt > lastChange) lastChange = record.changedAt;
    }
    assertPoolFits(pool.size, deps.memoryBytes);
  }
  return { pool, watermark, rebuiltAt: watermark, lastChange };
}

/**
 * Puts someone into the pool as the record says, or takes them out. Facts that cannot be packed are reported and left
 * out: one bad record does not stop all matching.
 */
export function takeOver(pool: PackedPool, record: CandidateRecord, now: Date, report: PoolReport): void {
  const facts = matchableFacts(record, dayOf(now));
  if (facts === undefined) {
    pool.remove(candidateId(record));
    return;
  }
  try {
    pool.upsert(facts);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    pool.remove(facts.id);
    report("a candidate cannot be matched", { partner: record.partner });
  }
}

/** Takes out whoever is dormant by now. */
export const takeOutDormant = (pool: PackedPool, now: Date): number =>
  pool.removeAssessedBefore(firstAwakeDay(dayOf(now)));
