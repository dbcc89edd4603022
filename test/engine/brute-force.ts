import { evaluate } from "#shared/engine/evaluate.ts";
import type { CandidateFacts, Criterion, MatchingContext, Requirements, Unlock } from "#shared/engine/types.ts";

/** A relaxation as an unlock names it: to a value, or without some items. */
export type Relaxed = Pick<Unlock, "criterion" | "relaxTo" | "drops">;

const kept = <Item extends string>(items: readonly Item[] | undefined, drops: readonly string[] = []) =>
  (items ?? []).filter((item) => !drops.includes(item));

/** The vacancy as it would be if the employer really gave way. */
function relaxed(requirements: Requirements, { criterion, relaxTo, drops }: Relaxed): Requirements {
  const { schedule, licences, certificates, hoursPerWeek, demands } = requirements;
  const to = Number(relaxTo);
  switch (criterion) {
    case "availability":
      return { ...requirements, startDate: String(relaxTo) };
    case "hours":
      return {
        ...requirements,
        hoursPerWeek: { min: Math.min(hoursPerWeek.min, to), max: Math.max(hoursPerWeek.max, to) },
      };
    case "schedule":
      return { ...requirements, schedule: { ...schedule, required: kept(schedule?.required, drops) } };
    case "licence":
      return { ...requirements, licences: kept(licences, drops) };
    case "certificate":
      return { ...requirements, certificates: kept(certificates, drops) };
    case "education":
      return { ...requirements, education: { level: to, hard: true } };
    case "language":
      return { ...requirements, language: { level: to, hard: true } };
    case "travel":
    case "client-group":
    case "target-group":
      return requirements;
    default:
      return { ...requirements, demands: { ...demands, [criterion.slice("demand:".length)]: to } };
  }
}

/** For travel it is the candidate who gives way: some kilometres further than wished. */
const willing = (candidate: CandidateFacts, { criterion, relaxTo }: Relaxed): CandidateFacts =>
  criterion === "travel" && candidate.maxDistanceKm !== undefined
    ? { ...candidate, maxDistanceKm: candidate.maxDistanceKm + Number(relaxTo) }
    : candidate;

/** Those who are excluded now and would not be if the requirement really gave way. */
export function entrants(
  requirements: Requirements,
  pool: readonly CandidateFacts[],
  context: MatchingContext,
  relaxation: Relaxed,
): readonly CandidateFacts[] {
  const after = relaxed(requirements, relaxation);
  const excludes = (asked: Requirements, candidate: CandidateFacts): readonly Criterion[] =>
    evaluate(asked, candidate, context).excludedBy;
  return pool.filter(
    (candidate) =>
      excludes(requirements, candidate).length > 0 && excludes(after, willing(candidate, relaxation)).length === 0,
  );
}
