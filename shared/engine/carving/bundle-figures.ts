import { type Bits, countBits, type Eligible, intersect } from "./bits.ts";
import type { CarvingPool } from "./pool.ts";
import { minutesOf, type SourceTask } from "./tasks.ts";

/** Who can do each task of a request, by id, hours apart. */
export type TaskEligibility = ReadonlyMap<string, Eligible>;

export const taskEligibility = (pool: CarvingPool, tasks: readonly SourceTask[]): TaskEligibility =>
  new Map(tasks.map(({ task }) => [task.id, pool.eligible(task)]));

/** Keeps in `bits` who can do all of these tasks, hours apart. */
function keepAble(bits: Bits, tasks: readonly SourceTask[], of: keyof Eligible, eligibility: TaskEligibility): Bits {
  for (const { task } of tasks) {
    const eligible = eligibility.get(task.id);
    if (eligible !== undefined) intersect(bits, eligible[of]);
  }
  return bits;
}

/** The candidates that none of these tasks excludes, whatever the hours. */
export const ableInAnyHours = (
  tasks: readonly SourceTask[],
  { common }: CarvingPool,
  eligibility: TaskEligibility,
): Bits => keepAble(common.possible.slice(), tasks, "possible", eligibility);

/** The candidates for these tasks as one job, hours and all. */
export function ableTo(
  tasks: readonly SourceTask[],
  of: keyof Eligible,
  { common, withRoom }: CarvingPool,
  eligibility: TaskEligibility,
): Bits {
  const bits = withRoom(minutesOf(tasks))[of].slice();
  intersect(bits, common[of]);
  return keepAble(bits, tasks, of, eligibility);
}

/** Candidates that a bundle does not exclude, and those of them who meet every criterion. */
export type Counts = { support: number; certain: number };

export const countBundle = (tasks: readonly SourceTask[], pool: CarvingPool, eligibility: TaskEligibility): Counts => ({
  support: countBits(ableTo(tasks, "possible", pool, eligibility)),
  certain: countBits(ableTo(tasks, "certain", pool, eligibility)),
});
