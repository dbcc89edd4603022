import * as z from "zod";

/**
 * VUM 3.0.0 profile of a job seeker, with VUM's own names (contract "WerkzoekendeProfielen"). The *search* profile is
 * kept field by field so that it can be given back without loss; of the detail profile the person's own mail, phone,
 * web addresses and free text are dropped on arrival (AVG 5: data minimisation).
 */
const text = (max: number) => z.string().max(max);
const date = z.iso.date();
const indication = z.int().min(0).max(2);
const wholeNumber = (max: number) => z.int().min(0).max(max);
const languageLevel = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(8)]);

const Beroep = z.strictObject({ codeBeroepsnaam: text(200).optional() });

const Opleiding = z.strictObject({
  codeOpleidingsnaam: z.union([text(10), z.int()]).optional(),
  codeNiveauOpleiding: z.int().min(1).max(9).optional(),
  indicatieDiploma: z.int().min(0).max(8).optional(),
  toelichtingOpleiding: text(2000).optional(),
  codeStatusOpleiding: z.int().min(0).max(3).optional(),
  datumAanvangVolgenOpleiding: date.optional(),
  datumDiploma: date.optional(),
  datumEindeVolgenOpleiding: date.optional(),
  naamOpleidingsinstituut: text(500).optional(),
});

const Cursus = z.strictObject({
  indicatieCertificaat: z.int().min(0).max(8).optional(),
  naamCursus: text(120).optional(),
  toelichtingCursus: text(2000).optional(),
  datumAanvangVolgenCursus: date.optional(),
  datumCertificaat: date.optional(),
  datumEindeVolgenCursus: date.optional(),
  naamOpleidingsinstituut: text(500).optional(),
});

const Taalbeheersing = z.strictObject({
  codeNiveauTaalbeheersingLezen: languageLevel.optional(),
  codeNiveauTaalbeheersingLuisteren: languageLevel.optional(),
  codeNiveauTaalbeheersingMondeling: languageLevel.optional(),
  codeNiveauTaalbeheersingSchriftelijk: languageLevel.optional(),
  codeTaal: z
    .string()
    .regex(/^[a-z]{3}$/)
    .optional(),
});

const Werkervaring = z.strictObject({
  beroep: Beroep.optional(),
  datumAanvangWerkzaamheden: date.optional(),
  datumEindeWerkzaamheden: date.optional(),
  naamOrganisatie: text(70).optional(),
  toelichtingWerkervaring: text(2000).optional(),
});

const Arbeidsmarktkwalificatie = z.strictObject({
  codeWerkEnDenkniveauWerkzoekende: z.int().min(0).max(7).optional(),
  cursus: z.array(Cursus).max(100).optional(),
  competentiebeheersing: z
    .array(z.strictObject({ codeCompetentie: text(200).optional() }))
    .max(100)
    .optional(),
  interesse: z
    .array(z.strictObject({ naamInteresse: text(120).optional() }))
    .max(100)
    .optional(),
  opleiding: z.array(Opleiding).max(100).optional(),
  rijbewijs: z
    .array(z.strictObject({ codeSoortRijbewijs: text(3).optional() }))
    .max(50)
    .optional(),
  taalbeheersing: z.array(Taalbeheersing).max(100).optional(),
  werkervaring: z.array(Werkervaring).max(100).optional(),
});

const searchFields = {
  arbeidsmarktkwalificatie: Arbeidsmarktkwalificatie.optional(),
  bemiddelingsberoep: z.array(Beroep).max(100).optional(),
  contractvorm: z
    .array(
      z.strictObject({
        codeTypeArbeidscontract: z.enum(["B", "O"]).optional(),
        codeTypeOvereenkomst: z.enum(["01", "02", "03", "04"]).optional(),
      }),
    )
    .max(100)
    .optional(),
  flexibiliteit: z
    .strictObject({
      datumAanvangBeschikbaarVoorWerk: date.optional(),
      datumEindeBeschikbaarVoorWerk: date.optional(),
      indicatieOnregelmatigWerkOfPloegendienst: indication.optional(),
    })
    .optional(),
  indicatieBeschikbaarheidContactgegevens: z.int().min(1).max(2).optional(),
  mobiliteit: z.strictObject({
    bemiddelingspostcode: z.string().regex(/^[0-9]{4}[a-zA-Z]{2}$/, "Geef een postcode als 1234AB"),
    maximaleReisafstand: wholeNumber(1000).optional(),
    maximaleReistijd: wholeNumber(1000).optional(),
  }),
  sector: z
    .array(z.strictObject({ codeSbi: wholeNumber(99999).optional() }))
    .max(100)
    .optional(),
  vervoermiddel: z
    .array(
      z.strictObject({
        codeVervoermiddel: z.int().min(1).max(9).optional(),
        indicatieBeschikbaarVoorUitvoeringWerk: indication.optional(),
        indicatieBeschikbaarVoorWoonWerkverkeer: indication.optional(),
      }),
    )
    .max(100)
    .optional(),
  werktijden: z
    .strictObject({
      aantalWerkurenPerWeekMaximaal: z.int().min(0).max(99).optional(),
      aantalWerkurenPerWeekMinimaal: z.int().min(0).max(99).optional(),
      indicatieKantoortijden: indication.optional(),
    })
    .optional(),
};

/** What the contract calls MPWerkzoekendeMatch, without its id. */
export const VumSearchProfile = z.strictObject(searchFields);
export type VumSearchProfile = z.infer<typeof VumSearchProfile>;

/** A detail profile as a partner sends it: everything the contract allows. */
export const VumProfile = z.strictObject({
  idWerkzoekende: z.string().regex(/^[a-zA-Z0-9_.-]{1,200}$/, "Geef een idWerkzoekende van hoogstens 200 tekens"),
  ...searchFields,
  contactpersoon: z
    .array(
      z.strictObject({
        naamContactpersoonAfdeling: text(35).optional(),
        emailadres: text(320).optional(),
        telefoonnummer: text(14).optional(),
      }),
    )
    .optional(),
  eisAanWerk: z
    .strictObject({
      indicatieAanpassingWerkomgeving: indication.optional(),
      indicatieBegeleiding: indication.optional(),
      indicatieWerkvariatie: indication.optional(),
    })
    .optional(),
  emailadres: z.array(text(320)).optional(),
  indicatieLdrRegistratie: z.int().min(1).max(2).optional(),
  persoonlijkePresentatie: text(2000).optional(),
  telefoonnummer: z.array(text(14)).optional(),
  webadres: z
    .array(z.strictObject({ codeWebadres: z.int().min(1).max(4).optional(), url: text(1000).optional() }))
    .optional(),
});
export type VumProfile = z.infer<typeof VumProfile>;

/** What may be repeated of a profile that was refused: nothing of the detail profile but its id. */
export const SentVumProfile = z.object({ idWerkzoekende: z.string(), ...searchFields });
