import { describe, expect, test } from "vitest";
import { rank } from "#shared/engine/rank.ts";
import { type CandidateFacts, DAYPARTS, type Requirements, type Unlock } from "#shared/engine/types.ts";
import { aCandidate, aContext, aRequirement, pc4At } from "./builders.ts";

/** Unlocks for a pool of candidates that differ from a fitting one by the given facts. */
function unlocks(asked: Partial<Requirements>, ...facts: Partial<CandidateFacts>[]): readonly Unlock[] {
  const pool = facts.map((each, at) => aCandidate({ id: `c-${at}`, ...each }));
  return rank(aRequirement(asked), pool, aContext()).unlocks;
}

const summary = (found: readonly Unlock[]) => found.map(({ change, count }) => [change, count]);

describe("what would unlock a vacancy", () => {
  test("counts only those whom one criterion alone keeps out", () => {
    const asked = { licences: ["B"] } as const;
    const found = unlocks(asked, { licences: [] }, { licences: [], hours: { max: 4 } }, { licences: ["B"] });
    expect(summary(found)).toEqual([["zonder rijbewijs B", 1]]);
  });

  test("is empty when nobody is excluded, and unknown excludes nobody", () => {
    expect(unlocks({ licences: ["B"] }, { licences: undefined }, { licences: ["B"] })).toEqual([]);
  });

  test("shows the ten best scores of those who would enter, best first", () => {
    const facts = Array.from({ length: 12 }, (_, km) => ({ licences: [], postcode: pc4At(km) }));
    const [unlock] = unlocks({ licences: ["B"] }, ...facts);
    expect(unlock?.count).toBe(12);
    expect(unlock?.best).toHaveLength(10);
    expect(unlock?.best).toEqual([...(unlock?.best ?? [])].sort((a, b) => b - a));
    expect(unlock?.best[0]).toBe(100);
    expect(unlock?.best[9]).toBeCloseTo(100 - (100 * 15 * (9 / 20)) / 55, 9);
  });

  test("scores stay those of the unchanged vacancy: what is relaxed no longer excludes but is still wished for", () => {
    const [unlock] = unlocks({ education: { level: 5, hard: true } }, { education: 4 });
    expect(unlock?.best).toEqual([(100 * (30 + 15 + 10 + 5 * 0.5)) / 60]);
  });

  test("comes in the order of the criteria", () => {
    const asked: Partial<Requirements> = {
      licences: ["B"],
      certificates: ["vca"],
      schedule: { required: ["mon-morning"] },
      education: { level: 4, hard: true },
      language: { level: 3, hard: true },
      demands: { noise: 1, lifting: 1 },
    };
    const fits: Partial<CandidateFacts> = {
      licences: ["B"],
      certificates: ["vca"],
      capacity: { noise: 1, lifting: 1 },
    };
    const found = unlocks(
      asked,
      { ...fits, capacity: { noise: 0, lifting: 1 } },
      { ...fits, capacity: { noise: 1, lifting: 0 } },
      { ...fits, language: 1 },
      { ...fits, education: 1 },
      { ...fits, certificates: [] },
      { ...fits, licences: [] },
      { ...fits, postcode: pc4At(88) },
      { ...fits, dayparts: [] },
      { ...fits, hours: { min: 40, max: 40 } },
      { ...fits, hours: { max: 16 } },
      { ...fits, availableFrom: "2027-06-01" },
    );
    expect(summary(found)).toEqual([
      ["beginnen op 7 mei 2027", 1],
      ["vanaf 16 uur per week", 1],
      ["tot 40 uur per week", 1],
      ["zonder maandagochtend", 1],
      ["70 km verder reizen", 1],
      ["zonder rijbewijs B", 1],
      ["zonder certificaat vca", 1],
      ["zonder eis aan opleiding", 1],
      ["zonder eis aan Nederlands", 1],
      ["zonder tillen", 1],
      ["zonder lawaai", 1],
    ]);
  });

  test("offers nothing for client group and target group: those are not the employer's to relax", () => {
    expect(unlocks({}, { distanceToWork: "unbridgeable" })).toEqual([]);
    expect(unlocks({ kind: "garantiebaan" }, { banenafspraak: "no" })).toEqual([]);
  });
});

