import type { CarvingTask } from "./request.ts";

/** Besluit loonkostensubsidie 2021: what loonwaarde is measured on. */
const SHARE_OF_WEEK = 1 / 16;
const MINUTES_PER_WORKING_DAY = 30;
/** Hours in a working day, and days in a week, to tell from weekly time on how many days somebody works. Ours. */
const MINUTES_IN_WORKING_DAY = 480;
const MOST_WORKING_DAYS = 5;

/** Days a week on which work of so many minutes is done, in days of eight hours: a request names no days. */
const workingDays = (minutesPerWeek: number): number =>
  Math.min(MOST_WORKING_DAYS, Math.ceil(minutesPerWeek / MINUTES_IN_WORKING_DAY));

/** The main tasks of a job that consists of `tasks`: at least 1/16 of its time and 30 minutes per working day. */
export function mainTasks<Task extends Pick<CarvingTask, "minutesPerWeek">>(tasks: readonly Task[]): readonly Task[] {
  const total = tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
  const least = Math.max(total * SHARE_OF_WEEK, MINUTES_PER_WORKING_DAY * workingDays(total));
  return tasks.filter(({ minutesPerWeek }) => minutesPerWeek >= least);
}
