import type { Bits } from "./bits.ts";
import type { EuroAxis } from "./euro.ts";
import { minutesOf, type SourceTask } from "./tasks.ts";
import type { Unit } from "./units.ts";

/** Most tasks that a request may have: a set of them is two halves of 30 bits. */
export const MOST_TASKS = 60;
const HALF = MOST_TASKS / 2;

/**
 * A set of tasks, the first (by id) as the highest bit. Of two sets of equally many tasks the one with the greater
 * number has the smaller list of ids.
 */
export type TaskSet = { high: number; low: number };

/** One carvable unit, as the search sees it. */
export type Item = {
  minutes: number;
  /** Euro freed per week, in the units of `EuroAxis`; 0 when there is no such axis. */
  gain: number;
  /** Items of which a minute frees as much have the same level; 0 frees most. */
  level: number;
  tasks: TaskSet;
  taskCount: number;
  /** Who can do it, hours apart. */
  able: Bits;
};

function taskSet(tasks: readonly SourceTask[], all: readonly SourceTask[]): TaskSet {
  const set = { high: 0, low: 0 };
  for (const task of tasks) {
    const at = all.indexOf(task);
    if (at < HALF) set.high |= 1 << (HALF - 1 - at);
    else set.low |= 1 << (MOST_TASKS - 1 - at);
  }
  return set;
}

export const tasksIn = ({ high, low }: TaskSet, all: readonly SourceTask[]): readonly SourceTask[] =>
  all.filter((_, at) => ((at < HALF ? high >>> (HALF - 1 - at) : low >>> (MOST_TASKS - 1 - at)) & 1) === 1);

/** The carvable units as items. Throws `RangeError` above 60 tasks. */
export function itemsOf(
  carvable: readonly Unit[],
  all: readonly SourceTask[],
  able: (tasks: readonly SourceTask[]) => Bits,
  euro: EuroAxis | undefined,
): readonly Item[] {
  if (all.length > MOST_TASKS) throw new RangeError(`At most ${MOST_TASKS} tasks, not ${all.length}`);
  const items = carvable.map(({ tasks }) => ({
    minutes: minutesOf(tasks),
    gain: euro === undefined ? 0 : tasks.reduce((sum, each) => sum + euro.of(each), 0),
    tasks: taskSet(tasks, all),
    taskCount: tasks.length,
    able: able(tasks),
  }));
  const levels = [...new Set(items.map(perMinute))].sort((a, b) => b - a);
  return items.map((item) => ({ ...item, level: levels.indexOf(perMinute(item)) }));
}

const perMinute = ({ gain, minutes }: Pick<Item, "gain" | "minutes">): number => gain / minutes;
