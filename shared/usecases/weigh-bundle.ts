import { type CarvingRecord, withoutTaken } from "#shared/domain/carving-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { bundleRequirements, mainOccupationOf } from "#shared/engine/carving/bundle-requirements.ts";
import { type Carving, prepareCarving, type TickedBundle } from "#shared/engine/carving/carving.ts";
import type { PeopleIndex } from "#shared/engine/carving/people-index.ts";
import { type Remainder, remainders } from "#shared/engine/carving/remainder.ts";
import type { CarvingTask } from "#shared/engine/carving/request.ts";
import { sourceTasks } from "#shared/engine/carving/tasks.ts";
import { unitsOf, withTogether } from "#shared/engine/carving/units.ts";
import type { MatchingContext, Requirements } from "#shared/engine/types.ts";
import type { Clock } from "#shared/ports/services.ts";
import { bestBundleScores } from "./best-bundle-scores.ts";
import type { Pool } from "./keep-pool.ts";
import { type MinimumWageOn, type PricedRequest, pricedRequest, WAGE_MISSING } from "./priced-request.ts";

type Deps = {
  pool: Pool;
  lookups: Omit<MatchingContext, "date">;
  minimumWage: MinimumWageOn;
  clock: Clock;
};

/** A set of tasks as a job, held against the pool of now. */
export type WeighedBundle = TickedBundle & {
  requirements: Requirements;
  bestScores: readonly number[];
  remainders: readonly Remainder[];
  /** What most of the time goes to; absent when no task names an occupation. */
  mainOccupation?: string | undefined;
  /** Euro per hour that the new job pays; absent when nobody can say. */
  wage?: number | undefined;
  /** Why there is no amount freed, in words for the desk. */
  withoutEuro?: string | undefined;
  poolVersion: string;
  evaluatedOn: string;
};

/** The pool is looked at again after this long: while somebody ticks, every answer is of the same people. */
const LOOK_EVERY_MS = 30_000;
/** Requests that are kept prepared in one warm function. Each holds a bit per person and task. */
const MOST_PREPARED = 8;

type Prepared = PricedRequest & { carving: Carving; carvable: ReadonlySet<string> };

/** The people of one pool, a day, and the requests that were prepared for them. */
type Shelf = { people: PeopleIndex; date: string; requests: Map<string, Prepared> };

/**
 * Weighs any carvable tasks of a request, with those that stay with them, against the pool. A request is prepared once
 * per version of it, of the pool, and day; from then on a tick takes a few milliseconds. Tasks that the request does not
 * have, those that cannot be carved, and those that went into a job already are passed over; what remains is counted
 * from what the functions are after the jobs that were carved.
 */
export function weighBundle(deps: Deps): (record: CarvingRecord, taskIds: readonly string[]) => Promise<WeighedBundle> {
  const { pool, lookups, minimumWage, clock } = deps;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let shelf: Shelf | undefined;

  const freshPool = async (): Promise<void> => {
    const now = clock().getTime();
    if (Math.abs(now - lookedAt) < LOOK_EVERY_MS) return;
    await pool.refresh();
    lookedAt = now;
  };

  const prepare = ({ reference, requestVersion, submission }: CarvingRecord, context: MatchingContext): Prepared => {
    const people = pool.peopleIndex();
    if (shelf?.people !== people || shelf.date !== context.date) {
      shelf = { people, date: context.date, requests: new Map() };
    }
    const { requests } = shelf;
    const key = `${reference} ${requestVersion}`;
    const known = requests.get(key) ?? prepared(pricedRequest(submission, minimumWage), people, context);
    // What was asked for last stands last, so that the first is the one to forget.
    requests.delete(key);
    requests.set(key, known);
    for (const oldest of requests.keys()) if (requests.size > MOST_PREPARED) requests.delete(oldest);
    return known;
  };

  return async (record, taskIds) => {
    await freshPool();
    const context = { ...lookups, date: dayOf(clock()) };
    const { request, carving, carvable, withoutWage } = prepare(record, context);
    const current = withoutTaken(request, record);
    const ids = withTogether(current, taskIds).filter((id) => carvable.has(id));
    const tasks: readonly CarvingTask[] = request.functions.flatMap((source) =>
      source.tasks.filter(({ id }) => ids.includes(id)),
    );
    const bundle = carving.tick(ids);
    const requirements = bundleRequirements(request, tasks);
    return {
      ...bundle,
      requirements,
      bestScores: ids.length === 0 ? [] : bestBundleScores(pool, request, ids, context),
      remainders: remainders(current, new Set(ids)),
      mainOccupation: mainOccupationOf(tasks),
      wage: request.hourlyWage,
      withoutEuro: bundle.euroPerWeek === undefined ? (withoutWage ?? WAGE_MISSING) : undefined,
      poolVersion: pool.version(),
      evaluatedOn: context.date,
    };
  };
}

const prepared = (priced: PricedRequest, people: PeopleIndex, context: MatchingContext): Prepared => ({
  ...priced,
  carving: prepareCarving(priced.request, people, context),
  carvable: new Set(
    unitsOf(sourceTasks(priced.request)).flatMap(({ tasks, carvable }) =>
      carvable ? tasks.map(({ task }) => task.id) : [],
    ),
  ),
});
