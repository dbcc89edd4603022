import { ROUNDING } from "./hour-grid.ts";
import type { CarvingRequest } from "./request.ts";
import { minutesOf, sourceTasks } from "./tasks.ts";
import { unitsOf } from "./units.ts";

/**
 * Whether some of the tasks that may be carved, with those that stay with them, take the wished hours together, whoever
 * can do them. Exact: every total of whole minutes is looked at.
 */
export function meetsHours({ functions, wishedHours }: Pick<CarvingRequest, "functions" | "wishedHours">): boolean {
  const least = Math.max(1, Math.ceil(wishedHours.min * 60 - ROUNDING));
  const most = Math.floor(wishedHours.max * 60 + ROUNDING);
  const isTotal = new Uint8Array(most + 1);
  isTotal[0] = 1;
  for (const { tasks, carvable } of unitsOf(sourceTasks({ functions }))) {
    const minutes = minutesOf(tasks);
    // From above, so that a unit is taken once.
    for (let total = most; carvable && total >= minutes; total -= 1) isTotal[total] ||= isTotal[total - minutes] ?? 0;
  }
  return isTotal.subarray(least).includes(1);
}
