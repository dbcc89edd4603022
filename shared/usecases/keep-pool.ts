import { candidateId, candidateKey } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { isDormant } from "#shared/domain/freshness.ts";
import type { CandidateFacts } from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";

/** Changes are asked for again from this long before the last look: an index may be behind, and clocks differ. */
const OVERLAP_MS = 30_000;

export type Pool = {
  /** Brings the pool up to date: everything at first, then what changed. Who asks meanwhile shares the answer. */
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
 * The pool of one warm scorer, in memory. It holds what scoring needs and nothing else. Should the clock jump back, it
 * starts again from nothing, so that order never rests on the wall clock.
 */
export function keepPool(deps: { candidates: CandidateStore; clock: Clock }): Pool {
  let members = new Map<string, Member>();
  let lastLook: Date | undefined;
  let lastChange = "";

  const take = (record: CandidateRecord): boolean => {
    const id = candidateId(record);
    const known = members.get(id);
    if (record.changedAt > lastChange) lastChange = record.changedAt;
    const isMatchable = record.state === "active" && record.profile !== undefined && record.placedBy === undefined;
    if (!isMatchable || record.profile === undefined) return !members.delete(id);
    if (known?.version === record.version) return true;
    members.set(id, { facts: { ...record.profile, id }, version: record.version });
    return false;
  };

  const refresh = async () => {
    const now = deps.clock();
    if (lastLook !== undefined && now < lastLook) {
      members = new Map();
      lastLook = undefined;
    }
    const since = lastLook === undefined ? undefined : new Date(lastLook.getTime() - OVERLAP_MS).toISOString();
    for await (const records of deps.candidates.changesSince(since)) for (const record of records) take(record);
    lastLook = now;
  };
  let running: Promise<void> | undefined;

  return {
    refresh() {
      running ??= refresh().finally(() => {
        running = undefined;
      });
      return running;
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
