import type { CandidateFacts } from "../types.ts";
import { type Bits, forEachBit, intersect } from "./bits.ts";
import type { CarvingPool, Eligible } from "./pool.ts";
import { minutesOf, type SourceTask } from "./tasks.ts";

/** Who can do each task of a request, by id, hours apart. */
export type TaskEligibility = ReadonlyMap<string, Eligible>;

export const taskEligibility = (pool: CarvingPool, tasks: readonly SourceTask[]): TaskEligibility =>
  new Map(tasks.map(({ task }) => [task.id, pool.eligible(task)]));

/** Those of `start` who can do all of these tasks, hours apart. */
export function ableTo(
  tasks: readonly SourceTask[],
  eligibility: TaskEligibility,
  of: keyof Eligible,
  start: Bits,
): Bits {
  const bits = start.slice();
  for (const { task } of tasks) {
    const eligible = eligibility.get(task.id);
    if (eligible !== undefined) intersect(bits, eligible[of]);
  }
  return bits;
}

/** Candidates that a bundle does not exclude, and those of them who meet every criterion. */
export type Counts = { support: number; certain: number };

/** Calls `visit` with each candidate of `of` for these tasks as one job, hours and all. */
function forEachAble(
  tasks: readonly SourceTask[],
  pool: CarvingPool,
  eligibility: TaskEligibility,
  of: keyof Eligible,
  visit: (at: number) => void,
): void {
  const verdicts = pool.hourVerdicts(minutesOf(tasks));
  const hasRoom = verdicts.map((verdict) => verdict === "met" || (of === "possible" && verdict === "unknown"));
  forEachBit(ableTo(tasks, eligibility, of, pool.common[of]), (at) => {
    if (hasRoom[pool.hourClasses[at] as number]) visit(at);
  });
}

/** Counts of these tasks as one job, hours and all. */
export function countBundle(tasks: readonly SourceTask[], pool: CarvingPool, eligibility: TaskEligibility): Counts {
  const counts: Counts = { support: 0, certain: 0 };
  forEachAble(tasks, pool, eligibility, "possible", () => {
    counts.support += 1;
  });
  forEachAble(tasks, pool, eligibility, "certain", () => {
    counts.certain += 1;
  });
  return counts;
}

/** The candidates that these tasks as one job do not exclude, hours and all. */
export function supporters(
  tasks: readonly SourceTask[],
  pool: CarvingPool,
  eligibility: TaskEligibility,
): readonly CandidateFacts[] {
  const found: CandidateFacts[] = [];
  forEachAble(tasks, pool, eligibility, "possible", (at) => found.push(pool.candidates[at] as CandidateFacts));
  return found;
}
