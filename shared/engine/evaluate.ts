import { ratersFor } from "./components.ts";
import { checksFor } from "./criteria.ts";
import { type KmToWork, kmTo } from "./distance.ts";
import type { CandidateFacts, ComponentScore, Criterion, Evaluation, MatchingContext, Requirements } from "./types.ts";

/** One vacancy, prepared: what depends on the vacancy alone is worked out once, each candidate is then answered. */
export type Matcher = { evaluate: (candidate: CandidateFacts) => Evaluation; kmToWork: KmToWork };

/**
 * Prepares a vacancy for evaluation on `context.date`. The answers for a candidate depend on nothing but the three
 * arguments and that candidate: not on who else was asked, nor in which order.
 */
export function matcher(requirements: Requirements, context: MatchingContext): Matcher {
  const kmToWork = kmTo(requirements.workplace.postcode, context);
  const checks = checksFor(requirements, kmToWork);
  const raters = ratersFor(requirements, context, kmToWork);
  const totalWeight = raters.reduce((sum, { weight }) => sum + weight, 0);

  const evaluate = (candidate: CandidateFacts): Evaluation => {
    const excludedBy: Criterion[] = [];
    const unknown: Criterion[] = [];
    for (const { criterion, verdict } of checks) {
      const answer = verdict(candidate);
      if (answer === "not-met") excludedBy.push(criterion);
      if (answer === "unknown") unknown.push(criterion);
    }

    const components: ComponentScore[] = [];
    let used = 0;
    let low = 0;
    let high = 0;
    for (const { name, weight, rate } of raters) {
      const rating = rate(candidate);
      components.push({ name, weight, ...rating, points: (100 * weight * rating.used) / totalWeight });
      used += weight * rating.used;
      low += weight * rating.low;
      high += weight * rating.high;
    }
    return {
      candidateId: candidate.id,
      excludedBy,
      unknown,
      components,
      score: (100 * used) / totalWeight,
      low: (100 * low) / totalWeight,
      high: (100 * high) / totalWeight,
    };
  };

  return { evaluate, kmToWork };
}

/**
 * Everything there is to say about one candidate and one vacancy, by the rules of `ENGINE_V1`. It serves both
 * directions: one vacancy over candidates, or one candidate over vacancies. A score is given for excluded ones too.
 */
export const evaluate = (requirements: Requirements, candidate: CandidateFacts, context: MatchingContext): Evaluation =>
  matcher(requirements, context).evaluate(candidate);
