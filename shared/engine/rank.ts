import { matcher } from "./evaluate.ts";
import { ENGINE_V1 } from "./tables.ts";
import type { CandidateFacts, Criterion, Evaluation, MatchingContext, Ranking, Requirements } from "./types.ts";
import { unlockTally } from "./unlocks.ts";

type Ranked = { evaluation: Evaluation; assessedAt: string };

const ORDER_SCALE = 10 ** ENGINE_V1.shortlist.orderDecimals;

/** A score as the order sees it: rounded at nine decimals, so that the order of summation cannot decide a tie. */
const atOrderDecimals = (score: number): number => Math.round(score * ORDER_SCALE);

/** Ascending by code units, whatever the locale. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The order of a shortlist: score, then low, then the latest assessment, all descending; then candidate id ascending. */
const inOrder = (a: Ranked, b: Ranked): number =>
  atOrderDecimals(b.evaluation.score) - atOrderDecimals(a.evaluation.score) ||
  atOrderDecimals(b.evaluation.low) - atOrderDecimals(a.evaluation.low) ||
  byCodeUnits(b.assessedAt, a.assessedAt) ||
  byCodeUnits(a.evaluation.candidateId, b.evaluation.candidateId);

/**
 * The best `limit` candidates of a pool for one vacancy, how many are eligible, how many each criterion excludes, and
 * what would let more of them in. One pass over the pool, exact, and the same for every order of the pool. Ids in the
 * pool are distinct.
 */
export function rank(
  requirements: Requirements,
  pool: Iterable<CandidateFacts>,
  context: MatchingContext,
  limit: number = ENGINE_V1.shortlist.limit,
): Ranking {
  const { evaluate, kmToWork } = matcher(requirements, context);
  const tally = unlockTally(requirements, kmToWork);
  const excluded: Partial<Record<Criterion, number>> = {};
  const eligible: Ranked[] = [];

  for (const candidate of pool) {
    const evaluation = evaluate(candidate);
    const [first, ...others] = evaluation.excludedBy;
    if (first === undefined) eligible.push({ evaluation, assessedAt: candidate.assessedAt });
    else if (others.length === 0) tally.add(candidate, first, evaluation.score);
    for (const criterion of evaluation.excludedBy) excluded[criterion] = (excluded[criterion] ?? 0) + 1;
  }

  return {
    engineVersion: ENGINE_V1.version,
    eligible: eligible.length,
    excluded,
    entries: eligible
      .sort(inOrder)
      .slice(0, limit)
      .map(({ evaluation }) => evaluation),
    unlocks: tally.unlocks(),
  };
}
