import { describe, expect, it } from "vitest";
import { MunicipalityCode } from "#shared/domain/candidate.ts";
import { Code } from "#shared/domain/fields.ts";
import { CONDITIONS } from "#shared/engine/types.ts";
import { CERTIFICATES } from "#shared/reference/certificates.ts";
import { MUNICIPALITIES } from "#shared/reference/municipalities.ts";
import { builtInCentroids } from "#shared/reference/postcodes.ts";
import { SKILL_GROUPS, SKILLS } from "#shared/reference/skills.ts";
import { WORK_CONDITIONS } from "#shared/reference/work-conditions.ts";

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe("skills", () => {
  it("are about 150, in about 15 groups", () => {
    expect(SKILLS.length).toBeGreaterThanOrEqual(150);
    expect(SKILLS.length).toBeLessThanOrEqual(190);
    expect(SKILL_GROUPS.length).toBeGreaterThanOrEqual(15);
  });

  it("have their own code and label", () => {
    const all = [...SKILLS, ...SKILL_GROUPS];
    expect(repeated(all.map(({ code }) => code))).toEqual([]);
    expect(repeated(all.map(({ label }) => label))).toEqual([]);
    expect(all.filter(({ code }) => !Code.safeParse(code).success)).toEqual([]);
  });

  it("are in kebab-case, their groups behind `group:`", () => {
    expect(SKILLS.filter(({ code }) => !/^[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
    expect(SKILL_GROUPS.filter(({ code }) => !/^group:[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it("are each in a group that exists", () => {
    const groups = new Set(SKILL_GROUPS.map(({ code }) => code));
    expect(SKILLS.filter(({ group }) => !groups.has(group))).toEqual([]);
  });
});

describe("work conditions", () => {
  it("are those of the engine, in its order, each with four different levels", () => {
    expect(WORK_CONDITIONS.map(({ code }) => code)).toEqual(CONDITIONS);
    expect(WORK_CONDITIONS.filter(({ levels }) => new Set(levels).size !== 4)).toEqual([]);
  });
});

describe("certificates", () => {
  it("have their own code and label, which a vacancy accepts", () => {
    expect(repeated(CERTIFICATES.flatMap(({ code, label }) => [code, label]))).toEqual([]);
    expect(CERTIFICATES.filter(({ code }) => !Code.safeParse(code).success)).toEqual([]);
  });
});

describe("municipalities", () => {
  it("are the seven of the region with their CBS codes", () => {
    expect(Object.fromEntries(MUNICIPALITIES.map(({ name, code }) => [name, MunicipalityCode.parse(code)]))).toEqual({
      Haarlem: "GM0392",
      Zandvoort: "GM0473",
      Bloemendaal: "GM0377",
      Heemstede: "GM0397",
      Beverwijk: "GM0375",
      Heemskerk: "GM0396",
      Velsen: "GM0453",
    });
  });

  it("have demo postcodes with a centroid, none of them twice", () => {
    const postcodes = MUNICIPALITIES.flatMap(({ demoPostcodes }) => demoPostcodes);
    expect(repeated(postcodes)).toEqual([]);
    expect(postcodes.filter((pc4) => !builtInCentroids().has(pc4))).toEqual([]);
  });
});
