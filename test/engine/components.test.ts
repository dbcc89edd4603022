import { describe, expect, test } from "vitest";
import { evaluate } from "#shared/engine/evaluate.ts";
import type {
  CandidateFacts,
  CandidateOccupation,
  ComponentName,
  MatchingContext,
  Requirements,
} from "#shared/engine/types.ts";
import { aCandidate, aContext, aRequirement, aStranger, NOWHERE, pc4At } from "./builders.ts";

function component(
  name: ComponentName,
  asked: Partial<Requirements>,
  facts: Partial<CandidateFacts>,
  context: Partial<MatchingContext> = {},
) {
  const { components } = evaluate(aRequirement(asked), aCandidate(facts), aContext(context));
  return components.find((each) => each.name === name);
}

const value = (...args: Parameters<typeof component>) => component(...args)?.value;

describe("occupation", () => {
  const worked = (code: string, rest: Partial<CandidateOccupation> = {}) => ({
    occupations: [{ code, months: 12, ...rest }],
  });

  test.each([
    ["5120", 1],
    ["5121", 0.75],
    ["5131", 0.5],
    ["5999", 0.2],
    ["9120", 0],
  ])("a shared beginning of the ISCO-08 code counts: 5120 and %s give %f", (code, expected) => {
    expect(value("occupation", { occupation: "5120" }, worked(code))).toBe(expected);
  });

  test("a code of another classification matches only itself", () => {
    const uri = "https://linkeddata.competentnl.nl/occupation/12";
    expect(value("occupation", { occupation: uri }, worked(uri))).toBe(1);
    expect(value("occupation", { occupation: uri }, worked(`${uri}3`))).toBe(0);
    expect(value("occupation", { occupation: "5120" }, worked(uri))).toBe(0);
    expect(value("occupation", { occupation: "5120" }, worked("512"))).toBe(0);
    expect(value("occupation", { occupation: "512" }, worked("5120"))).toBe(0);
    expect(value("occupation", { occupation: "512" }, worked("512"))).toBe(1);
  });

  test.each([
    [{ months: 12 }, 1],
    [{ months: 11 }, 0.9],
    [{ months: 0 }, 0.9],
    [{ months: undefined }, 0.9],
    [{ months: undefined, wish: true }, 0.8],
    [{ months: 0, wish: true }, 0.8],
    [{ months: 1, wish: true }, 0.9],
    [{ months: 12, wish: true }, 1],
    [{ months: undefined, wish: false }, 0.9],
  ])("experience %o counts %f", (rest, expected) => {
    expect(value("occupation", {}, worked("5120", rest))).toBe(expected);
  });

  test.each([
    [undefined, 1],
    ["2027-03", 1],
    ["2026-11", 1],
    ["2024-11", 1],
    ["2024-10", 1 - (0.3 / 8) * (1 / 12)],
    ["2022-11", 0.925],
    ["2020-11", 0.85],
    ["2016-12", 0.7 + (0.3 / 8) * (1 / 12)],
    ["2016-11", 0.7],
    ["1999-01", 0.7],
  ])("last worked in %s, seen from November 2026, counts %f", (lastWorked, expected) => {
    expect(value("occupation", {}, worked("5120", { lastWorked }))).toBeCloseTo(expected, 12);
  });

  test("months are counted on the calendar: the day of the evaluation does not matter", () => {
    for (const date of ["2026-11-01", "2026-11-30"]) {
      const found = value("occupation", {}, worked("5120", { lastWorked: "2024-10" }), { date });
      expect(found).toBeCloseTo(0.996875, 12);
    }
  });

  test("the best of several counts", () => {
    const occupations = [{ code: "5999", months: 99 }, { code: "5120", wish: true }, { code: "9412" }];
    expect(value("occupation", {}, { occupations })).toBe(0.8);
  });

  test("no occupation at all is unknown", () => {
    const found = component("occupation", {}, { occupations: [] });
    expect(found).toMatchObject({ value: null, used: 0.2, low: 0, high: 1, weight: 30 });
  });
});

