import { type Bits, countInAll, type Eligible, intersect } from "./bits.ts";
import type { CarvingPool } from "./pool.ts";
import { minutesOf, type SourceTask } from "./tasks.ts";

/** Who can do each task of a request, by id, hours apart. */
export type TaskEligibility = ReadonlyMap<string, Eligible>;

export const taskEligibility = (pool: CarvingPool, tasks: readonly SourceTask[]): TaskEligibility =>
  new Map(tasks.map(({ task }) => [task.id, pool.eligible(task)]));

/** The sets of who can do one of these tasks, each once. */
function distinct(tasks: readonly SourceTask[], of: keyof Eligible, eligibility: TaskEligibility): readonly Bits[] {
  const sets: Bits[] = [];
  for (const { task } of tasks) {
    const set = eligibility.get(task.id)?.[of];
    if (set !== undefined && !sets.includes(set)) sets.push(set);
  }
  return sets;
}

/** The candidates that none of these tasks excludes, whatever the hours. Tasks that ask the same have the same set. */
export function ableInAnyHours(
  tasks: readonly SourceTask[],
  { common }: CarvingPool,
  eligibility: TaskEligibility,
): Bits {
  const [first = common.possible, ...others] = distinct(tasks, "possible", eligibility);
  if (others.length === 0) return first;
  const able = first.slice();
  for (const each of others) intersect(able, each);
  return able;
}

/** The number of candidates that a bundle does not exclude, or of whom it is certain, hours and all. */
export const countBundle = (
  tasks: readonly SourceTask[],
  of: keyof Eligible,
  { common, withRoom }: CarvingPool,
  eligibility: TaskEligibility,
): number => countInAll(withRoom(minutesOf(tasks))[of], [common[of], ...distinct(tasks, of, eligibility)]);
