import * as z from "zod";
import { MunicipalityCode } from "./candidate.ts";
import { Code, IsoDate } from "./fields.ts";

/** Code of a partner of the region. */
const PartnerCode = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** Who places the people of a programme, while the contract runs; both days belong to it. */
const ProgrammeContract = z.strictObject({
  programme: Code,
  agency: PartnerCode,
  from: IsoDate.optional(),
  until: IsoDate.optional(),
});

/**
 * What the region agreed about who places whom: rules 1 to 3 of the desk. A policy holds from a day until a later one
 * begins; what changes gets a new version, because decisions name the version that advised them.
 */
export const AssignmentPolicy = z.strictObject({
  version: z.string().regex(/^[a-z0-9.-]{1,40}$/),
  from: IsoDate,
  /** Source partners that place their own clients: rule 2. These people belong to no municipality's shares. */
  ownClients: z.record(PartnerCode, PartnerCode),
  /** Agency per municipality that is served by one organisation: rule 2. */
  byMunicipality: z.record(MunicipalityCode, PartnerCode),
  /** Contractors of programmes: rule 1. Of two contracts that run, the first counts. */
  programmes: z.array(ProgrammeContract),
  /** Agency per client group otherwise: rule 1. */
  byDistance: z.strictObject({ none: PartnerCode, bridgeable: PartnerCode, unbridgeable: PartnerCode }),
  /** Agencies per client group that take what the first choice may not or cannot take. */
  others: z.strictObject({
    none: z.array(PartnerCode),
    bridgeable: z.array(PartnerCode),
    unbridgeable: z.array(PartnerCode),
  }),
  /** Rule 3. A municipality without a strategic partner has no maximum. */
  shares: z.strictObject({
    strategicPartners: z.record(MunicipalityCode, PartnerCode),
    /** Percentage of a calendar year's assignments that the strategic partner has at most; others have the rest. */
    maximumPercent: z.int().min(0).max(100),
    /** Assignments in the year before the share steers: of the first few, any share is too large or too small. */
    steersFrom: z.int().min(0),
  }),
});
export type AssignmentPolicy = z.infer<typeof AssignmentPolicy>;

/** A region's policies, the oldest first. */
export const AssignmentPolicies = z
  .array(AssignmentPolicy)
  .refine((policies) => new Set(policies.map(({ version }) => version)).size === policies.length, {
    error: "Two policies have the same version",
  })
  .refine((policies) => policies.every(({ from }, index) => (policies[index - 1]?.from ?? "") < from), {
    error: "Policies stand in the order of the day they hold from, one a day",
  });

/** The policy that holds on a date; undefined before the first. */
export const policyOn = (policies: readonly AssignmentPolicy[], date: string): AssignmentPolicy | undefined =>
  policies.findLast(({ from }) => from <= date);
