import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { GAPS } from "#infra/local/demo/gaps.ts";
import { generateRegion } from "#infra/local/demo/region.ts";
import { CandidateProfile, type CandidateProfileInput, CandidateRef, candidateId } from "#shared/domain/candidate.ts";
import { addDays } from "#shared/engine/calendar.ts";
import { CONDITIONS } from "#shared/engine/types.ts";
import { CERTIFICATES } from "#shared/reference/certificates.ts";
import { MUNICIPALITIES } from "#shared/reference/municipalities.ts";
import { OCCUPATIONS } from "#shared/reference/occupations.ts";
import { SKILLS } from "#shared/reference/skills.ts";

const TODAY = "2026-11-22";
const region = generateRegion(2026, TODAY);
const profiles = region.partners.flatMap(({ candidates }) => candidates.map(({ profile }) => profile));

const share = (has: (profile: CandidateProfileInput) => boolean) => profiles.filter(has).length / profiles.length;
const hash = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const unknownTo = (known: readonly { code: string }[], used: readonly string[]) => {
  const codes = new Set(known.map(({ code }) => code));
  return used.filter((code) => !codes.has(code));
};

describe("the demo region", () => {
  it("is the same to the letter for the same seed and day", () => {
    expect(hash(generateRegion(2026, TODAY))).toBe(hash(region));
    expect(hash(generateRegion(undefined, TODAY))).toBe(hash(region));
  });

  it("is another for another seed", () => {
    expect(hash(generateRegion(2027, TODAY).partners)).not.toBe(hash(region.partners));
  });

  it("has six partners, whose codes are no beginning of one another", () => {
    const codes = region.partners.map(({ partner }) => partner);
    expect(codes).toEqual([
      "gemeente-haarlem",
      "gemeente-zandvoort",
      "gemeente-bloemendaal",
      "gemeente-heemstede",
      "ijmond-werkt",
      "uwv",
    ]);
    expect(codes.filter((one) => codes.some((other) => other !== one && other.startsWith(one)))).toEqual([]);
  });
});

describe("demo candidates", () => {
  it("are 4,000, each with a reference of its own that is no BSN", () => {
    const keys = region.partners.flatMap(({ partner, candidates }) => candidates.map(({ ref }) => ({ partner, ref })));
    expect(new Set(keys.map(candidateId)).size).toBe(4000);
    expect(keys.filter(({ ref }) => !CandidateRef.safeParse(ref).success || /\d{8}/.test(ref))).toEqual([]);
    expect(keys[122]?.ref).toBe("H-000123");
  });

  it("are accepted as they are: no field that is not in the schema, none that is wrong", () => {
    const refused = profiles.flatMap((profile) => CandidateProfile.safeParse(profile).error?.issues ?? []);
    expect(refused).toEqual([]);
  });

  it("have no field that is there without a value", () => {
    expect(profiles.filter((profile) => Object.values(profile).includes(undefined))).toEqual([]);
  });

  it("live where their partner works", () => {
    const served = new Map(
      region.partners.map(({ partner, candidates }) => [
        partner,
        [...new Set(candidates.map(({ profile }) => profile.municipality))].sort(),
      ]),
    );
    expect(served.get("gemeente-haarlem")).toEqual(["GM0392"]);
    expect(served.get("ijmond-werkt")).toEqual(["GM0375", "GM0396", "GM0453"]);
    expect(served.get("uwv")).toEqual(MUNICIPALITIES.map(({ code }) => code).sort());
  });

  it.each([
    ["none", 0.1],
    ["bridgeable", 0.6],
    ["unbridgeable", 0.3],
  ])("are for the right part at distance %s", (distance, expected) => {
    expect(Math.abs(share(({ distanceToWork }) => distanceToWork === distance) - expected)).toBeLessThan(0.02);
  });

  it.each<[keyof typeof GAPS, (profile: CandidateProfileInput) => boolean]>([
    ["education", ({ education }) => education === undefined],
    ["occupations", ({ occupations }) => occupations?.length === 0],
    ["licences", ({ licences }) => licences === undefined],
    ["certificates", ({ certificates }) => certificates === undefined],
    ["dayparts", ({ dayparts }) => dayparts === undefined],
    ["maxDistanceKm", ({ maxDistanceKm }) => maxDistanceKm === undefined],
    ["availableFrom", ({ availableFrom }) => availableFrom === undefined],
    ["maxHours", ({ hours }) => hours?.max === undefined],
    ["language", ({ language }) => language === undefined],
    ["banenafspraak", ({ banenafspraak }) => banenafspraak === "unknown"],
    ["beschutWerk", ({ beschutWerk }) => beschutWerk === "unknown"],
    ["postcode", ({ postcode }) => postcode === undefined],
  ])("lack %s as often as real profiles do", (gap, isUnknown) => {
    expect(Math.abs(share(isUnknown) - GAPS[gap])).toBeLessThan(0.025);
  });

  it("lack 42 % of education levels and 38 % of occupations, as the Kandidatenverkenner did", () => {
    expect(GAPS.education).toBe(0.42);
    expect(GAPS.occupations).toBeCloseTo(0.38, 2);
  });

  it.each(CONDITIONS)("mostly say nothing about %s", (condition) => {
    const known = share(({ capacity }) => capacity?.[condition] !== undefined);
    expect(known).toBeGreaterThan(0.15);
    expect(known).toBeLessThan(0.4);
  });

  it("were assessed in the last 14 months, few of them lately", () => {
    expect(share(({ assessedAt }) => assessedAt <= TODAY && assessedAt > "2025-09-21")).toBe(1);
    expect(share(({ assessedAt }) => assessedAt > addDays(TODAY, -182))).toBeLessThan(0.45);
    expect(share(({ assessedAt }) => assessedAt < addDays(TODAY, -365))).toBeGreaterThan(0.05);
  });

  it("worked before today, and only did what there is a code for", () => {
    const occupations = profiles.flatMap((profile) => profile.occupations ?? []);
    expect(occupations.filter(({ lastWorked }) => lastWorked !== undefined && lastWorked > TODAY)).toEqual([]);
    expect(
      unknownTo(
        OCCUPATIONS,
        occupations.map(({ code }) => code),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        SKILLS,
        profiles.flatMap(({ skills }) => skills ?? []),
      ),
    ).toEqual([]);
    expect(
      unknownTo(
        CERTIFICATES,
        profiles.flatMap(({ certificates }) => certificates ?? []),
      ),
    ).toEqual([]);
  });

  it("who drove lorries for months have the licence, if theirs are known", () => {
    const drivers = profiles.filter(({ occupations, licences }) =>
      occupations?.some(({ code, months }) => code === "8332" && months !== undefined && licences !== undefined),
    );
    expect(drivers.length).toBeGreaterThan(5);
    expect(drivers.filter(({ licences }) => !licences?.includes("CE"))).toEqual([]);
  });

  it("move along with the day", () => {
    const later = generateRegion(2026, addDays(TODAY, 100)).partners[0]?.candidates[0]?.profile;
    expect(later?.assessedAt).toBe(addDays(profiles[0]?.assessedAt ?? "", 100));
  });
});
