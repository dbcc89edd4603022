import { type AssignmentPolicy, policyOn } from "./assignment-policy.ts";
import type { CandidateProfile } from "./candidate.ts";
import { entryOf } from "./entry-of.ts";
import { agenciesOn, municipalityName, partnerName, type Region } from "./region.ts";
import { isReached, isTooEarly, type StrategicShare, strategicShare } from "./strategic-share.ts";
import { assignmentsIn, type Tally } from "./tally.ts";

/** An agency that may be chosen, why in one sentence, and the version of the policy that says so. */
export type AgencyAdvice = { agency: string; reason: string; policy: string };

/** What advice rests on: the region, the day, and the tally of this year of each municipality that has one. */
export type AdviceBasis = { region: Region; date: string; tallies: ReadonlyMap<string, Tally> };

/** What counts of a person: who delivered them, and three things of the profile. */
export type AdvisedPerson = {
  partner: string;
  profile: Pick<CandidateProfile, "distanceToWork" | "municipality" | "programme">;
};

const GROUP_WORDS = {
  none: "zonder afstand tot werk",
  bridgeable: "met overbrugbare afstand",
  unbridgeable: "met grote afstand",
} as const;

/**
 * The municipality in whose shares an assignment of this person counts. None for a source partner's own clients, for
 * whom no municipality is responsible (rule 2), and for a municipality that is not of the region.
 */
export function shareMunicipality(
  { region, date }: Pick<AdviceBasis, "region" | "date">,
  { partner, profile }: AdvisedPerson,
): string | undefined {
  const policy = policyOn(region.assignmentPolicies, date);
  if (policy && entryOf(policy.ownClients, partner) !== undefined) return undefined;
  return region.municipalities.find(({ code }) => code === profile.municipality)?.code;
}

type Choice = { agency: string; why: string };

/** Rules 1 and 2: the agency whose task this person is, and those that come after it when it may not be chosen. */
function choicesByRule(policy: AssignmentPolicy, { region, date }: AdviceBasis, person: AdvisedPerson) {
  const { distanceToWork, municipality, programme } = person.profile;
  const byGroup: Choice = {
    agency: policy.byDistance[distanceToWork],
    why: `kandidaat ${GROUP_WORDS[distanceToWork]}`,
  };
  const own = entryOf(policy.ownClients, person.partner);
  const place = entryOf(policy.byMunicipality, municipality);
  const contract = policy.programmes.find(
    ({ programme: code, from, until }) => code === programme && (from ?? "") <= date && date <= (until ?? "9999-12-31"),
  );
  const choices: Choice[] = [];
  if (own) choices.push({ agency: own, why: `bemiddelt eigen klanten van ${partnerName(region, person.partner)}` });
  if (distanceToWork === "none") choices.push(byGroup);
  if (place)
    choices.push({ agency: place, why: `bemiddelt voor de gemeente ${municipalityName(region, municipality ?? "")}` });
  if (contract) choices.push({ agency: contract.agency, why: "heeft het contract voor dit programma" });
  const [first = byGroup, ...next] = choices;
  return { first, next: [...next, byGroup].map(({ agency }) => agency) };
}

/** "heeft in Haarlem al 81 % van 120 toewijzingen dit jaar" */
const standing = (place: string, { own, total }: StrategicShare, already = ""): string =>
  `heeft in ${place} ${already}${Math.round((100 * own) / Math.max(1, total))} % van ${total} ${total === 1 ? "toewijzing" : "toewijzingen"} dit jaar`;

/** What is said of a share that leaves room for one more. */
const roomInWords = (place: string, share: StrategicShare): string =>
  isTooEarly(share)
    ? `de grens van ${share.maximumPercent} % geldt in ${place} pas na ${share.steersFrom} toewijzingen in een jaar`
    : `${standing(place, share)}, hoogstens ${share.maximumPercent} % mag`;

/**
 * The agency to put this person forward at, by rules 1 to 3 of the desk (product.md); undefined when none of those that
 * the policy names may be chosen on the date.
 *
 * UWV places its own clients; people without distance go to a staffing agency; an IJmond municipality is served by
 * IJmond Werkt!; a programme goes to its contractor; all others go by client group. When that is the municipality's
 * strategic partner and one assignment more would bring it above its maximum of the year, another takes it; when there
 * is no other, it takes it all the same. Of the others the one with the fewest assignments there this year comes first,
 * then the first by code. The municipality is the one that was delivered, never one derived from a postcode.
 */
export function adviseAgency(basis: AdviceBasis, person: AdvisedPerson): AgencyAdvice | undefined {
  const { region, date, tallies } = basis;
  const policy = policyOn(region.assignmentPolicies, date);
  if (!policy) return undefined;
  const name = (agency: string) => partnerName(region, agency);
  const because = (agency: string, reason: string): AgencyAdvice => ({ agency, reason, policy: policy.version });

  const municipality = shareMunicipality(basis, person);
  const tally = municipality === undefined ? undefined : tallies.get(municipality);
  const count = (agency: string) => (tally ? assignmentsIn(tally, agency) : 0);
  const others = policy.others[person.profile.distanceToWork].toSorted(
    (a, b) => count(a) - count(b) || (a < b ? -1 : 1),
  );
  const { first, next } = choicesByRule(policy, basis, person);
  const choosable = new Set(agenciesOn(region, date).map(({ code }) => code));
  const possible = [first.agency, ...next, ...others];
  const [chosen, ...rest] = new Set(possible.filter((agency) => choosable.has(agency)));
  if (chosen === undefined) return undefined;

  const reason =
    chosen === first.agency
      ? `${name(chosen)}: ${first.why}`
      : `${name(first.agency)} kan nu niet worden gekozen; daarom ${name(chosen)}`;
  const share = strategicShare(policy, municipality, tally);
  if (share?.agency !== chosen) return because(chosen, `${reason}.`);

  const place = municipalityName(region, municipality ?? "");
  if (!isReached(share)) return because(chosen, `${reason}; ${roomInWords(place, share)}.`);
  const passed = standing(place, share, "al ");
  const [other] = rest;
  return other === undefined
    ? because(chosen, `${reason}; ${passed}, maar een andere uitvoerder is er nu niet.`)
    : because(other, `${name(chosen)} ${passed}, hoogstens ${share.maximumPercent} % mag; daarom ${name(other)}.`);
}
