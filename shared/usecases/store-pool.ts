import { matchableFacts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { PoolSnapshot, UnknownCodes } from "#shared/domain/pool-snapshot.ts";
import { codesInUse } from "#shared/engine/columnar/codes-in-use.ts";
import { type PackedPool, serialise } from "#shared/engine/columnar/pool.ts";
import type { PoolSnapshotStore, SegmentStore } from "#shared/ports/stores.ts";
import {
  type LoadedPool,
  loadPool,
  OVERLAP_MS,
  type PoolDeps,
  poolFromTable,
  takeOutDormant,
  takeOver,
} from "./load-pool.ts";

/** A stored pool older than this is stored anew, with what changed since. */
const STORE_AFTER_MS = 15 * 60_000;
/** Everything is read from the table after this long: for what was written while a clock was wrong. */
const REBUILD_AFTER_MS = 3_600_000;
/** Unknown codes of a kind that are named; beyond these they are only counted in the log. */
const NAMED_CODES = 50;

export type KnowsCode = Readonly<Record<keyof UnknownCodes, (code: string) => boolean>>;

/** What was stored, and the pool itself, for who has something to reckon over it. */
export type StoredPool = { snapshot: PoolSnapshot; pool: PackedPool };

type Deps = PoolDeps & { snapshots: PoolSnapshotStore; segments: SegmentStore; knowsCode: KnowsCode };

/**
 * Stores the pool for scorers that start: its segments first, then the item that names them, then what nobody names any
 * more is removed. Nothing happens while the stored one is young. Who comes between two pools finds either whole.
 *
 * Answers what was stored; undefined when nothing was due, or when another was first.
 */
export const storePool = (deps: Deps) => async (): Promise<StoredPool | undefined> => {
  const now = deps.clock();
  const before = await deps.snapshots.read();
  const age = (instant: string) => now.getTime() - Date.parse(instant);
  const isRight = before !== undefined && age(before.watermark) >= 0 && age(before.rebuiltAt) >= 0;
  // A pool of nobody is not worth a quarter of an hour: a region that begins is filled soon after.
  if (isRight && before.people > 0 && age(before.watermark) < STORE_AFTER_MS) return undefined;

  const isRebuild = !isRight || age(before.rebuiltAt) >= REBUILD_AFTER_MS;
  const loaded = await (isRebuild ? poolFromTable(deps) : loadPool(deps));
  const lastChange = await catchUp(deps, loaded, now);
  const { pool, rebuiltAt } = loaded;
  pool.compact();

  const segments: string[] = [];
  for (const bytes of serialise(pool)) segments.push(await deps.segments.put(bytes));
  const snapshot: PoolSnapshot = {
    version: (before?.version ?? 0) + 1,
    watermark: now.toISOString(),
    rebuiltAt: rebuiltAt.toISOString(),
    lastChange,
    people: pool.size,
    segments,
    unknownCodes: reportUnknownCodes(deps, pool),
  };
  if (!(await deps.snapshots.replace(snapshot))) return undefined;
  await deps.segments.remove((before?.segments ?? []).filter((name) => !segments.includes(name)));
  return { snapshot, pool };
};

/** Takes over what changed since the pool was read; answers the last change. */
async function catchUp(deps: Deps, { pool, watermark, lastChange: loaded }: LoadedPool, now: Date): Promise<string> {
  let lastChange = loaded;
  const since = new Date(watermark.getTime() - OVERLAP_MS).toISOString();
  for await (const records of deps.candidates.changesSince(since)) {
    for (const record of records) {
      if (record.changedAt > lastChange) lastChange = record.changedAt;
      // Who is in as they are stays where they are: a pool in which nobody changed keeps its name.
      const facts = matchableFacts(record, dayOf(now));
      if (!facts || !pool.holds(facts)) takeOver(pool, record, now, deps.report);
    }
  }
  takeOutDormant(pool, now);
  return lastChange;
}

function reportUnknownCodes({ knowsCode, report }: Deps, pool: PackedPool): UnknownCodes {
  const used = codesInUse(pool);
  const unknown = (kind: keyof UnknownCodes): string[] => {
    const codes = [...used[kind]].filter((code) => !knowsCode[kind](code)).toSorted();
    if (codes.length > 0) report("codes that no table knows are kept", { kind, count: codes.length });
    return codes.slice(0, NAMED_CODES);
  };
  return {
    occupations: unknown("occupations"),
    skills: unknown("skills"),
    certificates: unknown("certificates"),
    places: unknown("places"),
  };
}
