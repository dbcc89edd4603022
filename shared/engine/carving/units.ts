import type { CarvingRequest, CarvingTask } from "./request.ts";
import { type SourceTask, sourceTasks } from "./tasks.ts";

/** Tasks that stay together: the smallest thing that can be carved out, or not. Ascending by id. */
export type Unit<Each = SourceTask> = { tasks: readonly Each[]; carvable: boolean };

type Linked = { task: Pick<CarvingTask, "id" | "carvable" | "together"> };

/**
 * All tasks of a request in units: `together` is taken symmetrically and transitively, and a unit with one uncarvable task
 * is uncarvable. Ascending by their first task; every task is in exactly one unit.
 */
export function unitsOf<Each extends Linked>(tasks: readonly Each[]): readonly Unit<Each>[] {
  const neighbours = new Map<string, string[]>(tasks.map(({ task }) => [task.id, []]));
  for (const { task } of tasks) {
    for (const other of task.together ?? []) {
      neighbours.get(task.id)?.push(other);
      neighbours.get(other)?.push(task.id);
    }
  }

  const seen = new Set<string>();
  return tasks.flatMap(({ task }): Unit<Each>[] => {
    if (seen.has(task.id)) return [];
    const group = new Set([task.id]);
    // A set that grows while it is walked: each newly found task is visited too.
    for (const id of group) for (const other of neighbours.get(id) ?? []) group.add(other);
    for (const id of group) seen.add(id);
    const members = tasks.filter((each) => group.has(each.task.id));
    return [{ tasks: members, carvable: members.every((each) => each.task.carvable) }];
  });
}

/** These tasks and all that must stay with them, ascending by id; ids that are not in the request are passed over. */
export function withTogether(request: Pick<CarvingRequest, "functions">, taskIds: Iterable<string>): readonly string[] {
  const asked = new Set(taskIds);
  return unitsOf(sourceTasks(request))
    .filter(({ tasks }) => tasks.some(({ task }) => asked.has(task.id)))
    .flatMap(({ tasks }) => tasks.map(({ task }) => task.id))
    .sort();
}