describe("skills", () => {
  const skills = [
    { code: "soup", importance: "essential" },
    { code: "sauce", importance: "desired" },
  ] as const;

  test("essential counts double", () => {
    expect(value("skills", { skills }, { skills: ["soup"] })).toBeCloseTo(2 / 3, 12);
    expect(value("skills", { skills }, { skills: ["sauce", "other"] })).toBeCloseTo(1 / 3, 12);
    expect(value("skills", { skills }, { skills: ["sauce", "soup"] })).toBe(1);
  });

  test("a skill that a complete list does not name is missing", () => {
    expect(value("skills", { skills }, { skills: [], skillsAssessed: true })).toBe(0);
  });

  test("a skill that an unfinished list does not name is unknown, that one only", () => {
    const found = component("skills", { skills }, { skills: ["soup"], skillsAssessed: false });
    expect(found?.value).toBeNull();
    expect(found?.used).toBeCloseTo((2 + 0.2) / 3, 12);
    expect(found?.low).toBeCloseTo(2 / 3, 12);
    expect(found?.high).toBe(1);
  });

  test("an unfinished list that names everything leaves nothing unknown", () => {
    expect(value("skills", { skills }, { skills: ["soup", "sauce"], skillsAssessed: false })).toBe(1);
  });

  test("a skill group is matched by any skill under it, and a skill is not matched by its group", () => {
    const context = { skillGroups: (skill: string) => (skill === "soup" ? ["cooking", "kitchen"] : []) };
    const group = [{ code: "kitchen", importance: "essential" }] as const;
    expect(value("skills", { skills: group }, { skills: ["soup"] }, context)).toBe(1);
    expect(value("skills", { skills: group }, { skills: ["kitchen"] }, context)).toBe(1);
    expect(value("skills", { skills: group }, { skills: ["sauce"] }, context)).toBe(0);
    expect(value("skills", { skills }, { skills: ["kitchen"] }, context)).toBe(0);
  });

  test("does not apply when the vacancy lists none", () => {
    expect(component("skills", { skills: [] }, {})).toBeUndefined();
  });
});

describe("travel", () => {
  test("falls with the distance over what someone wants to travel, to 0", () => {
    expect(value("travel", {}, { postcode: pc4At(5), maxDistanceKm: 20 })).toBeCloseTo(0.75, 9);
    expect(value("travel", {}, { postcode: pc4At(40), maxDistanceKm: 20 })).toBe(0);
    expect(value("travel", {}, { maxDistanceKm: 20 })).toBe(1);
  });

  test("reach is 30 km for someone who did not say, and that is no unknown", () => {
    expect(value("travel", {}, { postcode: pc4At(12), maxDistanceKm: undefined })).toBeCloseTo(0.6, 9);
    expect(value("travel", {}, { postcode: pc4At(45), maxDistanceKm: undefined })).toBe(0);
  });

  test("reach 0 counts fully at 0 km and not at all beyond", () => {
    expect(value("travel", {}, { maxDistanceKm: 0 })).toBe(1);
    expect(value("travel", {}, { postcode: pc4At(1), maxDistanceKm: 0 })).toBe(0);
  });

  test("a place without a centroid is unknown", () => {
    const unknown = { value: null, used: 0.5, low: 0, high: 1, weight: 15 };
    expect(component("travel", {}, { postcode: NOWHERE })).toMatchObject(unknown);
    expect(component("travel", {}, { postcode: undefined })).toMatchObject(unknown);
    expect(component("travel", { workplace: { postcode: NOWHERE } }, {})).toMatchObject(unknown);
  });
});

