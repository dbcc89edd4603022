import { type CandidateKey, CandidateRef } from "./candidate.ts";
import type { Region } from "./region.ts";

/** Whether a partner code leads the id: then it names one person, whatever others are called. */
const leadingPartner = ({ partners }: Pick<Region, "partners">, id: string) =>
  partners.find(({ code }) => id.startsWith(`${code}.`))?.code;

/** The id that names a person beyond doubt: the partner's code, a dot, and the partner's own reference. */
const qualified = ({ partner, ref }: CandidateKey) => `${partner}.${ref}`;

/**
 * The `idWerkzoekende` of a person. Whom a partner delivered as a VUM profile keeps the id it came with, unless another
 * partner's person has the same; all others are named with their partner.
 */
export const vumId = (
  region: Pick<Region, "partners">,
  key: CandidateKey,
  { keepsOwnId }: { keepsOwnId: boolean },
): string => (keepsOwnId && leadingPartner(region, key.ref) === undefined ? key.ref : qualified(key));

/** Whom an id may name: one person, or somebody of each partner who delivered it as it is. */
export function keysOfVumId(region: Pick<Region, "partners">, id: string): CandidateKey[] {
  const partner = leadingPartner(region, id);
  const keys =
    partner === undefined
      ? region.partners.map(({ code }) => ({ partner: code, ref: id }))
      : [{ partner, ref: id.slice(partner.length + 1) }];
  return keys.filter(({ ref }) => CandidateRef.safeParse(ref).success);
}
