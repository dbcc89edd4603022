import type { CarvingFunction, CarvingRequest, CarvingTask } from "./request.ts";

/** A task with the function it is part of. */
export type SourceTask = { task: CarvingTask; source: CarvingFunction };

/** All tasks of a request, ascending by id in code units: the one order in which everything here counts tasks. */
export const sourceTasks = ({ functions }: Pick<CarvingRequest, "functions">): readonly SourceTask[] =>
  functions
    .flatMap((source) => source.tasks.map((task) => ({ task, source })))
    .sort((a, b) => (a.task.id < b.task.id ? -1 : 1));

export const minutesOf = (tasks: readonly { task: CarvingTask }[]): number =>
  tasks.reduce((sum, { task }) => sum + task.minutesPerWeek, 0);