describe("requirements that give way by degrees", () => {
  test("count cumulatively, the mildest first", () => {
    const asked = { demands: { lifting: 3 } };
    const found = unlocks(
      asked,
      { capacity: { lifting: 0 } },
      { capacity: { lifting: 2 } },
      { capacity: { lifting: 1 } },
      { capacity: { lifting: 2 } },
    );
    expect(found.map(({ criterion, change, relaxTo, count }) => ({ criterion, change, relaxTo, count }))).toEqual([
      { criterion: "demand:lifting", change: "tillen tot niveau 2", relaxTo: 2, count: 2 },
      { criterion: "demand:lifting", change: "tillen tot niveau 1", relaxTo: 1, count: 3 },
      { criterion: "demand:lifting", change: "zonder tillen", relaxTo: 0, count: 4 },
    ]);
  });

  test("skip degrees at which nobody enters", () => {
    expect(summary(unlocks({ demands: { lifting: 3 } }, { capacity: { lifting: 0 } }))).toEqual([["zonder tillen", 1]]);
  });

  test("hours: a lower minimum, down to the five nearest hours", () => {
    const facts = [19, 18, 18, 16, 12, 10, 8].map((max) => ({ hours: { max } }));
    expect(summary(unlocks({}, ...facts))).toEqual([
      ["vanaf 19 uur per week", 1],
      ["vanaf 18 uur per week", 3],
      ["vanaf 16 uur per week", 4],
      ["vanaf 12 uur per week", 5],
      ["vanaf 10 uur per week", 6],
    ]);
  });

  test("hours: a higher maximum for those who want more, also when their own maximum is unknown", () => {
    const found = unlocks(
      {},
      { hours: { min: 38, max: 40 } },
      { hours: { min: 40 } },
      { hours: { min: 37.5, max: 37.5 } },
    );
    expect(found.map(({ change, relaxTo, count }) => [change, relaxTo, count])).toEqual([
      ["tot 37,5 uur per week", 37.5, 1],
      ["tot 38 uur per week", 38, 2],
      ["tot 40 uur per week", 40, 3],
    ]);
  });

  test("hours: nothing helps somebody whose wishes contradict each other", () => {
    expect(unlocks({}, { hours: { min: 38, max: 10 } }, { hours: { min: 24, max: 22 } })).toEqual([]);
  });

  test("start date: later by whole weeks, with the 28 days still on top", () => {
    const found = unlocks(
      {},
      { availableFrom: "2027-01-30" },
      { availableFrom: "2027-02-05" },
      { availableFrom: "2027-02-06" },
    );
    expect(found.map(({ change, relaxTo, count }) => [change, relaxTo, count])).toEqual([
      ["beginnen op 8 januari 2027", "2027-01-08", 2],
      ["beginnen op 15 januari 2027", "2027-01-15", 3],
    ]);
  });

  test("travel: further than people want, by steps of 5 km", () => {
    const found = unlocks({}, { postcode: pc4At(22) }, { postcode: pc4At(24) }, { postcode: pc4At(33) });
    expect(found.map(({ change, relaxTo, count }) => [change, relaxTo, count])).toEqual([
      ["5 km verder reizen", 5, 2],
      ["15 km verder reizen", 15, 3],
    ]);
  });

  test("education and language: a lower level, in words", () => {
    const education = { level: 6, hard: true };
    expect(summary(unlocks({ education }, ...[5, 4, 3, 2, 1].map((level) => ({ education: level }))))).toEqual([
      ["opleiding vanaf niveau hbo", 1],
      ["opleiding vanaf niveau mbo, havo of vwo", 2],
      ["opleiding vanaf niveau vmbo", 3],
      ["opleiding vanaf niveau basisschool", 4],
      ["zonder eis aan opleiding", 5],
    ]);
    expect(summary(unlocks({ language: { level: 4, hard: true } }, { language: 3 }, { language: 1 }))).toEqual([
      ["Nederlands vanaf niveau goed", 1],
      ["zonder eis aan Nederlands", 2],
    ]);
  });
});

describe("requirements that are lists", () => {
  test("each item alone, most first, and all together when that lets in more", () => {
    const found = unlocks(
      { certificates: ["vca", "bhv", "haccp"] },
      { certificates: ["vca", "bhv"] },
      { certificates: ["bhv", "haccp"] },
      { certificates: ["bhv", "haccp"] },
      { certificates: ["bhv"] },
    );
    expect(found.map(({ change, drops, count }) => [change, drops, count])).toEqual([
      ["zonder certificaat vca", ["vca"], 2],
      ["zonder certificaat haccp", ["haccp"], 1],
      ["zonder certificaten", ["vca", "bhv", "haccp"], 4],
    ]);
  });

  test("one required item is one relaxation", () => {
    expect(summary(unlocks({ licences: ["B", "B"] }, { licences: ["AM"] }))).toEqual([["zonder rijbewijs B", 1]]);
  });

  test("dropping a licence that a stricter one includes lets nobody in", () => {
    expect(summary(unlocks({ licences: ["B", "C"] }, { licences: ["B"] }, { licences: [] }))).toEqual([
      ["zonder rijbewijs C", 1],
      ["zonder rijbewijzen", 2],
    ]);
  });

  test("at most five lines, of which the last is everything", () => {
    const required = DAYPARTS.slice(0, 8);
    const facts = required.map((missed) => ({ dayparts: required.filter((daypart) => daypart !== missed) }));
    const found = unlocks({ schedule: { required } }, ...facts, { dayparts: required.slice(0, 7) });
    expect(summary(found)).toEqual([
      ["zonder dinsdagavond", 2],
      ["zonder maandagnacht", 1],
      ["zonder maandagochtend", 1],
      ["zonder maandagmiddag", 1],
      ["zonder vaste dagdelen", 9],
    ]);
  });
});
