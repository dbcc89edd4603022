import { candidateId } from "#shared/domain/candidate.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { Region } from "#shared/domain/region.ts";
import { keysOfVumId } from "#shared/domain/vum-id.ts";
import { offeredProfile, vumAgreement } from "#shared/domain/vum-offer.ts";
import type { VumProfile } from "#shared/domain/vum-profile.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { CandidateStore } from "#shared/ports/stores.ts";

type Deps = { candidates: Pick<CandidateStore, "readMany">; region: Region; clock: Clock };

/**
 * The detail profile of the one person that an id names: the search profile, and whom to call at the source partner.
 * Nothing else of VUM's detail profile is kept here.
 *
 * Throws `Problem("not-found")` for an id that names nobody, two people, or somebody who is not offered: all the same.
 */
export const readVumProfile =
  ({ candidates, region, clock }: Deps) =>
  async (id: string, { isSuwi }: { isSuwi: boolean }): Promise<{ candidateId: string; profile: VumProfile }> => {
    const date = dayOf(clock());
    const isQualified = (ref: string) => ref !== id;
    const found = (await candidates.readMany(keysOfVumId(region, id))).flatMap((record) => {
      // A bare id is only given to whom a partner delivered as a VUM profile.
      const profile = record.vum || isQualified(record.ref) ? offeredProfile(record, date) : undefined;
      return profile ? [{ record, profile, agreement: vumAgreement(region, record.partner) }] : [];
    });
    const [only, ...others] = found;
    if (!only?.agreement || others.length > 0 || !(isSuwi || only.agreement.outsideSuwi))
      throw new Problem("not-found", "Dit profiel is niet gevonden");
    const { name, email, phone } = only.agreement.contact;
    return {
      candidateId: candidateId(only.record),
      profile: {
        ...only.profile,
        idWerkzoekende: id,
        contactpersoon: [
          { naamContactpersoonAfdeling: name, emailadres: email, ...(phone && { telefoonnummer: phone }) },
        ],
      },
    };
  };
