import type * as z from "zod";
import { type CandidateOccupation, LICENCES, type Licence } from "#shared/engine/types.ts";
import type { CandidateProfileInput } from "./candidate.ts";
import { Code, IsoDate, IsoMonth, OccupationCode, Pc4 } from "./fields.ts";
import { unitGroupOf } from "./vum-occupation.ts";
import { type VumProfile, VumSearchProfile } from "./vum-profile.ts";

/** VUM codes that mean "yes" and "no" for an indication; 0 is unknown. */
const YES = 1;
const NO = 2;

const monthsBetween = (from: string, until: string): number => {
  const [fromYear = 0, fromMonth = 0] = from.split("-").map(Number);
  const [untilYear = 0, untilMonth = 0] = until.split("-").map(Number);
  return Math.max(0, (untilYear - fromYear) * 12 + untilMonth - fromMonth);
};

const isLicence = (code: string | undefined): code is Licence => LICENCES.includes(code as Licence);
const isPresent = <T>(value: T | undefined): value is T => value !== undefined;
/** The value, when the platform can use it; VUM allows more than matching knows, and that stays in the VUM profile. */
const usable = <S extends z.ZodType>(schema: S, value: unknown): z.infer<S> | undefined => schema.safeParse(value).data;
const within = (value: number | undefined, min: number, max: number) =>
  value !== undefined && value >= min && value <= max ? value : undefined;

function occupations(profile: VumProfile): CandidateOccupation[] {
  const wishes = (profile.bemiddelingsberoep ?? []).flatMap(({ codeBeroepsnaam }) => {
    const code = usable(OccupationCode, unitGroupOf(codeBeroepsnaam));
    return code === undefined ? [] : [{ code, wish: true }];
  });
  const done = (profile.arbeidsmarktkwalificatie?.werkervaring ?? []).flatMap((work) => {
    const code = usable(OccupationCode, unitGroupOf(work.beroep?.codeBeroepsnaam));
    if (code === undefined) return [];
    const { datumAanvangWerkzaamheden: from, datumEindeWerkzaamheden: until } = work;
    const lastWorked = usable(IsoMonth, until?.slice(0, 7));
    return [
      {
        code,
        ...(from && until ? { months: Math.min(840, monthsBetween(from, until)) } : {}),
        ...(lastWorked === undefined ? {} : { lastWorked }),
      },
    ];
  });
  return [...done, ...wishes].slice(0, 50);
}

/** Licences that we know of; VUM's empty list says nothing, and unknown is never counted as no. */
function licences(profile: VumProfile): Licence[] | undefined {
  const held = (profile.arbeidsmarktkwalificatie?.rijbewijs ?? [])
    .map(({ codeSoortRijbewijs }) => codeSoortRijbewijs)
    .filter(isLicence);
  return held.length === 0 ? undefined : held;
}

/**
 * The one mapping from a VUM profile to a candidate. Whatever VUM accepts makes a candidate: what matching cannot use is
 * left out of it, as unknown.
 *
 * VUM says nothing about distance to work, so `bridgeable` stands for it: it excludes from nothing, and the partner is
 * asked. It has no assessment date either: the day of arrival stands for it. ISCO's own URIs become unit groups; other
 * occupations stay CompetentNL URIs, which match only themselves until a table maps them. Spoken Dutch is the level of `nld`; courses stay free text and make
 * no certificate, because an incomplete list would say that the others are missing.
 */
export function candidateOfVum(profile: VumProfile, arrivedOn: string): CandidateProfileInput {
  const qualification = profile.arbeidsmarktkwalificatie ?? {};
  const dutch = qualification.taalbeheersing?.find(({ codeTaal }) => codeTaal === "nld");
  const irregular = profile.flexibiliteit?.indicatieOnregelmatigWerkOfPloegendienst;
  const { aantalWerkurenPerWeekMinimaal: min, aantalWerkurenPerWeekMaximaal: max } = profile.werktijden ?? {};
  const hoursAreSound = min === undefined || max === undefined || min <= max;

  return {
    distanceToWork: "bridgeable",
    assessedAt: arrivedOn,
    postcode: usable(Pc4, profile.mobiliteit.bemiddelingspostcode),
    maxDistanceKm: profile.mobiliteit.maximaleReisafstand,
    availableFrom: usable(IsoDate, profile.flexibiliteit?.datumAanvangBeschikbaarVoorWerk),
    hours: hoursAreSound ? { min, max } : {},
    occupations: occupations(profile),
    skills: (qualification.competentiebeheersing ?? [])
      .map(({ codeCompetentie }) => usable(Code, codeCompetentie))
      .filter(isPresent),
    licences: licences(profile),
    education: within(qualification.codeWerkEnDenkniveauWerkzoekende, 1, 6),
    language: within(dutch?.codeNiveauTaalbeheersingMondeling, 1, 4),
    capacity: irregular === YES ? { "irregular-hours": 3 } : irregular === NO ? { "irregular-hours": 0 } : {},
  };
}

/** The fields of VUM's search profile, which are kept; everything else of the detail profile is dropped here. */
export function searchProfileOf(profile: VumProfile): VumSearchProfile {
  return VumSearchProfile.strip().parse(profile);
}
