import { ENGINE_V1 } from "../tables.ts";
import type { MatchingContext, Ranking, Requirements } from "../types.ts";
import { mergeRankings } from "./merge-rankings.ts";
import type { PackedPool } from "./pool.ts";
import { type RankOptions, rankPart } from "./rank-part.ts";

/**
 * The same ranking as the reference engine's `rank` gives for the people in the pool: order, scores, bands, unknowns,
 * counts and unlocks, to the last bit.
 */
export const rankColumnar = (
  requirements: Requirements,
  pool: Pick<PackedPool, "parts">,
  context: MatchingContext,
  limit: number = ENGINE_V1.shortlist.limit,
  options: RankOptions = {},
): Ranking => mergeRankings(requirements, [rankPart(requirements, pool, context, limit, options)], limit);
