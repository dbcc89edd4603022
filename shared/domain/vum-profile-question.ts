import { languages, licences } from "./vum-criteria.ts";
import type { VumSearchProfile } from "./vum-profile.ts";
import { anyOf, compared, members, oneElement } from "./vum-selection.ts";

/** The part of a search profile that a question can be about. */
export type AskableProfile = Pick<
  VumSearchProfile,
  "arbeidsmarktkwalificatie" | "bemiddelingsberoep" | "contractvorm" | "flexibiliteit" | "mobiliteit" | "werktijden"
>;

type Occupation = NonNullable<VumSearchProfile["bemiddelingsberoep"]>[number];
type Contract = NonNullable<VumSearchProfile["contractvorm"]>[number];

const occupation = compared<Occupation>("string", ["$eq"], ({ codeBeroepsnaam }) => codeBeroepsnaam);
const availableFrom = compared<AskableProfile>(
  "string",
  ["$lte"],
  ({ flexibiliteit }) => flexibiliteit?.datumAanvangBeschikbaarVoorWerk,
);

/**
 * Reads a question about job seekers: the combinations that MPWerkzoekende (VUM 3.0.0) describes. The contract calls an
 * occupation `beroep.codeBeroepsnaam` and the date of availability by its bare name, unlike the profile; both ways are
 * understood.
 */
export const profileQuestion = members<AskableProfile>({
  bemiddelingsberoep: members({
    $elemMatch: oneElement(
      ({ bemiddelingsberoep }) => bemiddelingsberoep,
      members({ $or: anyOf(members({ "beroep.codeBeroepsnaam": occupation, codeBeroepsnaam: occupation })) }),
    ),
  }),
  contractvorm: members({
    $elemMatch: oneElement(
      ({ contractvorm }) => contractvorm,
      members({
        $or: anyOf(
          members({
            codeTypeArbeidscontract: compared<Contract>("string", ["$eq"], (form) => form.codeTypeArbeidscontract),
          }),
        ),
      }),
    ),
  }),
  "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": compared(
    "number",
    ["$eq"],
    ({ flexibiliteit }) => flexibiliteit?.indicatieOnregelmatigWerkOfPloegendienst,
  ),
  "arbeidsmarktkwalificatie.rijbewijs": licences(({ arbeidsmarktkwalificatie }) => arbeidsmarktkwalificatie?.rijbewijs),
  "arbeidsmarktkwalificatie.taalbeheersing": languages(
    ({ arbeidsmarktkwalificatie }) => arbeidsmarktkwalificatie?.taalbeheersing,
  ),
  datumAanvangBeschikbaarVoorWerk: availableFrom,
  "flexibiliteit.datumAanvangBeschikbaarVoorWerk": availableFrom,
  "werktijden.indicatieKantoortijden": compared(
    "number",
    ["$eq"],
    ({ werktijden }) => werktijden?.indicatieKantoortijden,
  ),
  "werktijden.aantalWerkurenPerWeekMaximaal": compared(
    "number",
    ["$gte"],
    ({ werktijden }) => werktijden?.aantalWerkurenPerWeekMaximaal,
  ),
  "werktijden.aantalWerkurenPerWeekMinimaal": compared(
    "number",
    ["$lte"],
    ({ werktijden }) => werktijden?.aantalWerkurenPerWeekMinimaal,
  ),
});

/** What of a profile must be in memory to answer questions about it. */
export const askable = (profile: VumSearchProfile): AskableProfile => {
  const { bemiddelingsberoep, contractvorm, flexibiliteit, mobiliteit, werktijden } = profile;
  const { rijbewijs, taalbeheersing } = profile.arbeidsmarktkwalificatie ?? {};
  return {
    arbeidsmarktkwalificatie: { rijbewijs, taalbeheersing },
    bemiddelingsberoep,
    contractvorm,
    flexibiliteit,
    mobiliteit,
    werktijden,
  };
};
