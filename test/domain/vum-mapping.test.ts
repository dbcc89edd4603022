import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { candidateOfVum, searchProfileOf } from "#shared/domain/vum-mapping.ts";
import { VumProfile, VumSearchProfile } from "#shared/domain/vum-profile.ts";
import { aVumProfile, hasOfficialProfiles, officialProfiles, PERSONAL } from "./vum-profiles.ts";

const TODAY = "2026-11-22";
const candidate = (change: Partial<VumProfile> = {}) =>
  CandidateProfile.parse(candidateOfVum(VumProfile.parse(aVumProfile(change)), TODAY));
const qualified = (change: NonNullable<VumProfile["arbeidsmarktkwalificatie"]>) =>
  candidate({ arbeidsmarktkwalificatie: change });

/** Fields of the detail profile that the search profile does not have (VUM 3.0.0, MPWerkzoekendeMatch). */
const DETAIL_ONLY = [
  "contactpersoon",
  "eisAanWerk",
  "emailadres",
  "indicatieLdrRegistratie",
  "persoonlijkePresentatie",
  "telefoonnummer",
  "webadres",
];

describe("a VUM profile as a candidate", () => {
  it("says all that matching can use of it", () => {
    expect(candidate()).toEqual({
      distanceToWork: "bridgeable",
      banenafspraak: "unknown",
      beschutWerk: "unknown",
      assessedAt: TODAY,
      postcode: "2011",
      maxDistanceKm: 25,
      availableFrom: "2026-12-01",
      hours: { min: 12, max: 32 },
      occupations: [
        {
          code: "https://linkeddata.competentnl.nl/uwv/id/occupation/CAEAB76D41",
          months: 39,
          lastWorked: "2023-05",
        },
        { code: "https://linkeddata.competentnl.nl/uwv/id/occupation/57D17BDAA8", wish: true },
      ],
      skills: ["0000000007"],
      skillsAssessed: false,
      licences: ["B", "AM"],
      education: 4,
      language: 3,
      capacity: { "irregular-hours": 0 },
    });
  });

  it("is unknown where VUM says nothing, and unknown is not no", () => {
    const bare = CandidateProfile.parse(
      candidateOfVum({ idWerkzoekende: "x", mobiliteit: { bemiddelingspostcode: "2011AB" } }, TODAY),
    );
    expect(bare).toEqual({
      distanceToWork: "bridgeable",
      banenafspraak: "unknown",
      beschutWerk: "unknown",
      assessedAt: TODAY,
      postcode: "2011",
      hours: {},
      occupations: [],
      skills: [],
      skillsAssessed: false,
      capacity: {},
    });
    expect(qualified({ rijbewijs: [] }).licences).toBeUndefined();
    expect(qualified({ rijbewijs: [{}, { codeSoortRijbewijs: "ZZ" }] }).licences).toBeUndefined();
    expect(qualified({ cursus: [{ naamCursus: "VCA" }] }).certificates).toBeUndefined();
    for (const code of [0, 7]) {
      expect(qualified({ codeWerkEnDenkniveauWerkzoekende: code }).education).toBeUndefined();
    }
    for (const level of [0, 8] as const) {
      const taalbeheersing = [{ codeTaal: "nld", codeNiveauTaalbeheersingMondeling: level }];
      expect(qualified({ taalbeheersing }).language).toBeUndefined();
    }
    expect(candidate({ flexibiliteit: { indicatieOnregelmatigWerkOfPloegendienst: 0 } }).capacity).toEqual({});
  });

  it.each([
    ["yes", 1, 3],
    ["no", 2, 0],
  ])("can or cannot work irregular hours: %s", (_name, code, capacity) => {
    const { capacity: found } = candidate({ flexibiliteit: { indicatieOnregelmatigWerkOfPloegendienst: code } });
    expect(found).toEqual({ "irregular-hours": capacity });
  });

  it("knows no hours from a lowest number above the highest", () => {
    const werktijden = { aantalWerkurenPerWeekMinimaal: 40, aantalWerkurenPerWeekMaximaal: 8 };
    expect(candidate({ werktijden }).hours).toEqual({});
    expect(candidate({ werktijden: { aantalWerkurenPerWeekMinimaal: 40 } }).hours).toEqual({ min: 40 });
  });

  it.each([
    ["ended before it began", { datumAanvangWerkzaamheden: "2024-01-01", datumEindeWerkzaamheden: "2023-01-01" }, 0],
    [
      "took longer than a life",
      { datumAanvangWerkzaamheden: "1900-01-01", datumEindeWerkzaamheden: "2023-01-01" },
      840,
    ],
    ["still goes on", { datumAanvangWerkzaamheden: "2024-01-01" }, undefined],
  ])("counts whole months of work that %s", (_name, dates, months) => {
    const { occupations } = qualified({ werkervaring: [{ beroep: { codeBeroepsnaam: "urn:x" }, ...dates }] });
    expect(occupations[0]?.months).toBe(months);
  });

  it("leaves out what matching cannot read, and keeps it in the search profile: no profile is lost for it", () => {
    const strange = VumProfile.parse({
      idWerkzoekende: "strange",
      mobiliteit: { bemiddelingspostcode: "0123ab" },
      bemiddelingsberoep: [
        {},
        { codeBeroepsnaam: "" },
        { codeBeroepsnaam: "magazijn medewerker" },
        { codeBeroepsnaam: "9333" },
      ],
      arbeidsmarktkwalificatie: {
        competentiebeheersing: [
          {},
          { codeCompetentie: "" },
          { codeCompetentie: "goed met mensen!" },
          { codeCompetentie: "k1" },
        ],
        werkervaring: [
          { beroep: { codeBeroepsnaam: "urn:x?a=1&b=2" } },
          { beroep: { codeBeroepsnaam: "urn:y" }, datumEindeWerkzaamheden: "0999-05-31" },
        ],
      },
    });
    expect(CandidateProfile.parse(candidateOfVum(strange, TODAY))).toMatchObject({
      occupations: [{ code: "urn:y" }, { code: "9333", wish: true }],
      skills: ["k1"],
    });
    expect(CandidateProfile.parse(candidateOfVum(strange, TODAY)).postcode).toBeUndefined();
    const { idWerkzoekende, ...search } = strange;
    expect(searchProfileOf(strange)).toEqual(search);
  });

  it("keeps at most 50 occupations, those that were done first", () => {
    const codes = (prefix: string) =>
      Array.from({ length: 40 }, (_unused, index) => ({ codeBeroepsnaam: `${prefix}:${index}` }));
    const { occupations } = candidate({
      bemiddelingsberoep: codes("wish"),
      arbeidsmarktkwalificatie: { werkervaring: codes("done").map((beroep) => ({ beroep })) },
    });
    expect(occupations).toHaveLength(50);
    expect(occupations.filter(({ wish }) => wish)).toHaveLength(10);
  });
});

