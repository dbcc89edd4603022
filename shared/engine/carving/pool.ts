import { type Check, checksFor } from "../criteria.ts";
import { kmTo } from "../distance.ts";
import type { CandidateFacts, Criterion, MatchingContext, Verdict } from "../types.ts";
import { addBit, allBits, type Bits, intersect, noBits } from "./bits.ts";
import { requirementsOf } from "./bundle-requirements.ts";
import { type Need, needsOf } from "./needs.ts";
import type { CarvingRequest, TaskNeeds } from "./request.ts";

/** Criteria that every bundle of a request has in common: no choice of tasks changes them. */
const COMMON: readonly Criterion[] = ["client-group", "target-group", "availability", "travel"];

/** Who is not excluded, and who certainly is not: with every criterion met. */
export type Eligible = { possible: Bits; certain: Bits };

/** The verdict on each kind of availability (`CarvingPool.hourClasses`) about a job of some minutes a week. */
export type HourVerdicts = readonly Verdict[];

/**
 * The candidates that some bundle of a request could suit, and who can do what. Every answer comes from the criteria
 * of the matching engine.
 */
export type CarvingPool = {
  /** Those whom the criteria common to all bundles do not exclude. All bits count in this order. */
  candidates: readonly CandidateFacts[];
  /** `possible` is everybody here. */
  common: Eligible;
  /** Who can do work with these needs, hours apart. */
  eligible: (needs: TaskNeeds) => Eligible;
  /** Candidates with equal wishes about hours are of one class, numbered from 0. */
  hourClasses: Uint32Array;
  hourVerdicts: (minutesPerWeek: number) => HourVerdicts;
};

/** One pass over the pool per distinct need; a need that several tasks have is asked once. */
export function carvingPool(
  request: CarvingRequest,
  pool: readonly CandidateFacts[],
  context: MatchingContext,
): CarvingPool {
  const kmToWork = kmTo(request.workplace.postcode, context);
  const checks = (needs: readonly TaskNeeds[], minutesPerWeek: number) =>
    checksFor(requirementsOf(request, needs, minutesPerWeek), kmToWork);

  const common = checks([], 0).filter(({ criterion }) => COMMON.includes(criterion));
  const candidates = pool.filter((candidate) => common.every(({ verdict }) => verdict(candidate) !== "not-met"));
  const everybody = (): Eligible => ({ possible: allBits(candidates.length), certain: allBits(candidates.length) });

  const ask = ({ verdict }: Pick<Check, "verdict">): Eligible => {
    const possible = noBits(candidates.length);
    const certain = noBits(candidates.length);
    for (const [at, candidate] of candidates.entries()) {
      const answer = verdict(candidate);
      if (answer !== "not-met") addBit(possible, at);
      if (answer === "met") addBit(certain, at);
    }
    return { possible, certain };
  };

  const asked = new Map<string, Eligible>();
  const meets = ({ key, criterion, needs }: Need): Eligible => {
    const known = asked.get(key);
    if (known !== undefined) return known;
    const answer = ask(only(criterion, checks([needs], 0)));
    asked.set(key, answer);
    return answer;
  };

  const { classes, representatives } = classify(candidates);
  return {
    candidates,
    common: conjunction(common.map(ask), everybody()),
    eligible: (needs) => conjunction(needsOf(needs).map(meets), everybody()),
    hourClasses: classes,
    hourVerdicts: (minutesPerWeek) => representatives.map(only("hours", checks([], minutesPerWeek)).verdict),
  };
}

function only(criterion: Criterion, checks: readonly Check[]): Check {
  const found = checks.find((check) => check.criterion === criterion);
  if (found === undefined) throw new Error(`No check for ${criterion}`);
  return found;
}

function conjunction(all: readonly Eligible[], everybody: Eligible): Eligible {
  for (const { possible, certain } of all) {
    intersect(everybody.possible, possible);
    intersect(everybody.certain, certain);
  }
  return everybody;
}

function classify(candidates: readonly CandidateFacts[]): {
  classes: Uint32Array;
  representatives: readonly CandidateFacts[];
} {
  const byWishes = new Map<string, number>();
  const representatives: CandidateFacts[] = [];
  const classes = Uint32Array.from(candidates, (candidate) => {
    const wishes = `${candidate.hours.min} ${candidate.hours.max}`;
    const known = byWishes.get(wishes);
    if (known !== undefined) return known;
    byWishes.set(wishes, representatives.length);
    return representatives.push(candidate) - 1;
  });
  return { classes, representatives };
}
