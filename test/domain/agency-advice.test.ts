import { describe, expect, it } from "vitest";
import { type AdviceBasis, type AdvisedPerson, adviseAgency } from "#shared/domain/agency-advice.ts";
import { agenciesOn } from "#shared/domain/region.ts";
import { zuidKennemerlandIJmond as region } from "#shared/region/zuid-kennemerland-ijmond.ts";

const HAARLEM = "GM0392";
const ZUID_KENNEMERLAND = [HAARLEM, "GM0473", "GM0377", "GM0397"];
const IJMOND = ["GM0375", "GM0396", "GM0453"];
const PROGRAMMES = ["p1", "p2", "p3", "p4"];
const DISTANCES = ["none", "bridgeable", "unbridgeable"] as const;

type Distance = (typeof DISTANCES)[number];

const DATE = "2026-11-22";
const basis: AdviceBasis = { region, date: DATE, tallies: new Map() };
const advised = (partner: string, profile: AdvisedPerson["profile"], change: Partial<AdviceBasis> = {}) =>
  adviseAgency({ ...basis, ...change }, { partner, profile });

const agencyOf = (partner: string, distanceToWork: Distance, municipality?: string, programme?: string) =>
  advised(partner, {
    distanceToWork,
    ...(municipality === undefined ? {} : { municipality }),
    ...(programme === undefined ? {} : { programme }),
  })?.agency;

describe("the advised agency (rules 1 and 2 of the desk)", () => {
  it("is UWV for UWV's own clients, whatever else is known of them", () => {
    for (const distance of DISTANCES) {
      for (const municipality of [undefined, HAARLEM, ...IJMOND]) {
        for (const programme of [undefined, "p1"]) {
          expect(agencyOf("uwv", distance, municipality, programme)).toBe("uwv");
        }
      }
    }
  });

  it("is a staffing agency for people without distance to work", () => {
    for (const municipality of [undefined, ...ZUID_KENNEMERLAND, ...IJMOND]) {
      for (const programme of [undefined, ...PROGRAMMES]) {
        expect(agencyOf("gemeente-haarlem", "none", municipality, programme)).toBe("kennemerkracht");
      }
    }
  });

  it("is IJmond Werkt! for Beverwijk, Heemskerk and Velsen, by the municipality that was delivered", () => {
    for (const municipality of IJMOND) {
      for (const distance of ["bridgeable", "unbridgeable"] as const) {
        expect(agencyOf("gemeente-haarlem", distance, municipality)).toBe("ijmond-werkt");
        expect(agencyOf("ijmond-werkt", distance, municipality, "p1")).toBe("ijmond-werkt");
      }
    }
  });

  it("is the contractor of a programme, and otherwise Pasmatch, in Zuid-Kennemerland", () => {
    for (const municipality of ZUID_KENNEMERLAND) {
      for (const distance of ["bridgeable", "unbridgeable"] as const) {
        for (const programme of PROGRAMMES) {
          expect(agencyOf("gemeente-haarlem", distance, municipality, programme)).toBe("start-kennemerland");
        }
        expect(agencyOf("gemeente-haarlem", distance, municipality)).toBe("pasmatch");
        expect(agencyOf("gemeente-haarlem", distance, municipality, "p9")).toBe("pasmatch");
      }
    }
  });

  it("does without a municipality, and with one of another region", () => {
    expect(agencyOf("ijmond-werkt", "bridgeable")).toBe("pasmatch");
    expect(agencyOf("gemeente-haarlem", "bridgeable", "GM0363")).toBe("pasmatch");
  });

  it("is not misled by names that every object has", () => {
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      expect(agencyOf("gemeente-haarlem", "bridgeable", HAARLEM, name)).toBe("pasmatch");
      expect(agencyOf(name, "bridgeable", HAARLEM)).toBe("pasmatch");
      expect(agencyOf("gemeente-haarlem", "bridgeable", name)).toBe("pasmatch");
    }
  });

  it("can be chosen: it pulls its assignments, and every partner and municipality that policy names exists", () => {
    const agencies = agenciesOn(region, DATE).map(({ code }) => code);
    const codes = region.municipalities.map(({ code }) => code);
    expect(region.assignmentPolicies.length).toBeGreaterThan(0);
    for (const { ownClients, byMunicipality, programmes, byDistance, others, shares } of region.assignmentPolicies) {
      const named = [ownClients, byMunicipality, byDistance, shares.strategicPartners].flatMap((of) =>
        Object.values(of),
      );
      for (const agency of [...named, ...programmes.map(({ agency }) => agency), ...Object.values(others).flat()])
        expect(agencies).toContain(agency);
      for (const code of [...Object.keys(byMunicipality), ...Object.keys(shares.strategicPartners)])
        expect(codes).toContain(code);
    }
  });

  it("comes with its reason in one sentence, which never says what is behind a programme", () => {
    const reason = (partner: string, profile: AdvisedPerson["profile"]) => advised(partner, profile)?.reason;
    expect(reason("uwv", { distanceToWork: "bridgeable" })).toBe("UWV: bemiddelt eigen klanten van UWV.");
    expect(reason("gemeente-haarlem", { distanceToWork: "bridgeable", municipality: "GM0453" })).toBe(
      "IJmond Werkt!: bemiddelt voor de gemeente Velsen.",
    );
    expect(reason("gemeente-haarlem", { distanceToWork: "bridgeable", programme: "p2" })).toBe(
      "Start Kennemerland: heeft het contract voor dit programma.",
    );
    expect(reason("gemeente-haarlem", { distanceToWork: "unbridgeable" })).toBe(
      "Pasmatch: kandidaat met grote afstand.",
    );
  });
});

describe("agencies that may be chosen", () => {
  it("are those that pull, while they exist", () => {
    const ended = { ...region, partners: region.partners.map((partner) => ({ ...partner, validUntil: "2026-12-31" })) };
    expect(
      agenciesOn(region, "2026-11-22")
        .map(({ code }) => code)
        .toSorted(),
    ).toEqual(["ijmond-werkt", "kennemerkracht", "pasmatch", "start-kennemerland", "uwv"].toSorted());
    expect(agenciesOn(ended, "2026-12-31")).toHaveLength(5);
    expect(agenciesOn(ended, "2027-01-01")).toEqual([]);
  });
});
