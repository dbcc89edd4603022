import type { CarvingRequest } from "./request.ts";
import type { SourceTask } from "./tasks.ts";

/**
 * Euro freed per week, in whole units of a cent·minute (1/6000 euro per hour and minute): exact, so that equal amounts
 * are equal and the front does not hang on a rounding.
 */
export type EuroAxis = {
  /** What each minute of this task frees: the wage of its function less that of the carved job. May be negative. */
  perMinute: (task: SourceTask) => number;
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
  return { perMinute: ({ source }) => cents(source.hourlyWage ?? 0) - cents(hourlyWage) };
}
