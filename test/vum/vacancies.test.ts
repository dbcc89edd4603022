import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS, LICENCES } from "#shared/engine/types.ts";
import { aRecord } from "../pages/desk-records.ts";
import type { aVacancy } from "../support/builders.ts";
import { asking, bron, HEADERS } from "./bron.ts";
import { contract, hasContracts } from "./contract.ts";

type Asked = Parameters<typeof aVacancy>[0];
type Found = { matches: { idVacature: string }[]; maximumAantalResultatenBereikt: boolean };

const referenceOf = (number: number) => `V-0000000${number}`;

/** A bron with these vacancies, the first `V-00000000`. */
function offering(...vacancies: Asked[]) {
  const ours = bron();
  for (const [number, asked] of vacancies.entries()) ours.handIn(aRecord({ reference: referenceOf(number) }, asked));
  return ours;
}
const found = async (ours: ReturnType<typeof bron>, criteria: Record<string, unknown> = {}) =>
  ((await ours.find("vacatures", asking(criteria))).body as Found).matches.map(({ idVacature }) =>
    Number(idVacature.slice(2)),
  );

const full: Asked = {
  skills: [
    { code: "s1", importance: "essential" },
    { code: "s2", importance: "desired" },
  ],
  salary: { min: 14.5, max: 18, per: "hour" },
  contract: "permanent",
  closesOn: "2026-12-31",
  licences: ["B"],
  education: { level: 4, hard: true },
  language: { level: 2, hard: false },
  demands: { "irregular-hours": 2 },
  hoursPerWeek: { min: 15.2, max: 31.5 },
  startDate: "2027-01-04",
};

describe("a question about vacancies", () => {
  it("is answered with the open ones, as VUM says them", async () => {
    const ours = offering(full);
    expect((await ours.find("vacatures", asking())).body).toEqual({
      maximumAantalResultatenBereikt: false,
      matches: [
        {
          idVacature: "V-00000000",
          naamVacature: "Medewerker magazijn",
          omschrijvingVacature: "Bestellingen verzamelen en klaarzetten.",
          adres: { postcode: "2031AB" },
          beroep: { codeBeroepsnaam: "http://data.europa.eu/esco/isco/C9333" },
          codeWerkEnDenkniveauMinimaal: "4",
          competentiebeheersing: [{ codeCompetentie: "s1" }],
          contractvorm: [{ codeTypeArbeidscontract: "O", codeTypeOvereenkomst: "01" }],
          flexibiliteit: { indicatieOnregelmatigWerkOfPloegendienst: 1 },
          rijbewijs: [{ codeSoortRijbewijs: "B" }],
          taalbeheersing: [{ codeTaal: "nld", codeNiveauTaalbeheersingMondeling: 2 }],
          werktijden: { aantalWerkurenPerWeekMinimaal: 15, aantalWerkurenPerWeekMaximaal: 32 },
          arbeidsVoorwaarden: {
            datumAanvangWerkzaamheden: "2027-01-04",
            salarisIndicatie: "€ 14,50 tot € 18,00 per uur",
          },
          sluitingsdatumVacature: "2026-12-31",
          werkgever: { handelsnaamOrganisatie: "Loods Proefneming" },
        },
      ],
    });
  });

  it.each<[string, Record<string, unknown>, number[]]>([
    ["no criterion", {}, [0, 1, 2]],
    ["an occupation", { "beroep.codeBeroepsnaam": { $eq: "http://data.europa.eu/esco/isco/C9412" } }, [1]],
    ["a level in a range", { codeWerkEnDenkniveauMinimaal: { $gte: "4", $lt: "7" } }, [0]],
    ["the first day", { datumAanvangWerkzaamheden: { $gte: "2027-02-01" } }, [2]],
    ["irregular hours", { "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": { $eq: 1 } }, [0]],
    ["a licence", { rijbewijs: { $all: [{ $elemMatch: { codeSoortRijbewijs: { $eq: "B" } } }] } }, [0]],
    ["a language", { taalbeheersing: { $all: [{ $elemMatch: { codeTaal: { $eq: "nld" } } }] } }, [0]],
    ["most hours", { "werktijden.aantalWerkurenPerWeekMaximaal": { $gte: 36 } }, [2]],
    ["least hours", { "werktijden.aantalWerkurenPerWeekMinimaal": { $lte: 12 } }, [1]],
    [
      "what the contract does not describe",
      { naamVacature: { $eq: "x" }, "werkgever.naam": { $regex: "." } },
      [0, 1, 2],
    ],
    ["empty values", { codeWerkEnDenkniveauMinimaal: { $gte: "" }, rijbewijs: { $all: [] } }, [0, 1, 2]],
  ])("heeds %s", async (_name, criteria, expected) => {
    const ours = offering(
      full,
      { startDate: "2027-01-04", occupation: "9412", hoursPerWeek: { min: 8, max: 16 } },
      { startDate: "2027-03-01", hoursPerWeek: { min: 24, max: 36 } },
    );
    expect(await found(ours, criteria)).toEqual(expected);
  });

  it("finds none that closed or moved a moment ago, and those that came after the last question", async () => {
    const ours = offering({}, {}, {});
    const close = { selectiegebied: { postcode: "2031AA", afstand: 5 } };
    expect(await found(ours, close)).toEqual([0, 1, 2]);
    ours.handIn(aRecord({ reference: referenceOf(0), status: "withdrawn" }));
    ours.handIn(aRecord({ reference: referenceOf(1) }, { workplace: { postcode: "9712 AA" } }));
    ours.handIn(aRecord({ reference: referenceOf(3) }));
    expect(await found(ours, close)).toEqual([2, 3]);
  });

  it("is answered outside SUWI too: a vacancy is nobody's personal data", async () => {
    const { status, body } = await offering({}).find("vacatures", asking(), { ...HEADERS, "X-VUM-SUWIparty": "false" });
    expect([status, (body as Found).matches.length]).toEqual([200, 1]);
  });
});

