import { type Check, checksFor, hoursVerdict } from "../criteria.ts";
import { kmTo } from "../distance.ts";
import type { CandidateFacts, Criterion, MatchingContext, Verdict } from "../types.ts";
import { addBit, allBits, type Eligible, intersect, noBits } from "./bits.ts";
import { hoursFor, requirementsOf } from "./bundle-requirements.ts";
import { type FactReader, HourClasses } from "./fact-classes.ts";
import { inquiryInto } from "./inquiry.ts";
import { type Need, needsOf } from "./needs.ts";
import type { CarvingRequest, TaskNeeds } from "./request.ts";

/** Criteria that every bundle of a request has in common: no choice of tasks changes them. */
const COMMON: readonly Criterion[] = ["client-group", "target-group", "availability", "travel"];

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
 * One pass over the pool, in which is read of each candidate everything that the request's tasks ask. A need that several
 * tasks have is asked once.
 */
export function carvingPool(
  request: CarvingRequest,
  pool: readonly CandidateFacts[],
  context: MatchingContext,
): CarvingPool {
  const kmToWork = kmTo(request.workplace.postcode, context);
  const checks = (needs: readonly TaskNeeds[]) => checksFor(requirementsOf(request, needs, 0), kmToWork);
  const needsByTask = new Map<TaskNeeds, readonly Need[]>(
    request.functions.flatMap(({ tasks }) => tasks.map((task) => [task, needsOf(task)])),
  );
  const needs = new Map([...needsByTask.values()].flat().map((need) => [need.key, need]));
  const inquiry = inquiryInto(
    [...needs.values()],
    ({ criterion, needs: only }) => verdictOf(criterion, checks([only])),
    pool.length,
  );
  const hours = new HourClasses(pool.length);
  const { candidates, common } = survey(
    pool,
    checks([]).filter(({ criterion }) => COMMON.includes(criterion)),
    [hours, ...inquiry.readers],
  );
  const answers = inquiry.answers(candidates.length);

  return {
    candidates,
    common,
    eligible(task) {
      const everything = { possible: allBits(candidates.length), certain: allBits(candidates.length) };
      for (const { key } of needsByTask.get(task) ?? needsOf(task)) {
        const answer = answers.get(key);
        if (answer === undefined) continue;
        intersect(everything.possible, answer.possible);
        intersect(everything.certain, answer.certain);
      }
      return everything;
    },
    withRoom: roomFor(hours, candidates.length),
  };
}

function verdictOf(criterion: Criterion, checks: readonly Check[]): Check["verdict"] {
  const found = checks.find((check) => check.criterion === criterion);
  if (found === undefined) throw new Error(`No check for ${criterion}`);
  return found.verdict;
}

/**
 * Those whom no common check excludes, each of whom all readers read: candidate by candidate, because a candidate is a
 * large thing to come back to.
 */
function survey(pool: readonly CandidateFacts[], checks: readonly Check[], readers: readonly FactReader[]) {
  const candidates: CandidateFacts[] = [];
  const certain = noBits(pool.length);
  for (const candidate of pool) {
    let isPossible = true;
    let isCertain = true;
    for (let at = 0; isPossible && at < checks.length; at += 1) {
      const answer = (checks[at] as Check).verdict(candidate);
      isPossible = answer !== "not-met";
      isCertain &&= answer === "met";
    }
    if (!isPossible) continue;
    const at = candidates.push(candidate) - 1;
    if (isCertain) addBit(certain, at);
    for (const reader of readers) reader.read(at, candidate);
  }
  const possible = allBits(candidates.length);
  return { candidates, common: { possible, certain: certain.slice(0, possible.length) } };
}

/**
 * Answers who has room. A request has many numbers of minutes and a pool few wishes about hours: each wish is asked once
 * per number of minutes, and most numbers have the same answers as the one before.
 */
function roomFor(classes: HourClasses, people: number): CarvingPool["withRoom"] {
  const byMinutes = new Map<number, Eligible>();
  const latestFirst: { verdicts: readonly Verdict[]; room: Eligible }[] = [];
  return (minutesPerWeek) => {
    const known = byMinutes.get(minutesPerWeek);
    if (known !== undefined) return known;
    const verdicts = classes.representatives.map(hoursVerdict(hoursFor(minutesPerWeek)));
    const same = latestFirst.find((other) => other.verdicts.every((verdict, at) => verdict === verdicts[at]));
    const room = same?.room ?? classes.answers(people, verdicts);
    if (same === undefined) latestFirst.unshift({ verdicts, room });
    byMinutes.set(minutesPerWeek, room);
    return room;
  };
}
