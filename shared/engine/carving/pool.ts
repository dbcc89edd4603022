import { type Check, checksFor } from "../criteria.ts";
import { kmTo } from "../distance.ts";
import type { CandidateFacts, Criterion, MatchingContext, Verdict } from "../types.ts";
import { addBit, allBits, type Bits, intersect, noBits } from "./bits.ts";
import { requirementsOf } from "./bundle-requirements.ts";
import { needsOf } from "./needs.ts";
import type { CarvingRequest, TaskNeeds } from "./request.ts";

/** Criteria that every bundle of a request has in common: no choice of tasks changes them. */
const COMMON: readonly Criterion[] = ["client-group", "target-group", "availability", "travel"];

/** Who is not excluded, and who certainly is not: with every criterion met. */
export type Eligible = { possible: Bits; certain: Bits };

/**
 * The candidates that some bundle of a request could suit, and who can do what. Every answer comes from the criteria
 * of the matching engine.
 */
export type CarvingPool = {
  /** Those whom the criteria common to all bundles do not exclude. All bits count in this order. */
  candidates: readonly CandidateFacts[];
  /** By those criteria; `possible` is everybody here. */
  common: Eligible;
  /** Who can do this task of the request, hours apart. */
  eligible: (task: TaskNeeds) => Eligible;
  /** Who has room for so many minutes a week. The same object for all minutes for which it is the same people. */
  withRoom: (minutesPerWeek: number) => Eligible;
};

/**
 * One pass over the pool, which asks of each candidate everything that the request's tasks ask. A need that several
 * tasks have is asked once.
 */
export function carvingPool(
  request: CarvingRequest,
  pool: readonly CandidateFacts[],
  context: MatchingContext,
): CarvingPool {
  const kmToWork = kmTo(request.workplace.postcode, context);
  const checks = (needs: readonly TaskNeeds[], minutesPerWeek: number) =>
    checksFor(requirementsOf(request, needs, minutesPerWeek), kmToWork);

  const common = checks([], 0).filter(({ criterion }) => COMMON.includes(criterion));
  const needs = new Map(
    request.functions.flatMap(({ tasks }) => tasks.flatMap(needsOf)).map((need) => [need.key, need]),
  );
  const checkOfNeed = [...needs.values()].map((need) => only(need.criterion, checks([need.needs], 0)));
  const { candidates, answers } = survey(pool, common, checkOfNeed);
  const answerTo = new Map([...needs.keys()].map((key, at) => [key, answers[common.length + at]]));

  const conjunction = (all: readonly (Eligible | undefined)[]): Eligible => {
    const everything = { possible: allBits(candidates.length), certain: allBits(candidates.length) };
    for (const eligible of all) {
      if (eligible === undefined) continue;
      intersect(everything.possible, eligible.possible);
      intersect(everything.certain, eligible.certain);
    }
    return everything;
  };
  return {
    candidates,
    common: conjunction(answers.slice(0, common.length)),
    eligible: (task) => conjunction(needsOf(task).map(({ key }) => answerTo.get(key))),
    withRoom: roomFor(candidates, (minutesPerWeek) => only("hours", checks([], minutesPerWeek))),
  };
}

function only(criterion: Criterion, checks: readonly Check[]): Check {
  const found = checks.find((check) => check.criterion === criterion);
  if (found === undefined) throw new Error(`No check for ${criterion}`);
  return found;
}

/**
 * Those whom no common check excludes, and their answers to the common checks and to the others. Candidate by
 * candidate, because a candidate is a large thing to come back to.
 */
function survey(pool: readonly CandidateFacts[], common: readonly Check[], others: readonly Check[]) {
  const candidates: CandidateFacts[] = [];
  const ask = [...common, ...others].map(({ verdict }) => ({
    verdict,
    possible: noBits(pool.length),
    certain: noBits(pool.length),
  }));
  for (const candidate of pool) {
    if (common.some(({ verdict }) => verdict(candidate) === "not-met")) continue;
    const at = candidates.push(candidate) - 1;
    for (const { verdict, possible, certain } of ask) {
      const answer = verdict(candidate);
      if (answer !== "not-met") addBit(possible, at);
      if (answer === "met") addBit(certain, at);
    }
  }
  const words = noBits(candidates.length).length;
  const answers = ask.map(
    ({ possible, certain }): Eligible => ({ possible: possible.slice(0, words), certain: certain.slice(0, words) }),
  );
  return { candidates, answers };
}

/**
 * Answers who has room. Candidates with equal wishes about hours are of one class, and each class is asked once per
 * number of minutes: a request has many numbers of minutes, and a pool few wishes.
 */
function roomFor(
  candidates: readonly CandidateFacts[],
  hoursCheck: (minutesPerWeek: number) => Check,
): CarvingPool["withRoom"] {
  const { classOf, representatives } = hourClasses(candidates);
  const byMinutes = new Map<number, Eligible>();
  const byVerdicts = new Map<string, Eligible>();
  return (minutesPerWeek) => {
    const known = byMinutes.get(minutesPerWeek);
    if (known !== undefined) return known;
    const verdicts = representatives.map(hoursCheck(minutesPerWeek).verdict);
    const room = byVerdicts.get(verdicts.join()) ?? spread(verdicts, classOf);
    byVerdicts.set(verdicts.join(), room);
    byMinutes.set(minutesPerWeek, room);
    return room;
  };
}

function hourClasses(candidates: readonly CandidateFacts[]) {
  const byMin = new Map<number | undefined, Map<number | undefined, number>>();
  const representatives: CandidateFacts[] = [];
  const classOf = new Uint32Array(candidates.length);
  for (const [at, candidate] of candidates.entries()) {
    const { min, max } = candidate.hours;
    const byMax = byMin.get(min) ?? new Map<number | undefined, number>();
    if (byMax.size === 0) byMin.set(min, byMax);
    const number = byMax.get(max) ?? representatives.push(candidate) - 1;
    byMax.set(max, number);
    classOf[at] = number;
  }
  return { classOf, representatives };
}

/** What was said of each class, said of each candidate. */
function spread(verdicts: readonly Verdict[], classOf: Uint32Array): Eligible {
  const possible = noBits(classOf.length);
  const certain = noBits(classOf.length);
  for (let at = 0; at < classOf.length; at += 1) {
    const answer = verdicts[classOf[at] as number];
    if (answer !== "not-met") addBit(possible, at);
    if (answer === "met") addBit(certain, at);
  }
  return { possible, certain };
}
