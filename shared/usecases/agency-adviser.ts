import { type AdvisedPerson, type AgencyAdvice, adviseAgency } from "#shared/domain/agency-advice.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Region } from "#shared/domain/region.ts";
import { tallyId, yearOf } from "#shared/domain/tally.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { TallyStore } from "#shared/ports/stores.ts";
import { agreedRegion } from "./agreed-region.ts";

type Deps = { tallies: Pick<TallyStore, "readMany">; region: Region; policies: Pick<PolicyStore, "read"> };

export type AgencyAdviser = {
  /** The region under the policies that the advice goes by. */
  region: Region;
  advise: (person: AdvisedPerson) => AgencyAdvice | undefined;
};

/**
 * Advises at an instant, by the policy that is agreed for that day, on everybody from the same shares as they stand this
 * year. Assignments that are being made at this moment may not be in them yet: advice is no lock.
 */
export const agencyAdviser =
  (deps: Deps) =>
  async (at: string): Promise<AgencyAdviser> => {
    const year = yearOf(at);
    const codes = new Map(deps.region.municipalities.map(({ code }) => [tallyId(code, year), code]));
    const [region, found] = await Promise.all([agreedRegion(deps)(), deps.tallies.readMany([...codes.keys()])]);
    const tallies = new Map(found.map((tally) => [codes.get(tally.id) ?? "", tally]));
    return { region, advise: (person) => adviseAgency({ region, date: dayOf(new Date(at)), tallies }, person) };
  };
