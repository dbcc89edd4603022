import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CandidateFacts, Centroid, Criterion, MatchingContext, Requirements } from "#shared/engine/types.ts";

const SHARED = path.resolve(import.meta.dirname, "../../../shared");
const VECTORS = path.join(SHARED, "vectors/matching.json");
const CENTROIDS = path.join(SHARED, "data/pc4_nl.csv");

type Expected = {
  vacancy: string;
  eligible: number;
  excluded: Record<string, Criterion[]>;
  top: { candidate: string; score: number; low: number; high: number; unknown: Criterion[] }[];
};

export type Vectors = {
  candidates: CandidateFacts[];
  cases: { id: string; requirements: Requirements; expected: Expected }[];
  context: MatchingContext;
};

export const vectorsArePresent = existsSync(VECTORS) && existsSync(CENTROIDS);

/** Centroids by PC4, from lines `pc4,lat,lon,places`. */
function readCentroids(): Map<string, Centroid> {
  const [, ...lines] = readFileSync(CENTROIDS, "utf8").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const [pc4 = "", latitude, longitude] = line.split(",");
      return [pc4, { latitude: Number(latitude), longitude: Number(longitude) }];
    }),
  );
}

/**
 * The vectors of the matching specification: inputs, and results that every implementation must give. Skills have no
 * groups there. Read only when `vectorsArePresent`.
 */
export function readVectors(): Vectors {
  const file = JSON.parse(readFileSync(VECTORS, "utf8"));
  const centroids = readCentroids();
  const expected: Expected[] = file.expected;
  const vacancies: (Requirements & { id: string })[] = file.vacancies;
  const candidates: (Omit<CandidateFacts, "occupations"> & Partial<CandidateFacts>)[] = file.candidates;
  return {
    candidates: candidates.map((candidate) => ({ ...candidate, occupations: candidate.occupations ?? [] })),
    cases: vacancies.map(({ id, ...requirements }) => {
      const result = expected.find(({ vacancy }) => vacancy === id);
      if (!result) throw new Error(`no expected result for ${id}`);
      return { id, requirements, expected: result };
    }),
    context: { date: file.date, centroid: (pc4) => centroids.get(pc4), skillGroups: () => [] },
  };
}