describe("a VUM search profile", () => {
  it("is kept field by field; contact details and free text of the person are dropped", () => {
    const arrived = aVumProfile();
    const kept = searchProfileOf(VumProfile.parse(arrived));
    const expected = Object.fromEntries(
      Object.entries(arrived).filter(([name]) => ![...DETAIL_ONLY, "idWerkzoekende"].includes(name)),
    );
    expect(kept).toEqual(expected);
    for (const personal of PERSONAL) expect(JSON.stringify(kept)).not.toContain(personal);
  });

  it("knows the fields of the contract and no other", () => {
    expect([...Object.keys(VumSearchProfile.shape), "idWerkzoekende", ...DETAIL_ONLY].toSorted()).toEqual(
      Object.keys(VumProfile.shape).toSorted(),
    );
    const errors = VumProfile.safeParse({ ...aVumProfile(), bsn: "123456782", mobiliteit: {} }).error?.issues ?? [];
    expect(errors.map(({ path, code }) => [path.join("/"), code]).toSorted()).toEqual([
      ["", "unrecognized_keys"],
      ["mobiliteit/bemiddelingspostcode", "invalid_type"],
    ]);
  });

  it("never makes a candidate that cannot be stored, whatever codes and dates it has", () => {
    const text = fc.string({ maxLength: 30, unit: "binary" });
    const date = fc
      .date({ min: new Date("0000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
    fc.assert(
      fc.property(text, text, text, date, date, (occupation, skill, licence, from, until) => {
        const profile = VumProfile.safeParse({
          idWerkzoekende: "any",
          mobiliteit: { bemiddelingspostcode: "2011AB" },
          bemiddelingsberoep: [{ codeBeroepsnaam: occupation }],
          flexibiliteit: { datumAanvangBeschikbaarVoorWerk: from },
          arbeidsmarktkwalificatie: {
            competentiebeheersing: [{ codeCompetentie: skill }],
            rijbewijs: [{ codeSoortRijbewijs: licence.slice(0, 3) }],
            werkervaring: [
              {
                beroep: { codeBeroepsnaam: `urn:${skill}` },
                datumAanvangWerkzaamheden: from,
                datumEindeWerkzaamheden: until,
              },
            ],
          },
        });
        if (profile.success) expect(CandidateProfile.safeParse(candidateOfVum(profile.data, TODAY)).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!hasOfficialProfiles)("the official VUM profiles", () => {
  it("are all accepted, kept without loss, and make a candidate", () => {
    const all = officialProfiles(1000);
    expect(all).toHaveLength(1000);
    for (const official of all) {
      const profile = VumProfile.parse(official);
      const { idWerkzoekende, ...rest } = official;
      const expected = Object.fromEntries(Object.entries(rest).filter(([name]) => !DETAIL_ONLY.includes(name)));
      expect(searchProfileOf(profile)).toEqual(expected);
      const result = CandidateProfile.safeParse(candidateOfVum(profile, TODAY));
      expect([idWerkzoekende, result.error?.issues]).toEqual([idWerkzoekende, undefined]);
    }
  });
});
