import { agreedPolicies, EMPTY_BOOK } from "#shared/domain/policy-book.ts";
import type { Region } from "#shared/domain/region.ts";
import type { PolicyStore } from "#shared/ports/policy-store.ts";

/** The region under the policies as they are agreed now: those of its file, and those that administrators made. */
export const agreedRegion =
  ({ region, policies }: { region: Region; policies: Pick<PolicyStore, "read"> }) =>
  async (): Promise<Region> => ({
    ...region,
    assignmentPolicies: agreedPolicies(region.assignmentPolicies, (await policies.read()) ?? EMPTY_BOOK),
  });
