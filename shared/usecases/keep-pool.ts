import { candidateId, candidateKey } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { isDormant } from "#shared/domain/freshness.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";

/**
 * Changes are asked for again from a while before the last look, because an index may be behind and clocks differ: a
 * little at every look, so that a large import is not read again for each vacancy, and much once a minute.
 */
const OVERLAP_MS = 5_000;
const WIDE_OVERLAP_MS = 120_000;
const WIDE_EVERY_MS = 60_000;
/** Everything is read again after this long. */
const RELOAD_AFTER_MS = 3_600_000;

export type Pool = {
  /**
   * Brings the pool up to date: everything at first, then what changed. What was delivered before the call is in it;
   * who asks while another look is under way shares the next one.
   */
  refresh: () => Promise<void>;
  /** People who can be matched on a date: active, not placed, assessed less than twelve months ago. */
  matchable: (date: string) => CandidateFacts[];
  /** Names the state of the pool: how many people, and the last change seen. */
  version: () => string;
  /**
   * Reads these people again, consistently, and takes over what changed. True when the pool already knew all of them as
   * they are: then nobody among them was withdrawn or changed since.
   */
  confirm: (ids: readonly string[]) => Promise<boolean>;
};

type Member = { facts: CandidateFacts; version: number };

/**
 * The pool of one warm scorer, in memory. It holds what scoring needs and nothing else.
 *
 * Order does not rest on the wall clock alone: when the clock is seen to have jumped back everything is read again, and
 * every hour besides, for what was written while a clock was wrong. An index may be behind what was read consistently:
 * it does not bring back what is past.
 */
export function keepPool(deps: { candidates: CandidateStore; clock: Clock }): Pool {
  const members = new Map<string, Member>();
  /** What was last read of everybody, also of who is gone. */
  let seen = new Map<string, Pick<CandidateRecord, "version" | "changedAt">>();
  let lastLook: Date | undefined;
  let lastWideLook: Date | undefined;
  let lastLoad: Date | undefined;
  let lastChange = "";

  /** True when there was nothing new in it. */
  const take = (record: CandidateRecord): boolean => {
    const id = candidateId(record);
    const known = members.get(id);
    seen.set(id, { version: record.version, changedAt: record.changedAt });
    if (record.changedAt > lastChange) lastChange = record.changedAt;
    const isMatchable = record.state === "active" && record.profile !== undefined && record.placedBy === undefined;
    if (!isMatchable || record.profile === undefined) return !members.delete(id);
    if (known?.version === record.version) return true;
    members.set(id, { facts: { ...record.profile, id }, version: record.version });
    return false;
  };

  /** Takes a record of the index, unless a later one of the same person was read before. */
  const hear = (record: CandidateRecord): void => {
    const known = seen.get(candidateId(record));
    const isPast =
      known !== undefined &&
      (record.version < known.version || (record.version === known.version && record.changedAt < known.changedAt));
    if (!isPast) take(record);
  };

  const look = async () => {
    const now = deps.clock();
    const isLoad =
      lastLook === undefined ||
      lastLoad === undefined ||
      now < lastLook ||
      now.getTime() - lastLoad.getTime() >= RELOAD_AFTER_MS;
    if (isLoad) seen = new Map();
    const isWide = isLoad || lastWideLook === undefined || now.getTime() - lastWideLook.getTime() >= WIDE_EVERY_MS;
    const from = isWide ? lastWideLook : lastLook;
    const overlap = isWide ? WIDE_OVERLAP_MS : OVERLAP_MS;
    const since = isLoad || from === undefined ? undefined : new Date(from.getTime() - overlap).toISOString();
    for await (const records of deps.candidates.changesSince(since)) records.forEach(hear);
    if (isLoad) {
      for (const id of members.keys()) if (!seen.has(id)) members.delete(id);
      lastLoad = now;
    }
    if (isWide) lastWideLook = now;
    lastLook = now;
  };

  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    running = look().finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    refresh() {
      if (running === undefined) return start();
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return start();
        });
      return next;
    },
    matchable: (date) =>
      [...members.values()].map(({ facts }) => facts).filter(({ assessedAt }) => !isDormant(assessedAt, date)),
    version: () => `${members.size}@${lastChange}`,
    async confirm(ids) {
      const records = await deps.candidates.readMany(ids.map(candidateKey));
      const found = new Set(records.map(candidateId));
      const known = records.map(take);
      const gone = ids.filter((id) => !found.has(id)).map((id) => members.delete(id));
      return known.every(Boolean) && gone.length === 0;
    },
  };
}
