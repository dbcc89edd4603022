import fc from "fast-check";
import type { VumProfile } from "#shared/domain/vum-profile.ts";

/** Few values of everything, so that questions and profiles meet; now and then one that is empty or unheard of. */
const OCCUPATIONS = ["urn:x:1", "urn:x:2", "http://data.europa.eu/esco/isco/C9333", ""];
const LICENCES = ["B", "B+", "AM", "T", "ZZ", ""];
const LANGUAGES = ["nld", "eng", "tur"];
const LEVELS = [0, 1, 2, 3, 4, 8] as const;
const DATES = ["2026-01-01", "2026-06-30", "2027-03-15"];
const POSTCODES = ["2011AB", "2025XX", "1011ZZ", "9712AA"];

const some = <T>(...values: T[]) => fc.constantFrom(...values);
const listOf = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 });
const partOf = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] });
const indication = some(0, 1, 2);
const hours = fc.integer({ min: 0, max: 99 });

/** Profiles as partners may deliver them: all that is accepted, which is a little more than the contract lets out. */
export const vumProfiles: fc.Arbitrary<VumProfile> = fc.record(
  {
    idWerkzoekende: fc.uuid(),
    mobiliteit: fc.record(
      {
        bemiddelingspostcode: some(...POSTCODES),
        maximaleReisafstand: fc.integer({ min: 0, max: 1000 }),
        maximaleReistijd: fc.integer({ min: 0, max: 1000 }),
      },
      { requiredKeys: ["bemiddelingspostcode"] },
    ),
    bemiddelingsberoep: listOf(partOf({ codeBeroepsnaam: some(...OCCUPATIONS) })),
    contractvorm: listOf(
      partOf({ codeTypeArbeidscontract: some("B" as const, "O" as const), codeTypeOvereenkomst: some("01" as const) }),
    ),
    flexibiliteit: partOf({
      datumAanvangBeschikbaarVoorWerk: some(...DATES),
      datumEindeBeschikbaarVoorWerk: some(...DATES),
      indicatieOnregelmatigWerkOfPloegendienst: indication,
    }),
    indicatieBeschikbaarheidContactgegevens: some(1, 2),
    sector: listOf(partOf({ codeSbi: fc.integer({ min: 0, max: 99_999 }) })),
    vervoermiddel: listOf(
      partOf({ codeVervoermiddel: fc.integer({ min: 1, max: 9 }), indicatieBeschikbaarVoorUitvoeringWerk: indication }),
    ),
    werktijden: partOf({
      aantalWerkurenPerWeekMinimaal: hours,
      aantalWerkurenPerWeekMaximaal: hours,
      indicatieKantoortijden: indication,
    }),
    arbeidsmarktkwalificatie: partOf({
      codeWerkEnDenkniveauWerkzoekende: fc.integer({ min: 0, max: 7 }),
      cursus: listOf(partOf({ naamCursus: fc.string({ maxLength: 120 }), indicatieCertificaat: fc.nat(8) })),
      competentiebeheersing: listOf(partOf({ codeCompetentie: some("k1", "k 2", "") })),
      interesse: listOf(partOf({ naamInteresse: fc.string({ maxLength: 20 }) })),
      opleiding: listOf(
        partOf({
          codeOpleidingsnaam: some<string | number>("123", 456, "a1", 12_345_678_901),
          codeNiveauOpleiding: fc.integer({ min: 1, max: 9 }),
          indicatieDiploma: fc.nat(8),
        }),
      ),
      rijbewijs: listOf(partOf({ codeSoortRijbewijs: some(...LICENCES) })),
      taalbeheersing: listOf(
        partOf({
          codeTaal: some(...LANGUAGES),
          codeNiveauTaalbeheersingMondeling: some(...LEVELS),
          codeNiveauTaalbeheersingSchriftelijk: some(...LEVELS),
        }),
      ),
      werkervaring: listOf(
        partOf({
          beroep: partOf({ codeBeroepsnaam: some(...OCCUPATIONS) }),
          datumAanvangWerkzaamheden: some(...DATES),
          datumEindeWerkzaamheden: some(...DATES),
        }),
      ),
    }),
  },
  { requiredKeys: ["idWerkzoekende", "mobiliteit"] },
);

/** Any of these operators, now and then with an empty operand. */
const condition = (operators: readonly string[], operand: fc.Arbitrary<unknown>) =>
  fc.dictionary(some(...operators), fc.oneof({ weight: 8, arbitrary: operand }, some<unknown>("", null, {}, [])), {
    maxKeys: 2,
  });

/** Criteria that the contract does not describe. */
const UNHEARD = {
  "sector.codeSbi": { $eq: 1 },
  lievelingskleur: { $eq: "groen" },
  $or: [{ codeTaal: { $eq: "nld" } }],
  $where: "true",
};
const number = (...operators: string[]) =>
  condition([...operators, "$gt", "$ne", "$in"], fc.integer({ min: 0, max: 99 }));
const code = (values: readonly string[]) => condition(["$eq", "$regex"], some(...values));
const elements = (element: fc.Arbitrary<unknown>) =>
  fc.dictionary(some("$all", "$in", "$size"), fc.array(partOf({ $elemMatch: element }), { maxLength: 3 }), {
    maxKeys: 2,
  });
const level = condition(["$gte", "$lte"], some(2, 3, 4));

/** Questions of described and other criteria and operators, with empty values at every depth. */
export const profileCriteria: fc.Arbitrary<Record<string, unknown>> = partOf({
  bemiddelingsberoep: partOf({
    $elemMatch: partOf({
      $or: listOf(partOf({ "beroep.codeBeroepsnaam": code(OCCUPATIONS), onbekend: code(["x"]) })),
    }),
    $size: fc.nat(3),
  }),
  contractvorm: partOf({
    $elemMatch: partOf({
      $or: listOf(partOf({ codeTypeArbeidscontract: code(["B", "O"]), codeTypeOvereenkomst: code(["02"]) })),
    }),
  }),
  "flexibiliteit.indicatieOnregelmatigWerkOfPloegendienst": condition(["$eq", "$gte"], some(1, 2)),
  "arbeidsmarktkwalificatie.rijbewijs": elements(partOf({ codeSoortRijbewijs: code(LICENCES) })),
  "arbeidsmarktkwalificatie.taalbeheersing": elements(
    partOf({
      codeTaal: code(LANGUAGES),
      codeNiveauTaalbeheersingMondeling: level,
      codeNiveauTaalbeheersingSchriftelijk: level,
      codeNiveauTaalbeheersingLezen: level,
    }),
  ),
  datumAanvangBeschikbaarVoorWerk: condition(["$lte", "$gte"], some(...DATES)),
  "werktijden.indicatieKantoortijden": condition(["$eq", "$lt"], some(1, 2)),
  "werktijden.aantalWerkurenPerWeekMaximaal": number("$gte", "$lte"),
  "werktijden.aantalWerkurenPerWeekMinimaal": number("$lte", "$gte"),
  ...Object.fromEntries(Object.entries(UNHEARD).map(([name, value]) => [name, fc.constant(value)])),
});
