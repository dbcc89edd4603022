import { describe, expect, test } from "vitest";
import { evaluate } from "#shared/engine/evaluate.ts";
import { rank } from "#shared/engine/rank.ts";
import { ENGINE_V1 } from "#shared/engine/tables.ts";
import { aCandidate, aContext, aRequirement, aStranger, pc4At } from "./builders.ts";

const order = (...args: Parameters<typeof rank>) => rank(...args).entries.map(({ candidateId }) => candidateId);

describe("the order of a shortlist", () => {
  test("is by score first", () => {
    const pool = [
      aCandidate({ id: "far", postcode: pc4At(9) }),
      aCandidate({ id: "near" }),
      aCandidate({ id: "middle", postcode: pc4At(4) }),
    ];
    expect(order(aRequirement(), pool, aContext())).toEqual(["near", "middle", "far"]);
  });

  test("of equal scores puts the one that is more certain first", () => {
    // 18 of 36 hours is worth exactly the prior of unknown hours.
    const certain = aCandidate({ id: "z-certain", hours: { max: 18 }, assessedAt: "2026-01-01" });
    const uncertain = aCandidate({ id: "a-uncertain", hours: {} });
    const asked = aRequirement({ hoursPerWeek: { min: 8, max: 36 } });
    expect(order(asked, [uncertain, certain], aContext())).toEqual(["z-certain", "a-uncertain"]);
  });

  test("then the latest assessment, then the id by code units", () => {
    const pool = [
      aCandidate({ id: "b", assessedAt: "2026-03-01" }),
      aCandidate({ id: "é", assessedAt: "2026-02-01" }),
      aCandidate({ id: "a", assessedAt: "2026-02-01" }),
      aCandidate({ id: "Z", assessedAt: "2026-02-01" }),
      aCandidate({ id: "a-", assessedAt: "2026-02-01" }),
    ];
    expect(order(aRequirement(), pool, aContext())).toEqual(["b", "Z", "a", "a-", "é"]);
  });

  test("does not see a difference beyond nine decimals, but sees one before", () => {
    // Reach 1000 km: a difference of distance d changes the score by 100 · 15 · d / 1000 / 55 points.
    const nudged = (km: number) => ({
      ...aContext(),
      centroid: (pc4: string) => ({ latitude: 52 + (pc4 === "1111" ? km / 140 : 0), longitude: 4.6 }),
    });
    const pool = [
      aCandidate({ id: "a-nudged", postcode: "1111", maxDistanceKm: 1000, assessedAt: "2026-01-01" }),
      aCandidate({ id: "b", postcode: "1112", maxDistanceKm: 1000, assessedAt: "2026-02-01" }),
      aCandidate({ id: "c-nudged", postcode: "1111", maxDistanceKm: 1000, assessedAt: "2026-03-01" }),
    ];
    expect(order(aRequirement(), pool, nudged(1e-9))).toEqual(["c-nudged", "b", "a-nudged"]);
    expect(order(aRequirement(), pool, nudged(1e-6))).toEqual(["b", "c-nudged", "a-nudged"]);
  });
});

describe("a ranking", () => {
  test("names the version that made it", () => {
    expect(rank(aRequirement(), [], aContext())).toEqual({
      engineVersion: "1.0.0",
      eligible: 0,
      excluded: {},
      entries: [],
      unlocks: [],
    });
  });

  test("counts the excluded per criterion, one candidate at each that it does not meet", () => {
    const pool = [
      aCandidate({ id: "1", hours: { max: 8 }, availableFrom: "2028-01-01" }),
      aCandidate({ id: "2", hours: { max: 8 } }),
      aCandidate({ id: "3" }),
      aStranger({ id: "4" }),
    ];
    expect(rank(aRequirement(), pool, aContext())).toMatchObject({
      eligible: 2,
      excluded: { hours: 2, availability: 1 },
    });
  });

  test("keeps 50 entries unless told otherwise, and counts them all", () => {
    const pool = Array.from({ length: 60 }, (_, at) => aCandidate({ id: `c-${at}` }));
    const ranking = rank(aRequirement(), pool, aContext());
    expect(ranking.entries).toHaveLength(50);
    expect(ranking.eligible).toBe(60);
    expect(rank(aRequirement(), pool, aContext(), 3).entries).toHaveLength(3);
  });

  test("reads the pool once, as any iterable, and leaves the candidates as they are", () => {
    const candidates = Object.freeze([Object.freeze(aCandidate({ id: "1" })), Object.freeze(aStranger({ id: "2" }))]);
    function* once() {
      yield* candidates;
    }
    expect(rank(aRequirement(), once(), aContext()).eligible).toBe(2);
  });

  test("gives what the evaluation of each alone gives", () => {
    const pool = [aCandidate({ id: "1", postcode: pc4At(3) }), aStranger({ id: "2" })];
    const { entries } = rank(aRequirement(), pool, aContext());
    expect(entries).toEqual(pool.map((candidate) => evaluate(aRequirement(), candidate, aContext())));
  });
});

test("the weights of the seven components add up to 100", () => {
  const weights = Object.values(ENGINE_V1.components).map(({ weight }) => weight);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
});
