import { LICENCES, type Licence, type Requirements } from "#shared/engine/types.ts";
import { Code, OccupationCode } from "./fields.ts";
import { unitGroupOf } from "./vum-occupation.ts";
import type { VumVacancy } from "./vum-vacancy.ts";

const YES = 1;

/** Hours of a week that nobody said: nothing is too few, and a full week is most. */
const FULL_WEEK = 40;

const isLicence = (code: string | undefined): code is Licence => LICENCES.includes(code as Licence);

/** Kinds of agreement that are other work than regular in our rules. */
const KINDS = { "02": "learning-place", "04": "participation-place" } as const;

function kindOf({ contractvorm = [] }: VumVacancy): Requirements["kind"] {
  const [code] = contractvorm.flatMap(({ codeTypeOvereenkomst }) => codeTypeOvereenkomst ?? []);
  return code === "02" || code === "04" ? KINDS[code] : "regular";
}

function hoursOf({ werktijden }: VumVacancy): Requirements["hoursPerWeek"] {
  const { aantalWerkurenPerWeekMinimaal: min = 0, aantalWerkurenPerWeekMaximaal: most } = werktijden ?? {};
  const max = Math.max(1, min, most ?? FULL_WEEK);
  return { min, max };
}

/**
 * What a vacancy of another region asks, for our rules. Undefined without an occupation: then nothing can be said of who
 * fits. VUM does not tell a wish from a demand: licences are demands, levels are not, so that nobody is kept from work by
 * what was not said. A vacancy without a first day begins on `today`; what VUM has no word for is not asked.
 */
export function requirementsOfVum(vacancy: VumVacancy, today: string): Requirements | undefined {
  const occupation = OccupationCode.safeParse(unitGroupOf(vacancy.beroep?.codeBeroepsnaam)).data;
  if (occupation === undefined) return undefined;
  const level = Number(vacancy.codeWerkEnDenkniveauMinimaal ?? 0);
  const dutch = vacancy.taalbeheersing?.find(({ codeTaal }) => codeTaal === "nld")?.codeNiveauTaalbeheersingMondeling;
  const licences = (vacancy.rijbewijs ?? []).map(({ codeSoortRijbewijs }) => codeSoortRijbewijs).filter(isLicence);
  const isIrregular = vacancy.flexibiliteit?.indicatieOnregelmatigWerkOfPloegendienst === YES;
  return {
    kind: kindOf(vacancy),
    occupation,
    skills: (vacancy.competentiebeheersing ?? []).flatMap(({ codeCompetentie }) => {
      const code = Code.safeParse(codeCompetentie).data;
      return code === undefined ? [] : [{ code, importance: "essential" as const }];
    }),
    hoursPerWeek: hoursOf(vacancy),
    workplace: { postcode: vacancy.adres.postcode },
    startDate: vacancy.arbeidsVoorwaarden?.datumAanvangWerkzaamheden ?? today,
    ...(licences.length > 0 && { licences }),
    ...(level >= 1 && level <= 6 && { education: { level, hard: false } }),
    ...(dutch !== undefined && dutch >= 1 && dutch <= 4 && { language: { level: dutch, hard: false } }),
    demands: isIrregular ? { "irregular-hours": 1 } : {},
  };
}
