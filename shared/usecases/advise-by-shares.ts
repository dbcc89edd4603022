import { type AdvisedPerson, type AgencyAdvice, adviseAgency } from "#shared/domain/agency-advice.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Region } from "#shared/domain/region.ts";
import { tallyId, yearOf } from "#shared/domain/tally.ts";
import type { TallyStore } from "#shared/ports/stores.ts";

/**
 * Advises at an instant under the region's policies, on everybody from the same shares as they stand. Assignments that
 * are being made at this moment may not be in them yet: advice is no lock.
 */
export const adviseByShares =
  ({ tallies, region }: { tallies: Pick<TallyStore, "readMany">; region: Region }) =>
  async (at: string): Promise<(person: AdvisedPerson) => AgencyAdvice | undefined> => {
    const year = yearOf(at);
    const codes = new Map(region.municipalities.map(({ code }) => [tallyId(code, year), code]));
    const found = await tallies.readMany([...codes.keys()]);
    const byMunicipality = new Map(found.map((tally) => [codes.get(tally.id) ?? "", tally]));
    return (person) => adviseAgency({ region, date: dayOf(new Date(at)), tallies: byMunicipality }, person);
  };
