import {
  type AdvisedPerson,
  type AgencyAdvice,
  adviseAgency,
  shareMunicipality,
} from "#shared/domain/agency-advice.ts";
import { dayOf } from "#shared/domain/dates.ts";
import type { Region } from "#shared/domain/region.ts";
import { type Tally, tallyId, yearOf } from "#shared/domain/tally.ts";
import type { TallyStore } from "#shared/ports/stores.ts";

/**
 * Advises on these people at an instant under the region's policies, each from the same shares as they stand. Assignments
 * that are being made at this moment may not be in them yet: advice is no lock.
 */
export const adviseByShares =
  ({ tallies, region }: { tallies: Pick<TallyStore, "read">; region: Region }) =>
  async (
    people: readonly AdvisedPerson[],
    at: string,
  ): Promise<(person: AdvisedPerson) => AgencyAdvice | undefined> => {
    const date = dayOf(new Date(at));
    const municipalities = new Set(people.map((person) => shareMunicipality({ region, date }, person)));
    const found = await Promise.all(
      [...municipalities].map(async (code): Promise<[string, Tally][]> => {
        const tally = code === undefined ? undefined : await tallies.read(tallyId(code, yearOf(at)));
        return code !== undefined && tally ? [[code, tally]] : [];
      }),
    );
    const basis = { region, date, tallies: new Map(found.flat()) };
    return (person) => adviseAgency(basis, person);
  };
