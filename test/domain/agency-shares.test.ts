import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AdvisedPerson, adviseAgency } from "#shared/domain/agency-advice.ts";
import { AssignmentPolicies, type AssignmentPolicy, policyOn } from "#shared/domain/assignment-policy.ts";
import { agenciesOn, type Region } from "#shared/domain/region.ts";
import { assignmentsIn } from "#shared/domain/tally.ts";
import { zuidKennemerlandIJmond as region } from "#shared/region/zuid-kennemerland-ijmond.ts";
import { aPolicy, aRegion, aTally } from "./policies.ts";

const HAARLEM = "GM0392";
const DATE = "2026-11-22";
const AGENCIES = ["pasmatch", "kennemerkracht", "start-kennemerland", "ijmond-werkt", "uwv"];
const PERSON: AdvisedPerson = {
  partner: "gemeente-haarlem",
  profile: { distanceToWork: "bridgeable", municipality: HAARLEM },
};

const advised = (counts: Record<string, number>, where: Region = region, date = DATE, person = PERSON) =>
  adviseAgency({ region: where, date, tallies: new Map([[HAARLEM, aTally(HAARLEM, counts)]]) }, person);

/** The region in which these partners ended the day before. */
const without = (...ended: string[]): Region => ({
  ...region,
  partners: region.partners.map((partner) =>
    ended.includes(partner.code) ? { ...partner, validUntil: "2026-11-21" } : partner,
  ),
});

describe("the share of the strategic partner (rule 3 of the desk)", () => {
  it("sends who would bring it above the maximum to the other with the fewest, and names rule and share", () => {
    expect(advised({ pasmatch: 97, kennemerkracht: 9, "start-kennemerland": 14 })).toEqual({
      agency: "kennemerkracht",
      policy: "2017-1",
      reason:
        "Pasmatch heeft in Haarlem al 81 % van 120 toewijzingen dit jaar, hoogstens 80 % mag; daarom Uitzendbureau Kennemerkracht.",
    });
    expect(advised({ pasmatch: 97, kennemerkracht: 14, "start-kennemerland": 9 })?.agency).toBe("start-kennemerland");
  });

  it("turns at the assignment that would pass it, not before", () => {
    expect(advised({ pasmatch: 79, kennemerkracht: 20 })?.agency).toBe("pasmatch");
    expect(advised({ pasmatch: 80, kennemerkracht: 20 })?.agency).toBe("start-kennemerland");
  });

  it("is told while there is room, and does not steer before the year has its first twenty", () => {
    expect(advised({ pasmatch: 60, kennemerkracht: 40 })?.reason).toBe(
      "Pasmatch: kandidaat met overbrugbare afstand; heeft in Haarlem 60 % van 100 toewijzingen dit jaar, hoogstens 80 % mag.",
    );
    expect(advised({ pasmatch: 19 })).toMatchObject({
      agency: "pasmatch",
      reason:
        "Pasmatch: kandidaat met overbrugbare afstand; de grens van 80 % geldt in Haarlem pas na 20 toewijzingen in een jaar.",
    });
    expect(advised({ pasmatch: 20 })?.agency).toBe("kennemerkracht");
  });

  it("leaves the people of a municipality without a strategic partner, of a programme, and of UWV where they go", () => {
    const full = { pasmatch: 100 };
    const go = (partner: string, profile: Partial<AdvisedPerson["profile"]>) =>
      advised(full, region, DATE, { partner, profile: { ...PERSON.profile, ...profile } })?.agency;
    expect(go("ijmond-werkt", { municipality: "GM0453" })).toBe("ijmond-werkt");
    expect(go("gemeente-haarlem", { programme: "p1" })).toBe("start-kennemerland");
    expect(go("gemeente-haarlem", { distanceToWork: "none" })).toBe("kennemerkracht");
    expect(go("uwv", {})).toBe("uwv");
  });

  it("gives way when there is nobody else, and says so", () => {
    expect(advised({ pasmatch: 50 }, without("kennemerkracht", "start-kennemerland"))).toMatchObject({
      agency: "pasmatch",
      reason:
        "Pasmatch: kandidaat met overbrugbare afstand; heeft in Haarlem al 100 % van 50 toewijzingen dit jaar, maar een andere uitvoerder is er nu niet.",
    });
  });
});

