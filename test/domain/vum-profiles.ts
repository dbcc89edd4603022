import { existsSync, readFileSync } from "node:fs";
import type { VumProfile } from "#shared/domain/vum-profile.ts";

/** A small detail profile with something in every part of it. */
export const aVumProfile = (change: Partial<VumProfile> = {}): VumProfile => ({
  idWerkzoekende: "vum-1",
  mobiliteit: { bemiddelingspostcode: "2011AB", maximaleReisafstand: 25, maximaleReistijd: 45 },
  bemiddelingsberoep: [{ codeBeroepsnaam: "https://linkeddata.competentnl.nl/uwv/id/occupation/57D17BDAA8" }],
  contractvorm: [{ codeTypeArbeidscontract: "B", codeTypeOvereenkomst: "01" }],
  flexibiliteit: {
    datumAanvangBeschikbaarVoorWerk: "2026-12-01",
    datumEindeBeschikbaarVoorWerk: "2027-12-01",
    indicatieOnregelmatigWerkOfPloegendienst: 2,
  },
  indicatieBeschikbaarheidContactgegevens: 1,
  sector: [{ codeSbi: 47741 }],
  vervoermiddel: [{ codeVervoermiddel: 3, indicatieBeschikbaarVoorWoonWerkverkeer: 1 }],
  werktijden: { aantalWerkurenPerWeekMinimaal: 12, aantalWerkurenPerWeekMaximaal: 32, indicatieKantoortijden: 0 },
  arbeidsmarktkwalificatie: {
    codeWerkEnDenkniveauWerkzoekende: 4,
    competentiebeheersing: [{ codeCompetentie: "0000000007" }],
    cursus: [{ naamCursus: "VCA", datumCertificaat: "2024-03-01", toelichtingCursus: "Met goed gevolg" }],
    interesse: [{ naamInteresse: "Tuinieren" }],
    opleiding: [{ codeNiveauOpleiding: 4, codeOpleidingsnaam: "12345", indicatieDiploma: 1 }],
    rijbewijs: [{ codeSoortRijbewijs: "B" }, { codeSoortRijbewijs: "AM" }],
    taalbeheersing: [
      { codeTaal: "eng", codeNiveauTaalbeheersingMondeling: 2 },
      { codeTaal: "nld", codeNiveauTaalbeheersingMondeling: 3, codeNiveauTaalbeheersingLezen: 2 },
    ],
    werkervaring: [
      {
        beroep: { codeBeroepsnaam: "https://linkeddata.competentnl.nl/uwv/id/occupation/CAEAB76D41" },
        datumAanvangWerkzaamheden: "2020-02-10",
        datumEindeWerkzaamheden: "2023-05-31",
        naamOrganisatie: "Loods Proefneming",
        toelichtingWerkervaring: "Orders verzamelen",
      },
    ],
  },
  contactpersoon: [{ naamContactpersoonAfdeling: "Team Werk", emailadres: "team@gemeente.example" }],
  eisAanWerk: { indicatieBegeleiding: 1 },
  emailadres: ["persoon@thuis.example"],
  telefoonnummer: ["06-12345678"],
  persoonlijkePresentatie: "Ik ben Jan en ik woon aan de Kerkstraat.",
  webadres: [{ codeWebadres: 2, url: "https://cv.example/jan" }],
  indicatieLdrRegistratie: 2,
  ...change,
});

/** What must not be found anywhere once the profile has arrived. */
export const PERSONAL = [
  "persoon@thuis.example",
  "06-12345678",
  "Kerkstraat",
  "cv.example",
  "Team Werk",
  "team@gemeente",
];

const OFFICIAL = new URL("../../../shared/vum/werkzoekenden-upload.json", import.meta.url);

export const hasOfficialProfiles = existsSync(OFFICIAL);
export const officialProfiles = (count: number): VumProfile[] =>
  hasOfficialProfiles ? (JSON.parse(readFileSync(OFFICIAL, "utf8")) as VumProfile[]).slice(0, count) : [];
