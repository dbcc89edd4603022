import type { CarvingFunction, CarvingRequest, CarvingTask } from "./request.ts";

/** A task with the function it is part of. */
export type SourceTask = { task: CarvingTask; source: CarvingFunction };

/** Ascending by id in code units. */
export const byId = (a: SourceTask, b: SourceTask): number => (a.task.id < b.task.id ? -1 : 1);

/** All tasks of a request, ascending by id: the one order in which everything here counts tasks. */
export const sourceTasks = ({ functions }: Pick<CarvingRequest, "functions">): readonly SourceTask[] =>
  functions.flatMap((source) => source.tasks.map((task) => ({ task, source }))).sort(byId);

export const minutesOf = (tasks: readonly { task: CarvingTask }[]): number =>
  tasks.reduce((sum, { task }) => sum + task.minutesPerWeek, 0);
