import type { CandidateProfile } from "./candidate.ts";
import { partnerName, type Region } from "./region.ts";

export type AgencyAdvice = { agency: string; reason: string };

const GROUP_WORDS = {
  none: "zonder afstand tot werk",
  bridgeable: "met overbrugbare afstand",
  unbridgeable: "met grote afstand",
} as const;

/** What a policy says of a key that came from outside; a name that every object has is no key. */
const policyOn = (policy: Readonly<Record<string, string>>, key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(policy, key) ? policy[key] : undefined;

/**
 * The agency that places this person, with the reason in one sentence: rules 1 and 2 of the desk (product.md).
 *
 * UWV places its own clients; people without distance go to a staffing agency; an IJmond municipality is served by
 * IJmond Werkt!; a programme goes to its contractor; all others go by client group. The municipality is the one that
 * was delivered, never one derived from a postcode.
 */
export function adviseAgency(
  region: Region,
  partner: string,
  profile: Pick<CandidateProfile, "distanceToWork" | "municipality" | "programme">,
): AgencyAdvice {
  const { ownClients, byMunicipality, byProgramme, byDistance } = region.assignmentPolicy;
  const because = (agency: string, reason: string): AgencyAdvice => ({
    agency,
    reason: `${partnerName(region, agency)}: ${reason}.`,
  });

  const own = policyOn(ownClients, partner);
  if (own) return because(own, `bemiddelt eigen klanten van ${partnerName(region, partner)}`);
  if (profile.distanceToWork === "none") return because(byDistance.none, `kandidaat ${GROUP_WORDS.none}`);

  const byPlace = policyOn(byMunicipality, profile.municipality);
  if (byPlace) {
    const name = region.municipalities.find(({ code }) => code === profile.municipality)?.name ?? profile.municipality;
    return because(byPlace, `bemiddelt voor de gemeente ${name}`);
  }
  const contractor = policyOn(byProgramme, profile.programme);
  if (contractor) return because(contractor, "heeft het contract voor dit programma");
  return because(byDistance[profile.distanceToWork], `kandidaat ${GROUP_WORDS[profile.distanceToWork]}`);
}
