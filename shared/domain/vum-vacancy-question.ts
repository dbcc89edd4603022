import { languages, licences } from "./vum-criteria.ts";
import { compared, members } from "./vum-selection.ts";
import type { VumVacancy } from "./vum-vacancy.ts";

const startsOn = compared<VumVacancy>(
  "string",
  ["$gte"],
  ({ arbeidsVoorwaarden }) => arbeidsVoorwaarden?.datumAanvangWerkzaamheden,
);

/**
 * Reads a question about vacancies: the combinations that MPVacature (VUM 3.0.0) describes. The contract calls the first
 * day by its bare name, unlike the vacancy; both ways are understood.
 */
export const vacancyQuestion = members<VumVacancy>({
  "beroep.codeBeroepsnaam": compared("string", ["$eq"], ({ beroep }) => beroep?.codeBeroepsnaam),
  codeWerkEnDenkniveauMinimaal: compared(
    "string",
    ["$gte", "$lt", "$eq"],
    ({ codeWerkEnDenkniveauMinimaal }) => codeWerkEnDenkniveauMinimaal,
  ),
  datumAanvangWerkzaamheden: startsOn,
  "arbeidsVoorwaarden.datumAanvangWerkzaamheden": startsOn,
  "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": compared(
    "number",
    ["$eq"],
    ({ flexibiliteit }) => flexibiliteit?.indicatieOnregelmatigWerkOfPloegendienst,
  ),
  rijbewijs: licences(({ rijbewijs }) => rijbewijs),
  taalbeheersing: languages(({ taalbeheersing }) => taalbeheersing),
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
