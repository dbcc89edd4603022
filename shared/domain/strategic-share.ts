import type { AssignmentPolicy } from "./assignment-policy.ts";
import { entryOf } from "./entry-of.ts";
import { assignmentsIn, type Tally } from "./tally.ts";

/** How a municipality's strategic partner stands in a calendar year, against its maximum (rule 3 of the desk). */
export type StrategicShare = { agency: string; own: number; total: number } & AssignmentPolicy["shares"];

/** Undefined for a municipality that has no strategic partner. */
export function strategicShare(
  { shares }: AssignmentPolicy,
  municipality: string | undefined,
  tally: Tally | undefined,
): StrategicShare | undefined {
  const agency = entryOf(shares.strategicPartners, municipality);
  if (agency === undefined) return undefined;
  const [own, total] = tally ? [assignmentsIn(tally, agency), assignmentsIn(tally)] : [0, 0];
  return { ...shares, agency, own, total };
}

/** True while the year is too young for its share to say anything. */
export const isTooEarly = ({ total, steersFrom }: StrategicShare): boolean => total < steersFrom;

/** True when one assignment more to the strategic partner would bring it above its maximum. Reckoned in whole numbers. */
export const isReached = (share: StrategicShare): boolean =>
  !isTooEarly(share) && 100 * (share.own + 1) > share.maximumPercent * (share.total + 1);
