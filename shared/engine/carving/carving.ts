import type { MatchingContext } from "../types.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import { ableInAnyHours, countBundle, taskEligibility } from "./bundle-figures.ts";
import { type CostliestTasks, costliestTasks } from "./costliest-tasks.ts";
import { disjointBundles } from "./disjoint-jobs.ts";
import { euroAxis, euroOf } from "./euro.ts";
import { groupCandidates } from "./grouped-pool.ts";
import { hourBands } from "./hour-bands.ts";
import { hourGrid } from "./hour-grid.ts";
import { itemsOf, tasksIn } from "./item.ts";
import type { PeopleIndex } from "./people-index.ts";
import { carvingPool } from "./pool.ts";
import type { CarvingRequest } from "./request.ts";
import { searchFront } from "./search-front.ts";
import { byId, minutesOf, type SourceTask, sourceTasks } from "./tasks.ts";
import { unitsOf } from "./units.ts";

/** A bundle in figures. `euroPerWeek` (freed) is absent when a wage that it rests on is missing. */
export type BundleFigures = {
  /** Ids, ascending. */
  tasks: readonly string[];
  hours: number;
  /** Candidates not excluded, and those with every criterion met. */
  support: number;
  certain: number;
  euroPerWeek?: number | undefined;
};

export type FrontPoint = BundleFigures & { atMost?: Bounds | undefined };

export type CarvingFront = {
  /** Most hours first, then most support. None beats another; of equal figures one stands (specification, "Output"). */
  points: readonly FrontPoint[];
  /** False when wages are missing: the front is then over hours and support. */
  hasEuroAxis: boolean;
  /** True when it is proven that no bundle is missing. Otherwise every point has `atMost`. */
  isExact: boolean;
};

/** One bundle after a task was ticked in or out. */
export type TickedBundle = BundleFigures & { isWithinWishedHours: boolean; costliest?: CostliestTasks | undefined };

/** Bundles for several jobs at once: disjoint, and with a person for each. */
export type CarvedJobs = {
  /** Most hours first, then the smallest list of ids. At most as many as the request wants. */
  bundles: readonly BundleFigures[];
  hours: number;
  /** True when no more people can be placed at once, nor as many in more hours. */
  isProven: boolean;
  /** What no other choice of bundles goes beyond: equal to what was found when it is proven. */
  atMost: { people: number; hours: number };
};

/** One request against one pool, with everything worked out that its bundles have in common. */
export type Carving = {
  /** The Pareto front for one job. It looks at `isOutOfTime` now and then, and stops when that says so. */
  front: (isOutOfTime: () => boolean) => CarvingFront;
  /** As many jobs as the request wants, if there are the tasks and the people for them. */
  jobs: (isOutOfTime: () => boolean) => CarvedJobs;
  /** The figures of any set of tasks, in no more time than a click may take. */
  tick: (taskIds: readonly string[]) => TickedBundle;
};

/**
 * Prepares a valid request for the people of an index, on `context.date`. Pure: the order of people, of functions and of
 * tasks changes nothing. What it answers is of the people there were. Throws `RangeError` above 60 tasks.
 */
export function prepareCarving(request: CarvingRequest, people: PeopleIndex, context: MatchingContext): Carving {
  const all = sourceTasks(request);
  const units = unitsOf(all);
  const carvable = units.filter((unit) => unit.carvable);
  const pool = carvingPool(request, people, context);
  const eligibility = taskEligibility(pool, all);
  const euro = euroAxis(
    request,
    carvable.flatMap(({ tasks }) => tasks),
  );
  const hasEuroAxis = euro !== undefined;

  const supportOf = (tasks: readonly SourceTask[]) => countBundle(tasks, "possible", pool, eligibility);
  const figures = (tasks: readonly SourceTask[], support = supportOf(tasks)): BundleFigures => ({
    tasks: tasks.map(({ task }) => task.id),
    hours: minutesOf(tasks) / 60,
    support,
    certain: countBundle(tasks, "certain", pool, eligibility),
    ...(hasEuroAxis ? { euroPerWeek: euroOf(tasks.reduce((sum, each) => sum + euro.of(each), 0)) } : {}),
  });
  const tasksOf = (taskIds: readonly string[]) => all.filter(({ task }) => taskIds.includes(task.id));

  /** What both searches start from. */
  const searchable = () => {
    const items = itemsOf(carvable, all, (tasks) => ableInAnyHours(tasks, pool, eligibility), euro);
    const grid = hourGrid(request, items);
    return { items, grid, bands: hourBands(grid, pool), grouped: groupCandidates(items, people.words) };
  };

  return {
    front: (isOutOfTime) => {
      const { items, grid, bands, grouped } = searchable();
      const { bundles, open } = searchFront(items, grouped, grid, bands, isOutOfTime, (tasks) =>
        supportOf(tasksIn(tasks, all)),
      );
      const points = bundles.map(
        (bundle): FrontPoint => ({
          ...figures(tasksIn(bundle.tasks, all), bundle.support),
          ...(open.length === 0 ? {} : { atMost: boundsOf(bundle, open, grid, hasEuroAxis) }),
        }),
      );
      return { points, hasEuroAxis, isExact: open.length === 0 };
    },
    jobs: (isOutOfTime) => {
      const { items, grid, bands, grouped } = searchable();
      const { jobs, minutes, isProven, atMost } = disjointBundles(
        items,
        grouped,
        grid,
        bands,
        request.jobs,
        isOutOfTime,
      );
      const bundles = jobs.map((parts) => figures(parts.flatMap(({ tasks }) => tasksIn(tasks, all)).sort(byId)));
      return {
        bundles: bundles.sort((a, b) => b.hours - a.hours || (a.tasks.join() < b.tasks.join() ? -1 : 1)),
        hours: minutes / 60,
        isProven,
        atMost: { people: atMost.people, hours: atMost.minutes / 60 },
      };
    },
    tick: (taskIds) => {
      const tasks = tasksOf(taskIds);
      const point = figures(tasks);
      const { min, max } = request.wishedHours;
      return {
        ...point,
        isWithinWishedHours: min <= point.hours && point.hours <= max,
        costliest: costliestTasks(tasks, point.support, units, pool, eligibility),
      };
    },
  };
}
