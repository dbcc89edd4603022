import type { KmToWork } from "./distance.ts";
import { type ItemSet, type Ladder, type Relaxation, relaxationsFor } from "./relaxations.ts";
import { ENGINE_V1 } from "./tables.ts";
import type { CandidateFacts, Criterion, Requirements, Unlock } from "./types.ts";

const { best: bestCount, perCriterion } = ENGINE_V1.unlocks;

/**
 * Counts, in one pass over the pool, who would enter if one requirement gave way. `add` takes each candidate that is
 * excluded by exactly one criterion, with its score under the *unchanged* vacancy: a relaxed requirement is one that no
 * longer excludes, and the employer still wishes for it, so nobody's score rises because it was relaxed.
 */
export type UnlockTally = {
  add: (candidate: CandidateFacts, criterion: Criterion, score: number) => void;
  unlocks: () => readonly Unlock[];
};

type Counted = { add: (candidate: CandidateFacts, score: number) => void; unlocks: () => readonly Unlock[] };

const countAndBest = (scores: readonly number[]): Pick<Unlock, "count" | "best"> => ({
  count: scores.length,
  best: scores.toSorted((a, b) => b - a).slice(0, bestCount),
});

/** Scores by some key, in the order in which keys first came. */
function scoresBy<Key>() {
  const groups = new Map<Key, number[]>();
  return {
    groups,
    push: (key: Key, score: number): void => {
      const scores = groups.get(key);
      if (scores) scores.push(score);
      else groups.set(key, [score]);
    },
  };
}

/** The mildest degrees at which somebody enters, at most `perCriterion`; each counts those of the milder ones too. */
function countLadder({ criterion, direction, level, describe }: Ladder): Counted {
  const { groups, push } = scoresBy<number>();
  return {
    add: (candidate, score) => {
      const needed = level(candidate);
      if (needed !== undefined) push(needed, score);
    },
    unlocks: () => {
      const mildestFirst = [...groups.keys()].sort((a, b) => (direction === "down" ? b - a : a - b));
      const entered: number[] = [];
      return mildestFirst.slice(0, perCriterion).map((needed) => {
        entered.push(...(groups.get(needed) ?? []));
        return { criterion, ...describe(needed), ...countAndBest(entered) };
      });
    },
  };
}

/**
 * Each single item without which somebody enters, most first (then in the vacancy's order), and last all items together
 * when that lets in more than any one of them. Pairs and larger groups are not listed apart.
 */
function countSet({ criterion, items, missing, without, withoutAll }: ItemSet): Counted {
  const { groups, push } = scoresBy<string>();
  const all: number[] = [];
  return {
    add: (candidate, score) => {
      const [first, ...others] = missing(candidate);
      if (first !== undefined && others.length === 0) push(first, score);
      all.push(score);
    },
    unlocks: () => {
      const singles = items
        .flatMap((item): Unlock[] => {
          const scores = groups.get(item);
          return scores ? [{ criterion, change: without(item), drops: [item], ...countAndBest(scores) }] : [];
        })
        .sort((a, b) => b.count - a.count)
        .slice(0, perCriterion - 1);
      if (all.length <= (singles[0]?.count ?? 0)) return singles;
      return [...singles, { criterion, change: withoutAll, drops: items, ...countAndBest(all) }];
    },
  };
}

const count = (relaxation: Relaxation): Counted =>
  relaxation.shape === "ladder" ? countLadder(relaxation) : countSet(relaxation);

export function unlockTally(requirements: Requirements, kmToWork: KmToWork): UnlockTally {
  const tallies = relaxationsFor(requirements, kmToWork).map((relaxation) => ({
    criterion: relaxation.criterion,
    ...count(relaxation),
  }));
  return {
    add: (candidate, criterion, score) => {
      for (const tally of tallies) if (tally.criterion === criterion) tally.add(candidate, score);
    },
    unlocks: () => tallies.flatMap((tally) => tally.unlocks()),
  };
}
