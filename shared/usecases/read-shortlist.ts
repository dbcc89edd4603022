import { candidateId, candidateKey } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import type { Shortlist } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { CandidateStore, ShortlistStore } from "#shared/ports/stores.ts";

export type ReadableShortlist = {
  shortlist: Shortlist | undefined;
  /** False while the list for the vacancy's present requirements is still being made. */
  isReady: boolean;
  /** The people on it as they are now. */
  candidates: ReadonlyMap<string, CandidateRecord>;
};

/**
 * The shortlist of a vacancy as it may be seen now: each person on it is read again, and whoever was withdrawn since is
 * left out.
 */
export const readShortlist =
  (deps: { shortlists: ShortlistStore; candidates: CandidateStore }) =>
  async (record: VacancyRecord): Promise<ReadableShortlist> => {
    const stored = await deps.shortlists.read(record.reference);
    if (!stored) return { shortlist: undefined, isReady: false, candidates: new Map() };
    const people = await deps.candidates.readMany(stored.entries.map((entry) => candidateKey(entry.candidateId)));
    const active = people.filter(({ state }) => state === "active");
    const candidates = new Map(active.map((person) => [candidateId(person), person]));
    const entries = stored.entries.filter((entry) => candidates.has(entry.candidateId));
    return {
      shortlist: { ...stored, entries },
      isReady: stored.requirementsVersion === record.requirementsVersion,
      candidates,
    };
  };
