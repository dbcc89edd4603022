import { candidateId } from "#shared/domain/candidate.ts";
import type { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Region } from "#shared/domain/region.ts";
import { kmInside, type Locate } from "#shared/domain/vum-area.ts";
import { vumId } from "#shared/domain/vum-id.ts";
import { offeredProfile, vumAgreement } from "#shared/domain/vum-offer.ts";
import type { VumSearchProfile } from "#shared/domain/vum-profile.ts";
import { type AskableProfile, profileQuestion } from "#shared/domain/vum-profile-question.ts";
import type { Criteria } from "#shared/domain/vum-question.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";
import type { AskablePerson, keepAskablePeople } from "./keep-askable-people.ts";
import { type Found, nearestConfirmed, nearestFirst } from "./nearest-confirmed.ts";

export type VumMatch = VumSearchProfile & { idWerkzoekende: string };

type Deps = {
  people: ReturnType<typeof keepAskablePeople>;
  candidates: Pick<CandidateStore, "readMany">;
  region: Region;
  locate: Locate;
  clock: Clock;
  maxResults: number;
};

/** References that more than one partner delivered as a VUM profile: such an id alone names nobody. */
function sharedRefs(people: readonly AskablePerson[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { ref, isVumDelivery } of people) {
    if (!isVumDelivery) continue;
    if (seen.has(ref)) shared.add(ref);
    seen.add(ref);
  }
  return shared;
}

/**
 * Search profiles of the people that a question is about, the nearest first. Each is read again before it leaves: whoever
 * was withdrawn, placed or changed out of the question a moment ago is not in the answer. Outside SUWI only people of
 * partners who agreed to that are found.
 *
 * Throws `Problem("invalid-input")` for a question that cannot be understood.
 */
export const answerProfileQuestion =
  (deps: Deps) =>
  async (criteria: Criteria, { isSuwi }: { isSuwi: boolean }): Promise<Found<VumMatch & { candidateId: string }>> => {
    const asked = profileQuestion(criteria, "/vraagObject") ?? (() => true);
    const km = kmInside(criteria.selectiegebied, deps.locate);
    const isOffered = ({ partner }: { partner: string }) => {
      const agreement = vumAgreement(deps.region, partner);
      return agreement !== undefined && (isSuwi || agreement.outsideSuwi);
    };
    const kmOf = (profile: AskableProfile) =>
      asked(profile) ? km(profile.mobiliteit.bemiddelingspostcode) : undefined;

    const everybody = [...(await deps.people.current())];
    const shared = sharedRefs(everybody);
    const found = nearestFirst(everybody.filter(isOffered), ({ profile }) => kmOf(profile), candidateId);
    const date = dayOf(deps.clock());
    const matchOf = (record: CandidateRecord | undefined) => {
      const profile = record && offeredProfile(record, date);
      if (!record || !profile || kmOf(profile) === undefined) return [];
      const keepsOwnId = record.vum !== undefined && !shared.has(record.ref);
      const idWerkzoekende = vumId(deps.region, record, { keepsOwnId });
      return [{ ...profile, idWerkzoekende, candidateId: candidateId(record) }];
    };
    return nearestConfirmed(found, deps.maxResults, async (batch) => {
      const records = await deps.candidates.readMany(batch.map(({ partner, ref }) => ({ partner, ref })));
      const byId = new Map(records.map((record) => [candidateId(record), record]));
      return batch.flatMap((person) => matchOf(byId.get(candidateId(person))));
    });
  };
