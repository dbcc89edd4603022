import { policyOn } from "#shared/domain/assignment-policy.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { invalidInput } from "#shared/domain/input.ts";
import type { Region } from "#shared/domain/region.ts";
import { municipalityShares, type ShareReport } from "#shared/domain/share-report.ts";
import { emptyTally, tallyId, yearOf } from "#shared/domain/tally.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { TallyStore } from "#shared/ports/stores.ts";
import { agreedRegion } from "./agreed-region.ts";

type Deps = {
  tallies: Pick<TallyStore, "read">;
  policies: Pick<PolicyStore, "read">;
  region: Region;
  clock: Clock;
};

/**
 * How the assignments of a calendar year (this year when left out) were divided: in one municipality, or in each and
 * among people of none. The maximum is that of the policy that holds at the end of that year, or today.
 *
 * Throws `Problem("invalid-input")` for a municipality that is not of the region.
 */
export const reportShares =
  ({ tallies, region, clock, policies }: Deps) =>
  async (asked: { year?: number | undefined; municipality?: string | undefined }): Promise<ShareReport> => {
    const codes = region.municipalities.map(({ code }) => code);
    if (asked.municipality !== undefined && !codes.includes(asked.municipality)) {
      throw invalidInput([{ pointer: "/municipality", detail: `Kies een van: ${codes.join(", ")}` }]);
    }
    const now = clock();
    const year = asked.year ?? yearOf(now.toISOString());
    const [date = ""] = [dayOf(now), `${year}-12-31`].toSorted();
    const policy = policyOn((await agreedRegion({ region, policies })()).assignmentPolicies, date);
    const places = asked.municipality === undefined ? [...codes, undefined] : [asked.municipality];
    const municipalities = await Promise.all(
      places.map(async (code) => {
        const id = tallyId(code, year);
        return municipalityShares(region, policy, code, (await tallies.read(id)) ?? emptyTally(id));
      }),
    );
    return { year, ...(policy ? { policy: policy.version } : {}), municipalities };
  };
