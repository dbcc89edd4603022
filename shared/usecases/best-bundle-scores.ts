import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import type { MatchingContext } from "#shared/engine/types.ts";
import type { Pool } from "./keep-pool.ts";

const BEST_SCORES = 5;

/** Scores of the five best who are not excluded: the ranking of the bundle as a vacancy, without who they are. */
export function bestBundleScores(
  pool: Pool,
  request: CarvingRequest,
  taskIds: readonly string[],
  context: MatchingContext,
): number[] {
  const tasks = request.functions.flatMap((source) => source.tasks.filter(({ id }) => taskIds.includes(id)));
  return pool.rank(bundleRequirements(request, tasks), context, BEST_SCORES).entries.map(({ score }) => score);
}