describe("the detail of a vacancy", () => {
  it("names the account manager to call, and never the employer's own contact", async () => {
    const ours = offering(full);
    const { status, body, text } = await ours.read("vacatures", referenceOf(0));
    expect([status, body]).toMatchObject([
      200,
      {
        idVacature: "V-00000000",
        nummerVacature: "V-00000000",
        werkgever: {
          handelsnaamOrganisatie: "Loods Proefneming",
          contactpersoon: [
            {
              naamContactpersoonAfdeling: "Amina Bakker",
              emailadres: ["amina.bakker@zk-ijmond.example"],
              telefoonnummer: ["023 000 00 01"],
            },
          ],
        },
      },
    ]);
    for (const own of ["Robin Voorbeeld", "robin@", "00000123"]) expect(text).not.toContain(own);
    expect((await ours.find("vacatures", asking())).text).not.toContain("amina");
  });

  it("is not found the same way when it is closed, unknown or malformed", async () => {
    const ours = offering();
    ours.handIn(aRecord({ reference: referenceOf(0), status: "expired" }));
    const answers = await Promise.all([referenceOf(0), referenceOf(9), "x"].map((id) => ours.read("vacatures", id)));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      Array(3).fill([404, '{"code":"404.01","message":"Niet gevonden","details":"Deze vacature is niet gevonden"}']),
    );
  });
});

describe.skipIf(!hasContracts)("answers about vacancies", () => {
  // Inside the tests: the body of a describe runs even when it is skipped, and then there is no contract.
  const judge = () => contract("Vacatures");

  it("keep the contract, whatever employers handed in", async () => {
    const { flawsOfMatches, flawsOfDetail } = judge();
    const vacancies: fc.Arbitrary<NonNullable<Asked>> = fc.record(
      {
        title: fc
          .string({ minLength: 1, maxLength: 120, unit: fc.constantFrom("a", "é", "😀") })
          .filter((t) => t.length <= 120),
        description: fc.string({ minLength: 1, maxLength: 6000, unit: fc.constantFrom("a", "ë", "😀") }),
        kind: fc.constantFrom(...KINDS),
        occupation: fc.constantFrom("9333", "urn:x"),
        hoursPerWeek: fc.constantFrom({ min: 0, max: 168 }, { min: 7.6, max: 7.6 }),
        licences: fc.uniqueArray(fc.constantFrom(...LICENCES)),
        education: fc.record({ level: fc.integer({ min: 1, max: 6 }), hard: fc.boolean() }),
        language: fc.record({ level: fc.integer({ min: 1, max: 4 }), hard: fc.boolean() }),
        demands: fc.record({ "irregular-hours": fc.integer({ min: 0, max: 3 }) }),
        contract: fc.constantFrom("permanent", "temporary", "on-call", "agency-work"),
        salary: fc.constantFrom({ per: "month" }, { min: 2000, per: "month" }, { min: 14, max: 14, per: "hour" }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(vacancies, async (asked) => {
        const ours = offering(asked);
        expect(flawsOfMatches((await ours.find("vacatures", asking())).body)).toEqual([]);
        const detail = await ours.read("vacatures", referenceOf(0));
        expect([detail.status, ...flawsOfDetail(detail.body)]).toEqual([200]);
      }),
      { numRuns: 60 },
    );
  });
});
