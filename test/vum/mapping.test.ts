import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateProfile } from "#shared/domain/candidate.ts";
import { inContract } from "#shared/domain/vum-contract-values.ts";
import { candidateOfVum, searchProfileOf } from "#shared/domain/vum-mapping.ts";
import { searchProfileOfCandidate } from "#shared/domain/vum-of-candidate.ts";
import { offeredProfile } from "#shared/domain/vum-offer.ts";
import { VumProfile } from "#shared/domain/vum-profile.ts";
import { LICENCES } from "#shared/engine/types.ts";
import { aVumProfile } from "../domain/vum-profiles.ts";
import { aCandidate } from "../support/builders.ts";
import { candidatesInMemory } from "../usecases/candidates-in-memory.ts";
import { vumProfiles } from "./arbitraries.ts";
import { hasOfficial, officialPeople } from "./official.ts";

const TODAY = "2026-11-22";
const KEY = { partner: "gemeente-haarlem", ref: "p" };

/** Delivers a profile, stores it as a candidate, and gives back what others may find of it. */
async function thereAndBack(delivered: VumProfile) {
  const vum = VumProfile.parse(delivered);
  const store = candidatesInMemory();
  const profile = CandidateProfile.parse(candidateOfVum(vum, TODAY));
  await store.deliver({ ...KEY, profile, vum: searchProfileOf(vum), changedAt: `${TODAY}T09:00:00Z` });
  const record = await store.read(KEY);
  return record && offeredProfile(record, TODAY);
}

describe("a VUM profile that became a candidate", () => {
  it.skipIf(!hasOfficial)("comes back with every field of the search profile: all official ones", async () => {
    for (const official of officialPeople)
      expect(await thereAndBack(official)).toEqual(searchProfileOf(VumProfile.parse(official)));
  });

  it("comes back as it was delivered, apart from values that the contract does not let out", async () => {
    await fc.assert(
      fc.asyncProperty(vumProfiles, async (delivered) => {
        const { idWerkzoekende, ...search } = delivered;
        const expected = JSON.parse(JSON.stringify(inContract(search)));
        expect(JSON.parse(JSON.stringify(await thereAndBack(delivered)))).toEqual(expected);
        expect(inContract(inContract(search))).toEqual(inContract(search));
      }),
      { numRuns: 300 },
    );
  });

  it("loses of its values only what the contract's lists do not have", () => {
    const wide = aVumProfile({
      mobiliteit: { bemiddelingspostcode: "2011AB", maximaleReisafstand: 1000 },
      vervoermiddel: [{ codeVervoermiddel: 7, indicatieBeschikbaarVoorWoonWerkverkeer: 1 }],
      arbeidsmarktkwalificatie: {
        opleiding: [
          { codeOpleidingsnaam: 456, codeNiveauOpleiding: 7, indicatieDiploma: 5, toelichtingOpleiding: "Ja" },
        ],
        rijbewijs: [{ codeSoortRijbewijs: "ZZ" }, { codeSoortRijbewijs: "B" }],
      },
    });
    expect(inContract(searchProfileOf(wide))).toEqual({
      ...searchProfileOf(aVumProfile()),
      mobiliteit: { bemiddelingspostcode: "2011AB", maximaleReisafstand: 999 },
      vervoermiddel: [{ indicatieBeschikbaarVoorWoonWerkverkeer: 1 }],
      arbeidsmarktkwalificatie: {
        opleiding: [{ codeOpleidingsnaam: "456", toelichtingOpleiding: "Ja" }],
        rijbewijs: [{}, { codeSoortRijbewijs: "B" }],
      },
    });
  });
});

describe("a candidate in our own form", () => {
  it("becomes a VUM profile and comes back with all that VUM has room for", () => {
    const month = fc.constantFrom("2019-01", "2024-12", "2026-06");
    const occupation = fc.oneof(
      fc.record({
        code: fc.constantFrom("9333", "9412", "urn:x"),
        months: fc.integer({ min: 0, max: 840 }),
        lastWorked: month,
      }),
      fc.record({ code: fc.constantFrom("9333", "urn:y"), wish: fc.constant(true) }),
    );
    const known = fc.record(
      {
        maxDistanceKm: fc.integer({ min: 0, max: 999 }),
        availableFrom: fc.constantFrom("2026-12-01", "2027-03-31"),
        hours: fc.record({ min: fc.integer({ min: 0, max: 20 }), max: fc.integer({ min: 21, max: 99 }) }),
        occupations: fc.array(occupation, { maxLength: 4 }),
        skills: fc.uniqueArray(fc.constantFrom("k1", "k2", "urn:k3")),
        licences: fc.uniqueArray(fc.constantFrom(...LICENCES), { minLength: 1 }),
        education: fc.integer({ min: 1, max: 6 }),
        language: fc.integer({ min: 1, max: 4 }),
      },
      { requiredKeys: ["hours", "occupations", "skills"] },
    );
    fc.assert(
      fc.property(known, (facts) => {
        const own = CandidateProfile.parse({
          distanceToWork: "bridgeable",
          assessedAt: TODAY,
          postcode: "2025",
          ...facts,
        });
        const vum = searchProfileOfCandidate(own);
        if (!vum) throw new Error("no profile, although the postcode is known");
        const back = CandidateProfile.parse(candidateOfVum(VumProfile.parse({ idWerkzoekende: "p", ...vum }), TODAY));
        const wishesLast = own.occupations.toSorted((a, b) => Number(a.wish ?? false) - Number(b.wish ?? false));
        expect(back).toEqual({ ...own, occupations: wishesLast });
      }),
      { numRuns: 300 },
    );
  });

  it("gives away no indication, client group or capacity, and is not offered without a postcode", () => {
    const own = CandidateProfile.parse(
      aCandidate({ banenafspraak: "yes", beschutWerk: "yes", capacity: { "irregular-hours": 0, lifting: 1 } }),
    );
    const bare = CandidateProfile.parse(aCandidate());
    expect(searchProfileOfCandidate(own)).toEqual(searchProfileOfCandidate(bare));
    expect(searchProfileOfCandidate({ ...own, postcode: undefined })).toBeUndefined();
  });
});
