import { ENGINE_V1 } from "./tables.ts";
import { LICENCES, type Licence } from "./types.ts";

/** Everything that someone with this licence may drive: the licence itself and, transitively, what it includes. */
function closure(licence: Licence): ReadonlySet<Licence> {
  const found = new Set<Licence>([licence]);
  // A set that grows while it is walked: each newly found licence is visited too.
  for (const held of found) for (const included of ENGINE_V1.licenceIncludes[held]) found.add(included);
  return found;
}

const includedBy = new Map(LICENCES.map((licence) => [licence, closure(licence)]));

/** Whether a list of held licences covers `required`, directly or through inclusion. */
export const holds = (held: readonly Licence[], required: Licence): boolean =>
  held.some((licence) => includedBy.get(licence)?.has(required));
