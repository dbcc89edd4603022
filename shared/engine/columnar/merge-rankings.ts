import { ENGINE_V1 } from "../tables.ts";
import type { Ranking, Requirements } from "../types.ts";
import type { RankingPart } from "./rank-part.ts";
import { mergeTallies, unlocksOf } from "./tally.ts";
import { atOrderDecimals, byCodeUnits } from "./top.ts";

type Entry = RankingPart["entries"][number];

const inOrder = (a: Entry, b: Entry): number =>
  atOrderDecimals(b.evaluation.score) - atOrderDecimals(a.evaluation.score) ||
  atOrderDecimals(b.evaluation.low) - atOrderDecimals(a.evaluation.low) ||
  byCodeUnits(b.assessedAt, a.assessedAt) ||
  byCodeUnits(a.evaluation.candidateId, b.evaluation.candidateId);

/**
 * One ranking from the parts of shards that have different people, each made for these requirements on the same date
 * with at least this limit. Exact: the same as one pool of them all gives. Throws RangeError for parts of other
 * versions of the engine.
 */
export function mergeRankings(
  requirements: Requirements,
  parts: readonly RankingPart[],
  limit: number = ENGINE_V1.shortlist.limit,
): Ranking {
  const excluded: Ranking["excluded"] & Record<string, number> = {};
  for (const part of parts) {
    if (part.engineVersion !== ENGINE_V1.version)
      throw new RangeError(`a part was made by engine ${part.engineVersion}`);
    for (const [criterion, count] of Object.entries(part.excluded)) {
      excluded[criterion] = (excluded[criterion] ?? 0) + count;
    }
  }
  const entries = parts.flatMap((part) => part.entries).sort(inOrder);
  const [only, ...others] = parts;
  const tallies =
    only !== undefined && others.length === 0
      ? only.tallies
      : mergeTallies(
          requirements,
          parts.map((part) => part.tallies),
        );
  return {
    engineVersion: ENGINE_V1.version,
    eligible: parts.reduce((sum, { eligible }) => sum + eligible, 0),
    excluded,
    entries: entries.slice(0, limit).map(({ evaluation }) => evaluation),
    unlocks: unlocksOf(requirements, tallies),
  };
}
