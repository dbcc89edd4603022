import { matcher } from "../evaluate.ts";
import type { CandidateFacts, MatchingContext, Requirements } from "../types.ts";
import { forEachBit } from "./bits.ts";
import { ableTo, countBundle, type TaskEligibility } from "./bundle-figures.ts";
import { bundleRequirements } from "./bundle-requirements.ts";
import type { CarvingPool } from "./pool.ts";
import { type Remainder, remainders } from "./remainder.ts";
import type { CarvingRequest } from "./request.ts";
import type { SourceTask } from "./tasks.ts";
import type { Unit } from "./units.ts";

const BEST = 5;

/** Tasks without which more people could do the rest: "zonder 'pallets stapelen' +23". */
export type CostliestTasks = { tasks: readonly string[]; supportGained: number };

/** What is told of one bundle beside its figures. */
export type BundleDescription = {
  requirements: Requirements;
  /** Scores of the five best candidates that it does not exclude, best first: of people, not naming them. */
  bestScores: readonly number[];
  remainders: readonly Remainder[];
  /** Absent when no task costs support, or when there is one only. */
  costliest?: CostliestTasks | undefined;
};

export type Subject = {
  request: CarvingRequest;
  pool: CarvingPool;
  eligibility: TaskEligibility;
  units: readonly Unit[];
  context: MatchingContext;
};

export const describeBundle = (tasks: readonly SourceTask[], subject: Subject): BundleDescription => ({
  requirements: bundleRequirements(
    subject.request,
    tasks.map(({ task }) => task),
  ),
  bestScores: bestScores(tasks, subject),
  remainders: remainders(subject.request, new Set(tasks.map(({ task }) => task.id))),
  costliest: costliestTasks(tasks, subject),
});

function bestScores(tasks: readonly SourceTask[], { request, pool, eligibility, context }: Subject): readonly number[] {
  const requirements = bundleRequirements(
    request,
    tasks.map(({ task }) => task),
  );
  const { evaluate } = matcher(requirements, context);
  const scores: number[] = [];
  forEachBit(ableTo(tasks, "possible", pool, eligibility), (at) => {
    scores.push(evaluate(pool.candidates[at] as CandidateFacts).score);
  });
  return scores.sort((a, b) => b - a).slice(0, BEST);
}

/**
 * The task without which the rest of the bundle, with its own hours, has most more support; tasks that stay together
 * count as one. Of equals the first by id. The rest may fall below the wished hours: then it is a reason to talk.
 */
export function costliestTasks(
  tasks: readonly SourceTask[],
  { pool, eligibility, units }: Subject,
): CostliestTasks | undefined {
  const { support } = countBundle(tasks, pool, eligibility);
  let costliest: CostliestTasks | undefined;
  for (const unit of units) {
    const rest = tasks.filter((each) => !unit.tasks.includes(each));
    if (rest.length === 0 || rest.length === tasks.length) continue;
    const supportGained = countBundle(rest, pool, eligibility).support - support;
    if (supportGained > (costliest?.supportGained ?? 0)) {
      costliest = { tasks: unit.tasks.map(({ task }) => task.id), supportGained };
    }
  }
  return costliest;
}
