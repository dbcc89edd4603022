import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseAgency } from "#shared/domain/agency-advice.ts";
import { policyOn } from "#shared/domain/assignment-policy.ts";
import {
  agreedPolicies,
  EMPTY_BOOK,
  placeErrors,
  standingOf,
  withoutPolicy,
  withPolicy,
} from "#shared/domain/policy-book.ts";
import { policyDifference } from "#shared/domain/policy-changes.ts";
import { policyErrors } from "#shared/domain/policy-errors.ts";
import { agenciesOn } from "#shared/domain/region.ts";
import { DISTANCES_TO_WORK } from "#shared/engine/types.ts";
import { aPolicy, aRegion } from "./policies.ts";

const TODAY = "2026-11-23";
const by = { at: "2026-11-23T10:00:00.000Z", by: "fatima.mulder" };
const seed = [aPolicy()];
const next = aPolicy({ version: "2027-1", from: "2027-01-01" });

describe("the agreed policies", () => {
  it("are the file's and the book's by day, and the book's where both begin on one", () => {
    const earlier = aPolicy({ version: "2020-1", from: "2020-01-01" });
    const book = withPolicy(withPolicy(EMPTY_BOOK, next, by), earlier, by);
    expect(agreedPolicies(seed, book).map(({ version }) => version)).toEqual(["2017-1", "2020-1", "2027-1"]);
    const sameDay = [...seed, aPolicy({ version: "of the file", from: next.from })];
    expect(agreedPolicies(sameDay, book).map(({ version }) => version)).toEqual(["2017-1", "2020-1", "2027-1"]);
  });

  it("are planned, then in force, and past once a later one began", () => {
    const agreed = agreedPolicies(seed, withPolicy(EMPTY_BOOK, next, by));
    const standings = (day: string) => agreed.map((policy) => standingOf(agreed, policy, day));
    expect(standings("2026-12-31")).toEqual(["in-force", "planned"]);
    expect(standings("2027-01-01")).toEqual(["past", "in-force"]);
    expect(policyOn(agreed, "2016-12-31")).toBeUndefined();
  });
});

describe("a book of policies", () => {
  it("takes one back until its day, and keeps saying who did both", () => {
    const book = withPolicy(EMPTY_BOOK, next, by);
    expect(withoutPolicy(book, "2027-1", "2026-12-31", by)).toMatchObject({
      version: 2,
      policies: [],
      changes: [{ what: "added" }, { what: "taken-back", version: "2027-1", from: "2027-01-01" }],
    });
    expect(() => withoutPolicy(book, "2027-1", "2027-01-01", by)).toThrow("al ingegaan");
    expect(() => withoutPolicy(book, "2017-1", TODAY, by)).toThrow("niet gevonden");
  });

  it("has no place before today, on a day or under a name that is taken", () => {
    const pointers = (change: Parameters<typeof aPolicy>[0]) =>
      placeErrors([...seed, next], aPolicy({ version: "new", from: TODAY, ...change }), TODAY).map(
        ({ pointer }) => pointer,
      );
    expect(pointers({})).toEqual([]);
    expect(pointers({ from: "2026-11-22" })).toEqual(["/from"]);
    expect(pointers({ from: next.from })).toEqual(["/from"]);
    expect(pointers({ version: "2017-1" })).toEqual(["/version"]);
  });
});

describe("what is wrong with a policy in its region", () => {
  it("is nothing for the file's own", () => {
    expect(policyErrors(aRegion(), aPolicy())).toEqual([]);
  });

  it("is said where it stands", () => {
    const wrong = aPolicy({
      ownClients: { nobody: "uwv" },
      byMunicipality: { GM0000: "pasmatch", GM0392: "gemeente-haarlem" },
      programmes: [{ programme: "p1", agency: "pasmatch", from: "2027-02-01", until: "2027-01-31" }],
      others: { none: ["kennemerkracht", "nobody"], bridgeable: [], unbridgeable: [] },
      shares: { strategicPartners: { GM0001: "pasmatch" }, maximumPercent: 80, steersFrom: 0 },
    });
    expect(policyErrors(aRegion(), wrong).map(({ pointer }) => pointer)).toEqual([
      "/ownClients/nobody",
      "/byMunicipality/GM0000",
      "/shares/strategicPartners/GM0001",
      "/byMunicipality/GM0392",
      "/others/none",
      "/programmes/0/until",
    ]);
  });
});

describe("what a new policy changes", () => {
  const region = aRegion();
  const agencies = agenciesOn(region, TODAY).map(({ code }) => code);
  const agency = fc.constantFrom(...agencies);
  const policy = fc
    .record({
      byDistance: fc.record({ none: agency, bridgeable: agency, unbridgeable: agency }),
      byMunicipality: fc.dictionary(fc.constantFrom(...region.municipalities.map(({ code }) => code)), agency),
      programmes: fc.array(fc.record({ programme: fc.constantFrom("p1", "p2"), agency }), { maxLength: 2 }),
    })
    .map((change) => aPolicy({ version: "new", from: TODAY, ...change }));

  it("is nothing when only its name and day differ", () => {
    expect(policyDifference(region, aPolicy(), next)).toEqual({
      ...{ moves: [], strategic: [], others: [] },
      ...{ maximumPercent: undefined, steersFrom: undefined },
    });
  });

  it("names exactly the groups of a municipality whom the adviser sends elsewhere", () => {
    fc.assert(
      fc.property(policy, policy, (before, after) => {
        const { moves } = policyDifference(region, before, after);
        for (const { code: municipality } of region.municipalities) {
          for (const distanceToWork of DISTANCES_TO_WORK) {
            const advised = [before, after].map((one) => {
              const basis = { region: aRegion({ ...one, from: TODAY }), date: TODAY, tallies: new Map() };
              return adviseAgency(basis, { partner: "gemeente-haarlem", profile: { distanceToWork, municipality } })
                ?.agency;
            });
            const move = moves.find(
              ({ of }) => of.municipality === municipality && of.distanceToWork === distanceToWork,
            );
            expect(move && [move.before, move.after]).toEqual(advised[0] === advised[1] ? undefined : advised);
          }
        }
      }),
    );
  });
});
