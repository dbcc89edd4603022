import type { CandidateProfile } from "./candidate.ts";
import { occupationUri } from "./vum-occupation.ts";
import type { VumSearchProfile } from "./vum-profile.ts";

/**
 * VUM asks for two letters behind the digits and we keep none of who was delivered in our own form (AVG 5): these stand
 * for "somewhere in this PC4".
 */
const LETTERS = "AA";

/** VUM counts in whole numbers below a limit. */
const whole = (value: number | undefined, most: number) =>
  value === undefined ? undefined : Math.min(most, Math.round(value));

/** The first day of the month that lies `months` before another (YYYY-MM). */
function firstDay(month: string, months: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const total = year * 12 + number - 1 - months;
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(Math.floor(total / 12), 4)}-${pad((total % 12) + 1, 2)}-01`;
}

const experience = ({ code, months, lastWorked }: CandidateProfile["occupations"][number]) => ({
  beroep: { codeBeroepsnaam: occupationUri(code) },
  ...(lastWorked !== undefined && { datumEindeWerkzaamheden: firstDay(lastWorked, 0) }),
  ...(lastWorked !== undefined && months !== undefined && { datumAanvangWerkzaamheden: firstDay(lastWorked, months) }),
});

/** Levels of a language that VUM and we have in common. */
const LEVELS = [1, 2, 3, 4] as const;

/** Spoken Dutch at a level, as the one language that we know of somebody. */
export const spokenDutch = (level: number | undefined) =>
  level === undefined
    ? undefined
    : [{ codeTaal: "nld", codeNiveauTaalbeheersingMondeling: LEVELS.find((known) => known === level) }];

/** A list, unless there is nothing in it: VUM does not tell an empty list from none. */
const filled = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);

/**
 * The search profile of somebody who was delivered in our own form. Undefined without a postcode, which VUM demands.
 * Indications, client group and work capacity stay here: they are restricted (AVG 9). What VUM has and we do not know is
 * left out.
 */
export function searchProfileOfCandidate(profile: CandidateProfile): VumSearchProfile | undefined {
  const { postcode, occupations, skills, licences, hours } = profile;
  if (postcode === undefined) return undefined;
  const wishes = occupations.filter(({ wish }) => wish === true);
  const done = occupations.filter(({ wish }) => wish !== true);
  return {
    mobiliteit: {
      bemiddelingspostcode: postcode + LETTERS,
      maximaleReisafstand: whole(profile.maxDistanceKm, 999),
    },
    bemiddelingsberoep: filled(wishes.map(({ code }) => ({ codeBeroepsnaam: occupationUri(code) }))),
    flexibiliteit: profile.availableFrom ? { datumAanvangBeschikbaarVoorWerk: profile.availableFrom } : undefined,
    werktijden: {
      aantalWerkurenPerWeekMinimaal: whole(hours.min, 99),
      aantalWerkurenPerWeekMaximaal: whole(hours.max, 99),
    },
    arbeidsmarktkwalificatie: {
      codeWerkEnDenkniveauWerkzoekende: profile.education,
      competentiebeheersing: filled(skills.map((codeCompetentie) => ({ codeCompetentie })).slice(0, 100)),
      rijbewijs: filled((licences ?? []).map((codeSoortRijbewijs) => ({ codeSoortRijbewijs }))),
      taalbeheersing: spokenDutch(profile.language),
      werkervaring: filled(done.map(experience)),
    },
  };
}
