import { type CandidateKey, candidateId } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { offeredProfile } from "#shared/domain/vum-offer.ts";
import { type AskableProfile, askable } from "#shared/domain/vum-profile-question.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import { sharedRun } from "./shared-run.ts";

/** Somebody who may be found, with what questions can be about. */
export type AskablePerson = CandidateKey & { profile: AskableProfile; isVumDelivery: boolean };

/** At every look a little is read again, because an index may be behind; much once a minute. */
const SHORT_OVERLAP_MS = 5_000;
const WIDE_OVERLAP_MS = 120_000;
const WIDE_EVERY_MS = 60_000;
/** Everybody is read from the table again after this long. */
const RELOAD_AFTER_MS = 3_600_000;

type Known = Pick<CandidateRecord, "version" | "changedAt"> & { person: AskablePerson | undefined };
type Warm = { people: Map<string, Known>; loadedAt: number; lookedAt: number; wideAt: number };

const isBefore = (one: CandidateRecord, other: Known): boolean =>
  one.version < other.version || (one.version === other.version && one.changedAt < other.changedAt);

/**
 * Everybody who may be found, in memory: a question reads what changed since the last one, and no table. Only what
 * questions can be about is held, some hundreds of bytes a person; who answers reads the rest by key. It may be a moment
 * behind, so whoever answers must look again.
 */
export function keepAskablePeople(deps: { candidates: Pick<CandidateStore, "changesSince">; clock: Clock }) {
  let warm: Warm | undefined;

  const hear = (people: Warm["people"], record: CandidateRecord, date: string) => {
    const id = candidateId(record);
    const known = people.get(id);
    if (known && isBefore(record, known)) return;
    const { version, changedAt, partner, ref, vum } = record;
    const profile = offeredProfile(record, date);
    const person = profile && { partner, ref, profile: askable(profile), isVumDelivery: vum !== undefined };
    people.set(id, { version, changedAt, person });
  };

  const look = async (): Promise<Warm> => {
    const now = deps.clock();
    const at = now.getTime();
    // A clock that jumped back would hide what was written before it was set right.
    const isStale = warm === undefined || at < warm.lookedAt || at - warm.loadedAt >= RELOAD_AFTER_MS;
    const state = isStale || warm === undefined ? { people: new Map(), loadedAt: at, lookedAt: at, wideAt: at } : warm;
    const isWide = at - state.wideAt >= WIDE_EVERY_MS;
    const from = isWide ? state.wideAt - WIDE_OVERLAP_MS : state.lookedAt - SHORT_OVERLAP_MS;
    const since = isStale ? undefined : new Date(from).toISOString();
    for await (const records of deps.candidates.changesSince(since))
      for (const record of records) hear(state.people, record, dayOf(now));
    state.lookedAt = at;
    if (isWide) state.wideAt = at;
    warm = state;
    return state;
  };

  const refreshed = sharedRun(look);

  return {
    /** Everybody who may be found; whoever was delivered before the call is among them, unless the index is behind. */
    async current(): Promise<Iterable<AskablePerson>> {
      const { people } = await refreshed();
      return people.values().flatMap(({ person }) => (person ? [person] : []));
    },
  };
}
