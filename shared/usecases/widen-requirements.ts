import { dayOf } from "#shared/domain/dates.ts";
import { roundedPeople } from "#shared/domain/people-count.ts";
import type { PackedPool } from "#shared/engine/columnar/pool.ts";
import { rankColumnar } from "#shared/engine/columnar/rank-columnar.ts";
import type { Criterion, MatchingContext, Requirements, Unlock } from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";

/**
 * What an employer can ask less of. Not among them: what people can bear and which group the law puts them in (nobody
 * outside the desk hears counts of those), and how far people travel (not the employer's to change).
 */
const WIDENED = ["licence", "certificate", "schedule", "education", "language", "hours", "availability"] as const;
export type WidenedCriterion = (typeof WIDENED)[number];

/** A requirement that could give way, to what (hours or a date), and how many people would join at least. */
export type Widening = { criterion: WidenedCriterion; relaxTo?: number | string | undefined; people: number };

/** People who may meet everything, rounded down (undefined: too few to say), and what would let in more, most first. */
export type WidenedPool = { fit: number | undefined; widenings: readonly Widening[] };

type Deps = {
  storedPool: () => Promise<PackedPool | undefined>;
  lookups: Omit<MatchingContext, "date">;
  clock: Clock;
};

/** Ways that are told. */
const MOST = 3;

const isWidened = (criterion: Criterion): criterion is WidenedCriterion =>
  WIDENED.some((widened) => widened === criterion);

/** What by degrees gives way is told at its mildest degree; what is given up whole, at its most. */
const byDegrees = ({ criterion }: Unlock): boolean => criterion === "hours" || criterion === "availability";

/**
 * How many people a vacancy that is not handed in yet may find, and what would let in more, by the engine over the stored
 * pool. Undefined when there is no pool to count in.
 */
export const widenRequirements =
  ({ storedPool, lookups, clock }: Deps) =>
  async (requirements: Requirements): Promise<WidenedPool | undefined> => {
    const pool = await storedPool();
    if (pool === undefined) return undefined;
    const { eligible, unlocks } = rankColumnar(requirements, pool, { ...lookups, date: dayOf(clock()) }, 1);
    const told = unlocks.flatMap(({ count, ...unlock }) => {
      const people = roundedPeople(count);
      return people === undefined ? [] : [{ ...unlock, count, people }];
    });
    const best = new Map<string, Unlock & { people: number }>();
    for (const unlock of told) {
      const { criterion, relaxTo, count } = unlock;
      const isUp = criterion === "hours" && Number(relaxTo) > requirements.hoursPerWeek.max;
      const key = isUp ? "hours-up" : criterion;
      const known = best.get(key);
      if (known === undefined || (!byDegrees(unlock) && count > known.count)) best.set(key, unlock);
    }
    const widenings = [...best.values()]
      .flatMap(({ criterion, relaxTo, people }): Widening[] =>
        isWidened(criterion) ? [{ criterion, relaxTo, people }] : [],
      )
      .toSorted((one, other) => other.people - one.people);
    return { fit: roundedPeople(eligible), widenings: widenings.slice(0, MOST) };
  };