describe("validity", () => {
  it("of an agency that ended brings the next, and says why", () => {
    expect(advised({ kennemerkracht: 2 }, without("pasmatch"))).toMatchObject({
      agency: "start-kennemerland",
      reason: "Pasmatch kan nu niet worden gekozen; daarom Start Kennemerland.",
    });
  });

  it("of nobody brings no advice", () => {
    expect(advised({}, without(...AGENCIES))).toBeUndefined();
    expect(advised({}, region, "2016-12-31")).toBeUndefined();
  });

  it("of a contract is its own: before and after it the client group decides", () => {
    const contract = { programme: "p1", agency: "start-kennemerland", from: "2026-02-01", until: "2026-11-22" };
    const where = aRegion(aPolicy({ programmes: [contract] }));
    const person = { ...PERSON, profile: { ...PERSON.profile, programme: "p1" } };
    const on = (date: string) => advised({}, where, date, person)?.agency;
    expect([on("2026-01-31"), on("2026-02-01"), on("2026-11-22"), on("2026-11-23")]).toEqual([
      "pasmatch",
      "start-kennemerland",
      "start-kennemerland",
      "pasmatch",
    ]);
  });
});

describe("a policy", () => {
  it("holds from its day until a later one begins, and is named by its version", () => {
    const shares = { ...aPolicy().shares, maximumPercent: 50 };
    const where = aRegion(aPolicy(), aPolicy({ version: "2027-1", from: "2027-01-01", shares }));
    const on = (date: string) => advised({ pasmatch: 60, kennemerkracht: 40 }, where, date);
    expect(on("2026-12-31")).toMatchObject({ agency: "pasmatch", policy: "2017-1" });
    expect(on("2027-01-01")).toMatchObject({ agency: "start-kennemerland", policy: "2027-1" });
  });

  it.each<[string, Partial<AssignmentPolicy>[]]>([
    ["a version that stands twice", [{}, { from: "2027-01-01" }]],
    ["a day that stands twice", [{}, { version: "2027-1" }]],
    ["the newest first", [{ version: "2027-1", from: "2027-01-01" }, {}]],
    ["more than a hundred percent", [{ shares: { ...aPolicy().shares, maximumPercent: 101 } }]],
    ["a day that does not exist", [{ from: "2027-02-30" }]],
    ["a code that no municipality has", [{ byMunicipality: { Velsen: "ijmond-werkt" } }]],
  ])("is refused with %s", (_what, changes) => {
    expect(AssignmentPolicies.safeParse(changes.map((change) => aPolicy(change))).success).toBe(false);
    expect(AssignmentPolicies.safeParse([aPolicy()]).success).toBe(true);
  });
});

const day = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const agency = fc.constantFrom(...AGENCIES);
const agencies = fc.uniqueArray(agency);
const municipality = fc.constantFrom(...region.municipalities.map(({ code }) => code));
const counts = fc.dictionary(agency, fc.integer({ min: 0, max: 60 }));

/** A policy of any making, and partners of any validity: what an administrator could write. */
const situation = fc.record({
  policy: fc.record({
    byMunicipality: fc.dictionary(municipality, agency),
    programmes: fc.array(fc.record({ programme: fc.constantFrom("p1", "p2"), agency, from: day, until: day })),
    byDistance: fc.record({ none: agency, bridgeable: agency, unbridgeable: agency }),
    others: fc.record({ none: agencies, bridgeable: agencies, unbridgeable: agencies }),
    shares: fc.record({
      strategicPartners: fc.dictionary(municipality, agency),
      maximumPercent: fc.integer({ min: 0, max: 100 }),
      steersFrom: fc.constantFrom(0, 1, 20),
    }),
  }),
  validity: fc.tuple(...AGENCIES.map(() => fc.record({ validFrom: day, validUntil: day }, { requiredKeys: [] }))),
  date: day,
  counts: fc.dictionary(municipality, counts),
  person: fc.record({
    partner: fc.constantFrom("gemeente-haarlem", "ijmond-werkt", "uwv"),
    profile: fc.record(
      {
        distanceToWork: fc.constantFrom("none" as const, "bridgeable" as const, "unbridgeable" as const),
        municipality,
        programme: fc.constantFrom("p1", "p2", "p3"),
      },
      { requiredKeys: ["distanceToWork"] },
    ),
  }),
});

