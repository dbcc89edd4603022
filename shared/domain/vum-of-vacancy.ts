import type { CONTRACTS, VacancySubmission } from "./vacancy.ts";
import { occupationUri } from "./vum-occupation.ts";
import { spokenDutch } from "./vum-of-candidate.ts";
import type { VumContact, VumVacancy, VumVacancyDetail } from "./vum-vacancy.ts";

type Kind = VacancySubmission["kind"];
type Contract = (typeof CONTRACTS)[number];

/** VUM knows regular work, learning places and work experience places; work that is subsidised is regular work. */
const AGREEMENTS = {
  regular: "01",
  garantiebaan: "01",
  "trial-placement": "01",
  "beschut-werk": "01",
  "learning-place": "02",
  "participation-place": "04",
} as const satisfies Record<Kind, string>;

/** VUM tells fixed from temporary and nothing else. */
const TERMS: Partial<Record<Contract, "B" | "O">> = { permanent: "O", temporary: "B" };

const LEVELS = ["0", "1", "2", "3", "4", "5", "6"] as const;

const YES = 1;
const NO = 2;

const salaryInWords = ({ min, max, per }: NonNullable<VacancySubmission["salary"]>): string | undefined => {
  const amounts = [...new Set([min, max])].filter((amount) => amount !== undefined);
  if (amounts.length === 0) return undefined;
  return `${amounts.map((amount) => `€ ${amount.toFixed(2).replace(".", ",")}`).join(" tot ")} per ${per === "hour" ? "uur" : "maand"}`;
};

/** The beginning of a text, without half of a character pair at its end. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/[\ud800-\udbff]$/, "");

/**
 * The search profile of an open vacancy. VUM has whole hours: the range is widened to them, so that nobody is missed. A
 * description is cut at VUM's 2,000 characters. Work conditions, certificates, dayparts and what is desired rather than
 * essential have no place in VUM.
 */
export function vumOfVacancy(reference: string, submission: VacancySubmission): VumVacancy {
  const { hoursPerWeek, contract, education, language, demands, salary } = submission;
  const irregular = demands["irregular-hours"];
  const term = contract && TERMS[contract];
  const essential = submission.skills.filter(({ importance }) => importance === "essential");
  const salarisIndicatie = salary && salaryInWords(salary);
  return {
    idVacature: reference,
    naamVacature: submission.title,
    omschrijvingVacature: cut(submission.description, 2000),
    adres: { postcode: submission.workplace.postcode.replace(" ", "") },
    beroep: { codeBeroepsnaam: occupationUri(submission.occupation) },
    contractvorm: [
      { codeTypeOvereenkomst: AGREEMENTS[submission.kind], ...(term && { codeTypeArbeidscontract: term }) },
    ],
    werktijden: {
      aantalWerkurenPerWeekMinimaal: Math.min(99, Math.floor(hoursPerWeek.min)),
      aantalWerkurenPerWeekMaximaal: Math.min(99, Math.ceil(hoursPerWeek.max)),
    },
    arbeidsVoorwaarden: {
      datumAanvangWerkzaamheden: submission.startDate,
      ...(salarisIndicatie && { salarisIndicatie }),
    },
    werkgever: { handelsnaamOrganisatie: submission.employer.name },
    ...(submission.closesOn && { sluitingsdatumVacature: submission.closesOn }),
    ...(education && { codeWerkEnDenkniveauMinimaal: LEVELS[education.level] }),
    ...(essential.length > 0 && { competentiebeheersing: essential.map(({ code }) => ({ codeCompetentie: code })) }),
    ...(irregular !== undefined && {
      flexibiliteit: { indicatieOnregelmatigWerkOfPloegendienst: irregular > 0 ? YES : NO },
    }),
    ...(submission.licences?.length && {
      rijbewijs: submission.licences.map((codeSoortRijbewijs) => ({ codeSoortRijbewijs })),
    }),
    ...(language && { taalbeheersing: spokenDutch(language.level) }),
  };
}

/** The detail profile: the employer's one contact is the account manager, so the employer's own details stay here. */
export const vumDetailOfVacancy = (
  reference: string,
  submission: VacancySubmission,
  { name, email, phone }: VumContact,
): VumVacancyDetail => ({
  ...vumOfVacancy(reference, submission),
  nummerVacature: reference,
  werkgever: {
    handelsnaamOrganisatie: submission.employer.name,
    contactpersoon: [
      {
        naamContactpersoonAfdeling: cut(name, 35),
        emailadres: [email],
        ...(phone && { telefoonnummer: [phone.slice(0, 14)] }),
      },
    ],
  },
});
