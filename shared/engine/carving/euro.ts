import type { CarvingRequest } from "./request.ts";
import type { SourceTask } from "./tasks.ts";

/**
 * Euro freed per week, in whole units of a cent·minute (an hour of one euro is 6000): exact, so that equal amounts
 * are equal and the front does not hang on a rounding.
 */
export type EuroAxis = {
  /** What this task frees: its time at the wage of its function less that of the carved job. May be negative. */
  of: (task: SourceTask) => number;
};

const UNITS_PER_EURO = 6000;
const cents = (euro: number): number => Math.round(euro * 100);

export const euroOf = (units: number): number => units / UNITS_PER_EURO;

/**
 * The third axis, or undefined when the wage of the carved job or of a function with a task among `tasks` is missing:
 * then no amount is shown at all, rather than one that leaves a function out.
 */
export function euroAxis({ hourlyWage }: CarvingRequest, tasks: readonly SourceTask[]): EuroAxis | undefined {
  if (hourlyWage === undefined || tasks.some(({ source }) => source.hourlyWage === undefined)) return undefined;
  const carvedCents = cents(hourlyWage);
  return { of: ({ task, source }) => task.minutesPerWeek * (cents(source.hourlyWage ?? 0) - carvedCents) };
}
