import { DISTANCES_TO_WORK, type DistanceToWork } from "#shared/engine/types.ts";
import { adviseAgency } from "./agency-advice.ts";
import type { AssignmentPolicy } from "./assignment-policy.ts";
import type { Region } from "./region.ts";

/** Somebody whom a policy is asked about: of a client group, with the municipality or programme or deliverer that counts. */
export type PolicyCase = {
  distanceToWork: DistanceToWork;
  municipality?: string;
  programme?: string;
  /** Source partner whose own clients are meant. */
  partner?: string;
};

/** People who go to another agency; undefined where no agency is advised. */
export type PolicyMove = { of: PolicyCase; before: string | undefined; after: string | undefined };

/** What a new policy changes, on the day it begins. */
export type PolicyDifference = {
  moves: PolicyMove[];
  /** Municipalities whose strategic partner is another. */
  strategic: { municipality: string; before: string | undefined; after: string | undefined }[];
  maximumPercent: { before: number; after: number } | undefined;
  steersFrom: { before: number; after: number } | undefined;
  /** Client groups for which others take over when the first choice may not or cannot. */
  others: { distanceToWork: DistanceToWork; before: readonly string[]; after: readonly string[] }[];
};

const differs = (before: number, after: number) => (before === after ? undefined : { before, after });

/** No partner has this code: who is nobody's own client. */
const NOBODY = "-";

/** Every case that one of the policies tells apart. */
function casesOf(region: Region, policies: readonly AssignmentPolicy[]): PolicyCase[] {
  const programmes = new Set(policies.flatMap((policy) => policy.programmes.map(({ programme }) => programme)));
  const partners = new Set(policies.flatMap(({ ownClients }) => Object.keys(ownClients)));
  return DISTANCES_TO_WORK.flatMap((distanceToWork): PolicyCase[] => [
    ...region.municipalities.map(({ code }) => ({ distanceToWork, municipality: code })),
    ...[...programmes].map((programme) => ({ distanceToWork, programme })),
    ...[...partners].map((partner) => ({ distanceToWork, partner })),
  ]);
}

/** Where the people of a case go by the rules alone, before shares have their say. */
function agencyBy(region: Region, policy: AssignmentPolicy, date: string, of: PolicyCase): string | undefined {
  const { partner = NOBODY, ...profile } = of;
  const alone = { ...region, assignmentPolicies: [{ ...policy, from: date }] };
  return adviseAgency({ region: alone, date, tallies: new Map() }, { partner, profile })?.agency;
}

/**
 * Which client groups of which municipalities, programmes and partners go elsewhere under `after` than under `before`, on
 * the day `after` begins, and what changes in the shares. Contracts that end or begin later are not foreseen.
 */
export function policyDifference(region: Region, before: AssignmentPolicy, after: AssignmentPolicy): PolicyDifference {
  const agency = (policy: AssignmentPolicy, of: PolicyCase) => agencyBy(region, policy, after.from, of);
  const moves = casesOf(region, [before, after])
    .map((of) => ({ of, before: agency(before, of), after: agency(after, of) }))
    .filter((move) => move.before !== move.after);
  const strategic = region.municipalities
    .map(({ code: municipality }) => ({
      municipality,
      before: before.shares.strategicPartners[municipality],
      after: after.shares.strategicPartners[municipality],
    }))
    .filter((change) => change.before !== change.after);
  const others = DISTANCES_TO_WORK.map((distanceToWork) => ({
    distanceToWork,
    before: before.others[distanceToWork].toSorted(),
    after: after.others[distanceToWork].toSorted(),
  })).filter((change) => change.before.join() !== change.after.join());
  return {
    moves,
    strategic,
    maximumPercent: differs(before.shares.maximumPercent, after.shares.maximumPercent),
    steersFrom: differs(before.shares.steersFrom, after.shares.steersFrom),
    others,
  };
}
