import * as z from "zod";
import type { AssignmentPolicy } from "./assignment-policy.ts";
import { AGENCY_REASON_CODES } from "./reasons.ts";
import { municipalityName, partnerName, type Region } from "./region.ts";
import { strategicShare } from "./strategic-share.ts";
import { assignmentsIn, type Tally } from "./tally.ts";

/** How the assignments of one municipality and year were divided, whatever was advised. Percentages in tenths. */
export const MunicipalityShares = z.object({
  /** Absent for people for whom no municipality of the region is responsible. */
  code: z.string().optional(),
  name: z.string(),
  assignments: z.int(),
  agencies: z.array(z.object({ agency: z.string(), name: z.string(), assignments: z.int(), percent: z.number() })),
  /** Where there is a strategic partner, how it stands against its maximum. */
  strategicPartner: z
    .object({ agency: z.string(), percent: z.number(), maximumPercent: z.int(), isWithin: z.boolean() })
    .optional(),
  /** Assignments that went elsewhere than was advised: by whose decision and why. */
  differences: z.array(
    z.object({
      agency: z.string(),
      advised: z.string(),
      reason: z.enum(AGENCY_REASON_CODES),
      by: z.string(),
      assignments: z.int(),
    }),
  ),
});
export type MunicipalityShares = z.infer<typeof MunicipalityShares>;

/** The shares of a calendar year; `policy` is the version that sets the maximum. */
export const ShareReport = z.object({
  year: z.int(),
  policy: z.string().optional(),
  municipalities: z.array(MunicipalityShares),
});
export type ShareReport = z.infer<typeof ShareReport>;

const NOBODY = "Geen gemeente (eigen klanten van een bronpartner, of gemeente onbekend)";

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

export function municipalityShares(
  region: Region,
  policy: AssignmentPolicy | undefined,
  code: string | undefined,
  tally: Tally,
): MunicipalityShares {
  const total = assignmentsIn(tally);
  const share = policy && strategicShare(policy, code, tally);
  const codes = new Set([...(share ? [share.agency] : []), ...tally.lines.map(({ agency }) => agency)]);
  const agencies = [...codes]
    .map((agency) => ({ agency, name: partnerName(region, agency), assignments: assignmentsIn(tally, agency) }))
    .toSorted((a, b) => b.assignments - a.assignments || (a.agency < b.agency ? -1 : 1));
  return {
    ...(code === undefined ? { name: NOBODY } : { code, name: municipalityName(region, code) }),
    assignments: total,
    agencies: agencies.map((row) => ({ ...row, percent: percentOf(row.assignments, total) })),
    ...(share
      ? {
          strategicPartner: {
            agency: share.agency,
            percent: percentOf(share.own, total),
            maximumPercent: share.maximumPercent,
            isWithin: 100 * share.own <= share.maximumPercent * total,
          },
        }
      : {}),
    differences: tally.lines.flatMap(({ agency, differed, count }) =>
      differed ? [{ agency, ...differed, assignments: count }] : [],
    ),
  };
}
