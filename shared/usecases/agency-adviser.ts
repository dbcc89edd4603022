import type { AdvisedPerson, AgencyAdvice } from "#shared/domain/agency-advice.ts";
import type { Region } from "#shared/domain/region.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";
import type { TallyStore } from "#shared/ports/stores.ts";
import { adviseByShares } from "./advise-by-shares.ts";
import { agreedRegion } from "./agreed-region.ts";

type Deps = { tallies: Pick<TallyStore, "readMany">; region: Region; policies: Pick<PolicyStore, "read"> };

/** Advises at an instant, by the policy that is agreed for that day and by this year's shares. */
export const agencyAdviser =
  (deps: Deps) =>
  async (at: string): Promise<(person: AdvisedPerson) => AgencyAdvice | undefined> =>
    adviseByShares({ tallies: deps.tallies, region: await agreedRegion(deps)() })(at);
