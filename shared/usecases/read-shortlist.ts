import { candidateId, candidateKey } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import type { Shortlist, ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { CandidateStore, ShortlistStore } from "#shared/ports/stores.ts";

export type ReadableShortlist = {
  shortlist: Shortlist | undefined;
  /** The entries that were asked for and may be shown, in the list's order. */
  shown: readonly ShortlistEntry[];
  /** The people who are shown, as they are now. */
  candidates: ReadonlyMap<string, CandidateRecord>;
};

type Entries = readonly ShortlistEntry[];

/**
 * The shortlist of a vacancy as it may be seen now: each person who is to be shown (everybody, unless `choose` takes some
 * of the entries) is read again, and whoever was withdrawn since is left out.
 */
export const readShortlist =
  (deps: { shortlists: ShortlistStore; candidates: CandidateStore }) =>
  async (reference: string, choose: (entries: Entries) => Entries = (all) => all): Promise<ReadableShortlist> => {
    const stored = await deps.shortlists.read(reference);
    if (!stored) return { shortlist: undefined, shown: [], candidates: new Map() };
    const chosen = choose(stored.entries);
    const people = await deps.candidates.readMany(chosen.map((entry) => candidateKey(entry.candidateId)));
    const active = people.filter(({ state }) => state === "active");
    const candidates = new Map(active.map((person) => [candidateId(person), person]));
    const gone = new Set(chosen.filter(({ candidateId: id }) => !candidates.has(id)));
    return {
      shortlist: { ...stored, entries: stored.entries.filter((entry) => !gone.has(entry)) },
      shown: chosen.filter((entry) => !gone.has(entry)),
      candidates,
    };
  };