describe("hours", () => {
  test("count as the share of the vacancy's most hours", () => {
    expect(value("hours", {}, { hours: { max: 27 } })).toBe(0.75);
    expect(value("hours", {}, { hours: { min: 36, max: 40 } })).toBe(1);
    expect(value("hours", {}, { hours: { max: 0 } })).toBe(0);
  });

  test("are unknown without a maximum, whatever the minimum", () => {
    expect(component("hours", {}, { hours: { min: 24 } })).toMatchObject({ value: null, used: 0.5, weight: 10 });
  });
});

describe("schedule", () => {
  const schedule = { preferred: ["mon-morning", "sat-evening", "sun-night", "sun-night"] } as const;

  test("counts as the share of preferred dayparts, each once", () => {
    expect(value("schedule", { schedule }, { dayparts: ["mon-morning", "tue-night"] })).toBeCloseTo(1 / 3, 12);
    expect(value("schedule", { schedule }, { dayparts: [] })).toBe(0);
  });

  test("is unknown without dayparts, and does not apply when none is preferred", () => {
    expect(component("schedule", { schedule }, { dayparts: undefined })).toMatchObject({ value: null, used: 0.5 });
    expect(component("schedule", { schedule: { required: ["mon-morning"] } }, {})).toBeUndefined();
    expect(component("schedule", { schedule: { preferred: [] } }, {})).toBeUndefined();
  });
});

describe("education and language", () => {
  test.each([
    [5, 1],
    [4, 1],
    [3, 0.5],
    [2, 0],
    [1, 0],
  ])("level %i where 4 is asked counts %f, hard or not", (level, expected) => {
    for (const hard of [true, false]) {
      expect(value("education", { education: { level: 4, hard } }, { education: level })).toBe(expected);
      if (level <= 4) expect(value("language", { language: { level: 4, hard } }, { language: level })).toBe(expected);
    }
  });

  test("are unknown when absent, and do not apply when no level is asked", () => {
    const asked = { level: 2, hard: false };
    expect(component("education", { education: asked }, { education: undefined })).toMatchObject({ used: 0.5 });
    expect(component("language", { language: asked }, { language: undefined })).toMatchObject({ value: null });
    expect(component("education", {}, {})).toBeUndefined();
    expect(component("language", {}, {})).toBeUndefined();
  });
});

describe("score and band", () => {
  test("someone who fits completely scores 100, without a band", () => {
    expect(evaluate(aRequirement(), aCandidate(), aContext())).toMatchObject({ score: 100, low: 100, high: 100 });
  });

  test("weights are shared over the components that apply", () => {
    const { components, score } = evaluate(aRequirement(), aCandidate({ hours: { max: 18 } }), aContext());
    expect(components.map(({ name, weight }) => [name, weight])).toEqual([
      ["occupation", 30],
      ["travel", 15],
      ["hours", 10],
    ]);
    expect(score).toBeCloseTo((100 * (30 + 15 + 5)) / 55, 12);
  });

  test("priors make the score, 0 and 1 make the band", () => {
    const { score, low, high } = evaluate(aRequirement(), aStranger(), aContext());
    expect(score).toBeCloseTo((100 * (30 * 0.2 + 15 * 0.5 + 10 * 0.5)) / 55, 12);
    expect([low, high]).toEqual([0, 100]);
  });

  test("points add up to the score", () => {
    const asked = aRequirement({
      skills: [{ code: "soup", importance: "desired" }],
      language: { level: 4, hard: false },
    });
    const { components, score } = evaluate(asked, aStranger({ education: 2 }), aContext());
    expect(components.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 9);
  });

  test("unknown criteria widen nothing by themselves", () => {
    const asked = aRequirement({ licences: ["B"], demands: { lifting: 2 }, kind: "garantiebaan" });
    const facts = { licences: undefined, availableFrom: undefined, banenafspraak: "unknown" } as const;
    const found = evaluate(asked, aCandidate(facts), aContext());
    expect(found.unknown).toHaveLength(4);
    expect(found).toMatchObject({ score: 100, low: 100, high: 100 });
  });
});
