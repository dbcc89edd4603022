import { countBundle, type TaskEligibility } from "./bundle-figures.ts";
import type { CarvingPool } from "./pool.ts";
import type { SourceTask } from "./tasks.ts";
import type { Unit } from "./units.ts";

/** Tasks without which more people could do the rest: "zonder 'pallets stapelen' +23". */
export type CostliestTasks = { tasks: readonly string[]; supportGained: number };

/**
 * The task without which the rest of the bundle, with its own hours, has most more support than the bundle's own; tasks
 * that stay together count as one. Of equals the first by id. The rest may fall below the wished hours: then it is a reason
 * to talk. Undefined when no task costs support, or when there is one only.
 */
export function costliestTasks(
  tasks: readonly SourceTask[],
  support: number,
  units: readonly Unit[],
  pool: CarvingPool,
  eligibility: TaskEligibility,
): CostliestTasks | undefined {
  let costliest: CostliestTasks | undefined;
  for (const unit of units) {
    const rest = tasks.filter((each) => !unit.tasks.includes(each));
    if (rest.length === 0 || rest.length === tasks.length) continue;
    const supportGained = countBundle(rest, "possible", pool, eligibility) - support;
    if (supportGained > (costliest?.supportGained ?? 0)) {
      costliest = { tasks: unit.tasks.map(({ task }) => task.id), supportGained };
    }
  }
  return costliest;
}
