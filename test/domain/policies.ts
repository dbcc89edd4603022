import type { AssignmentPolicy } from "#shared/domain/assignment-policy.ts";
import type { Region } from "#shared/domain/region.ts";
import { emptyTally, type Tally, tallyId } from "#shared/domain/tally.ts";
import { zuidKennemerlandIJmond } from "#shared/region/zuid-kennemerland-ijmond.ts";

const [first] = zuidKennemerlandIJmond.assignmentPolicies;
if (!first) throw new Error("The region has no policy");

/** The region's first policy, with what matters to the test. */
export const aPolicy = (change: Partial<AssignmentPolicy> = {}): AssignmentPolicy => ({ ...first, ...change });

/** The region, under these policies. */
export const aRegion = (...assignmentPolicies: AssignmentPolicy[]): Region => ({
  ...zuidKennemerlandIJmond,
  assignmentPolicies,
});

/** The tally of a municipality and year in which so many assignments went to each agency as was advised. */
export const aTally = (municipality: string, counts: Readonly<Record<string, number>>, year = 2026): Tally => ({
  ...emptyTally(tallyId(municipality, year)),
  version: 1,
  lines: Object.entries(counts).flatMap(([agency, count]) => (count > 0 ? [{ agency, count }] : [])),
});
