import { mainTasks } from "./main-tasks.ts";
import type { CarvingFunction, CarvingRequest } from "./request.ts";

/** What a function keeps when a bundle is carved out of it. */
export type Remainder = {
  function: string;
  scarce: boolean;
  hoursBefore: number;
  hoursLeft: number;
  /** Ids of the function's main tasks, as it was, that stay in it. */
  mainTasksLeft: readonly string[];
};

const hours = (tasks: CarvingFunction["tasks"]): number =>
  tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) / 60;

/** What remains of each function of the request, in its order, also of those that nothing is taken from. */
export const remainders = ({ functions }: CarvingRequest, carved: ReadonlySet<string>): readonly Remainder[] =>
  functions.map(({ title, scarce, tasks }) => ({
    function: title,
    scarce,
    hoursBefore: hours(tasks),
    hoursLeft: hours(tasks.filter(({ id }) => !carved.has(id))),
    mainTasksLeft: mainTasks(tasks)
      .filter(({ id }) => !carved.has(id))
      .map(({ id }) => id),
  }));
