import * as z from "zod";
import { VumPostcode } from "./vum-area.ts";

/**
 * A vacancy of VUM 3.0.0 with VUM's own names (contract "Vacatures"): the parts that our vacancies have. What else
 * another region sends is passed over.
 */
const text = (max: number) => z.string().max(max);
const indication = z.int().min(0).max(2);
const hours = z.int().min(0).max(99);

const WorkLevel = z.enum(["0", "1", "2", "3", "4", "5", "6", "7"]);

/** What the contract calls MPVacatureMatch. */
export const VumVacancy = z.object({
  idVacature: z.string().regex(/^[a-zA-Z0-9_.-]{1,200}$/),
  naamVacature: text(120).optional(),
  omschrijvingVacature: text(2000).optional(),
  adres: z.object({ postcode: VumPostcode }),
  beroep: z.object({ codeBeroepsnaam: text(200).optional() }).optional(),
  codeWerkEnDenkniveauMinimaal: WorkLevel.optional(),
  competentiebeheersing: z.array(z.object({ codeCompetentie: text(200).optional() })).optional(),
  contractvorm: z
    .array(
      z.object({
        codeTypeArbeidscontract: z.enum(["B", "O"]).optional(),
        codeTypeOvereenkomst: z.enum(["01", "02", "03", "04"]).optional(),
      }),
    )
    .optional(),
  flexibiliteit: z.object({ indicatieOnregelmatigWerkOfPloegendienst: indication.optional() }).optional(),
  rijbewijs: z.array(z.object({ codeSoortRijbewijs: text(3).optional() })).optional(),
  taalbeheersing: z
    .array(
      z.object({
        codeTaal: text(3).optional(),
        codeNiveauTaalbeheersingMondeling: z.int().min(0).max(8).optional(),
        codeNiveauTaalbeheersingSchriftelijk: z.int().min(0).max(8).optional(),
      }),
    )
    .optional(),
  werktijden: z
    .object({ aantalWerkurenPerWeekMinimaal: hours.optional(), aantalWerkurenPerWeekMaximaal: hours.optional() })
    .optional(),
  arbeidsVoorwaarden: z
    .object({ datumAanvangWerkzaamheden: z.iso.date().optional(), salarisIndicatie: text(100).optional() })
    .optional(),
  sluitingsdatumVacature: z.iso.date().optional(),
  werkgever: z.object({ handelsnaamOrganisatie: text(500).optional() }).optional(),
});
export type VumVacancy = z.infer<typeof VumVacancy>;

/** Whom to call about a vacancy or a person, as VUM has room for it. */
export type VumContact = { name: string; email: string; phone?: string | undefined };

/** What the contract calls Vacature: the search profile, with whom to call about it. */
export type VumVacancyDetail = Omit<VumVacancy, "werkgever"> & {
  nummerVacature: string;
  werkgever: {
    handelsnaamOrganisatie: string;
    contactpersoon: { naamContactpersoonAfdeling: string; emailadres: string[]; telefoonnummer?: string[] }[];
  };
};
