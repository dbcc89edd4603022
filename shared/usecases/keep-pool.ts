import { candidateId, candidateKey } from "#shared/domain/candidate.ts";
import { type CandidateRecord, matchableFacts } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { PeopleIndex } from "#shared/engine/carving/people-index.ts";
import type { PackedPool } from "#shared/engine/columnar/pool.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import type { CandidateFacts, MatchingContext, Ranking, Requirements } from "#shared/engine/types.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { loadPool, OVERLAP_MS, type PoolDeps, takeOutDormant, takeOver } from "./load-pool.ts";
import { sharedRun } from "./shared-run.ts";

/** A little overlap at every look, so that a large import is not read again for each vacancy; much once a minute. */
const SHORT_OVERLAP_MS = 5_000;
const WIDE_EVERY_MS = 60_000;
/** The stored pool is loaded again after this long. */
const RELOAD_AFTER_MS = 3_600_000;
/** An index is not behind for longer than this. */
const REMEMBER_MS = 600_000;

export type Pool = {
  /**
   * Brings the pool up to date: everything at first, then what changed. What was delivered before the call is in it;
   * who asks while another look is under way shares the next one.
   */
  refresh: () => Promise<void>;
  /** The ranking of everybody who can be matched: active, not placed, assessed less than twelve months ago. */
  rank: (requirements: Requirements, context: MatchingContext, limit: number) => Ranking;
  /** Facts of everybody who can be matched, as a row gives them back. */
  everybody: () => CandidateFacts[];
  /** Everybody as jobcarving asks about them: the same object until somebody comes or goes. */
  peopleIndex: () => PeopleIndex;
  /** Names the state of the pool: how many people, and the last change seen. */
  version: () => string;
  /**
   * Reads these people again, consistently, and takes over what changed. `isCurrent` when the pool already held all of
   * them as they are: then nobody among them was withdrawn or changed since. `facts` are of those who can be matched.
   */
  confirm: (ids: readonly string[]) => Promise<{ isCurrent: boolean; facts: ReadonlyMap<string, CandidateFacts> }>;
};

/** Tells apart the records of one person: placements change the moment and not the version. */
type Moment = Pick<CandidateRecord, "version" | "changedAt" | "placedBy">;
const isBefore = (one: Moment, other: Moment): boolean =>
  one.version < other.version || (one.version === other.version && one.changedAt < other.changedAt);
const isSame = (one: Moment, other: Moment): boolean =>
  one.version === other.version && one.changedAt === other.changedAt && one.placedBy === other.placedBy;

/** A pool that was loaded, and what was heard of since. */
type Warm = {
  pool: PackedPool;
  /** Made when it is first asked for. */
  index?: PeopleIndex | undefined;
  loadedAt: Date;
  lastLook: Date;
  lastWideLook: Date;
  lastChange: string;
  heard: Map<string, Moment & { heardAt: Date }>;
};

/** Nothing of somebody who was taken out stays in an index. */
function forgetOutdatedIndex(state: Warm): void {
  if (state.index?.isOf(state.pool.parts) === false) state.index = undefined;
}

/**
 * The pool of one warm scorer, in memory. It holds what scoring needs and nothing else.
 *
 * Order does not rest on the wall clock alone: when the clock is seen to have jumped back the pool is loaded again, and
 * every hour besides; with the stored pool made anew from the table every hour, what was written while a clock was wrong
 * is known within two. An index may be behind what was read consistently: it does not bring back what is past.
 */
export function keepPool(deps: PoolDeps & { candidates: Pick<CandidateStore, "changesSince" | "readMany"> }): Pool {
  let warm: Warm | undefined;
  /** What was read consistently of late. */
  const read = new Map<string, { record: CandidateRecord; readAt: Date }>();

  /** Takes a record of the index, unless it is known already, or a later one of the same person is. */
  const hear = (state: Warm, record: CandidateRecord, now: Date): void => {
    const id = candidateId(record);
    const heard = state.heard.get(id);
    if (heard && (isBefore(record, heard) || isSame(record, heard))) return;
    const last = read.get(id)?.record;
    if (last && isBefore(record, last)) return;
    if (record.changedAt > state.lastChange) state.lastChange = record.changedAt;
    const { version, changedAt, placedBy } = record;
    state.heard.set(id, { version, changedAt, placedBy, heardAt: now });
    takeOver(state.pool, record, now, deps.report);
  };

  const load = async (now: Date): Promise<Warm> => {
    const { pool, watermark, lastChange } = await loadPool(deps);
    const state = { pool, loadedAt: now, lastLook: watermark, lastWideLook: watermark, lastChange, heard: new Map() };
    // Whoever changed after such a reading is heard of again, because the watermark lies before it.
    const since = watermark.getTime() - OVERLAP_MS;
    for (const { record, readAt } of read.values())
      if (readAt.getTime() >= since) takeOver(pool, record, now, deps.report);
    return state;
  };

  const forget = (state: Warm, now: Date): void => {
    const isPast = (then: Date) => Math.abs(now.getTime() - then.getTime()) > REMEMBER_MS;
    for (const [id, { heardAt }] of state.heard) if (isPast(heardAt)) state.heard.delete(id);
    for (const [id, { readAt }] of read) if (isPast(readAt)) read.delete(id);
  };

  const look = async () => {
    const now = deps.clock();
    const age = (then: Date) => now.getTime() - then.getTime();
    const isLoad = warm === undefined || age(warm.lastLook) < 0 || age(warm.loadedAt) >= RELOAD_AFTER_MS;
    const state = isLoad || warm === undefined ? await load(now) : warm;
    const isWide = isLoad || age(state.lastWideLook) >= WIDE_EVERY_MS;
    const from = isWide ? state.lastWideLook.getTime() - OVERLAP_MS : state.lastLook.getTime() - SHORT_OVERLAP_MS;
    for await (const records of deps.candidates.changesSince(new Date(from).toISOString()))
      for (const record of records) hear(state, record, now);
    takeOutDormant(state.pool, now);
    forgetOutdatedIndex(state);
    if (isWide) {
      forget(state, now);
      state.lastWideLook = now;
    }
    state.lastLook = now;
    warm = state;
  };

  const loaded = (): Warm => {
    if (warm === undefined) throw new Error("the pool was never refreshed");
    return warm;
  };

  return {
    refresh: sharedRun(look),
    rank: (requirements, context, limit) => rankColumnar(requirements, loaded().pool, context, limit),
    everybody: () => loaded().pool.everybody(),
    peopleIndex: () => {
      const state = loaded();
      forgetOutdatedIndex(state);
      state.index ??= new PeopleIndex(state.pool.parts);
      return state.index;
    },
    version: () => `${loaded().pool.size}@${loaded().lastChange}`,
    async confirm(ids) {
      const records = new Map(
        (await deps.candidates.readMany(ids.map(candidateKey))).map((record) => [candidateId(record), record]),
      );
      const now = deps.clock();
      const { pool } = loaded();
      const facts = new Map<string, CandidateFacts>();
      let isCurrent = true;
      for (const id of ids) {
        const record = records.get(id);
        if (record) read.set(id, { record, readAt: now });
        const own = record && matchableFacts(record, dayOf(now));
        if (own) facts.set(id, own);
        if (own ? pool.holds(own) : !pool.has(id)) continue;
        isCurrent = false;
        if (record) takeOver(pool, record, now, deps.report);
        else pool.remove(id);
      }
      forgetOutdatedIndex(loaded());
      return { isCurrent, facts };
    },
  };
}
