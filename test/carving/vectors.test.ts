import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type BundleFigures, prepareCarving } from "#shared/engine/carving/carving.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import { readVectors, vectorsArePresent } from "../engine/vectors.ts";
import { comparable } from "./comparable.ts";
import { indexOf } from "./index-of.ts";

const FILE = path.resolve(import.meta.dirname, "../../../shared/vectors/jobcarving.json");

type CarvingVectors = {
  minimumWage: number;
  cases: { request: CarvingRequest; expectedFront: BundleFigures[] }[];
};

const isPresent = vectorsArePresent && existsSync(FILE);
const vectors: CarvingVectors | undefined = isPresent ? JSON.parse(readFileSync(FILE, "utf8")) : undefined;
const pool = isPresent ? readVectors() : undefined;
const why = isPresent ? "" : " (skipped: ../shared/vectors or ../shared/data/pc4_nl.csv is absent)";

describe.skipIf(!isPresent)(`the jobcarving vectors of the specification${why}`, () => {
  test("are there: six requests", () => {
    expect(vectors?.cases).toHaveLength(6);
  });

  for (const [at, { request, expectedFront }] of (vectors?.cases ?? []).entries()) {
    const { candidates = [], context = { date: "", centroid: () => undefined, skillGroups: () => [] } } = pool ?? {};

    test(`request ${at + 1} has exactly the expected front of ${expectedFront.length} bundles, most hours first`, () => {
      const asked = { ...request, hourlyWage: vectors?.minimumWage };
      const { points, hasEuroAxis, isExact } = prepareCarving(asked, indexOf(candidates), context).front(() => false);
      // Where wages are missing the vectors have 0 euro, and the front has no euro.
      const expected = expectedFront.map(({ euroPerWeek, ...rest }) => (hasEuroAxis ? { ...rest, euroPerWeek } : rest));
      expect(isExact).toBe(true);
      expect(hasEuroAxis).toBe(request.functions.every(({ hourlyWage }) => hourlyWage !== undefined));
      expect(comparable(points)).toEqual(comparable(expected));
      expect(points.map(({ hours }) => hours)).toEqual(expectedFront.map(({ hours }) => hours));
    });
  }
});