type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never;

function settled({ policy, validity, date, counts: of, person }: Situation) {
  const valid = new Map(AGENCIES.map((code, index) => [code, validity[index] ?? {}]));
  const where: Region = {
    ...aRegion(aPolicy(policy)),
    partners: region.partners.map((partner) => ({ ...partner, ...valid.get(partner.code) })),
  };
  const tallies = new Map(Object.entries(of).map(([code, own]) => [code, aTally(code, own)]));
  return { basis: { region: where, date, tallies }, person };
}

describe("advice, under any policy", () => {
  it("names an agency that may be chosen on that day, or none", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { basis, person } = settled(given);
        const advice = adviseAgency(basis, person);
        if (advice) expect(agenciesOn(basis.region, basis.date).map(({ code }) => code)).toContain(advice.agency);
        else {
          const possible = agenciesOn(basis.region, basis.date).map(({ code }) => code);
          for (const other of given.policy.others[person.profile.distanceToWork]) expect(possible).not.toContain(other);
          expect(possible).not.toContain(given.policy.byDistance[person.profile.distanceToWork]);
        }
      }),
    );
  });

  it("never brings the strategic partner above its maximum while another that the policy names may be chosen", () => {
    let reached = 0;
    fc.assert(
      fc.property(situation, (given) => {
        const { basis, person } = settled(given);
        const advice = adviseAgency(basis, person);
        const { shares, others, byDistance } = given.policy;
        const code = person.profile.municipality ?? "";
        if (!advice || person.partner === "uwv" || advice.agency !== shares.strategicPartners[code]) return;
        const tally = basis.tallies.get(code);
        const [own, total] = tally ? [assignmentsIn(tally, advice.agency), assignmentsIn(tally)] : [0, 0];
        const isAbove = (own + 1) / (total + 1) > shares.maximumPercent / 100 + 1e-12;
        if (total < shares.steersFrom || !isAbove) return;
        reached += 1;
        const { distanceToWork } = person.profile;
        const possible = agenciesOn(basis.region, basis.date).map((partner) => partner.code);
        const named = [...others[distanceToWork], byDistance[distanceToWork]];
        expect(named.filter((other) => other !== advice.agency && possible.includes(other))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    expect(reached).toBeGreaterThan(0);
  });

  it("is the same again, and in whatever order partners, agencies and municipalities stand", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { basis, person } = settled(given);
        const { region: where } = basis;
        const [policy] = where.assignmentPolicies;
        if (!policy) throw new Error("no policy");
        const turned = <T>(list: readonly T[]) => list.toReversed();
        const others = {
          none: turned(policy.others.none),
          bridgeable: turned(policy.others.bridgeable),
          unbridgeable: turned(policy.others.unbridgeable),
        };
        const other: Region = {
          ...where,
          partners: turned(where.partners),
          clients: turned(where.clients),
          municipalities: turned(where.municipalities),
          assignmentPolicies: [{ ...policy, others }],
        };
        const tallies = new Map(
          turned([...basis.tallies].map(([id, tally]) => [id, { ...tally, lines: turned(tally.lines) }] as const)),
        );
        const advice = adviseAgency(basis, person);
        expect(adviseAgency(basis, person)).toEqual(advice);
        expect(adviseAgency({ ...basis, region: other, tallies }, person)).toEqual(advice);
      }),
    );
  });

  it("says why in one sentence, and by which version", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { basis, person } = settled(given);
        const advice = adviseAgency(basis, person);
        if (!advice) return;
        expect(advice.reason).toMatch(/^[^.]+\.$/);
        expect(advice.policy).toBe(policyOn(basis.region.assignmentPolicies, basis.date)?.version);
      }),
    );
  });
});
