import type { Assignment } from "./assignment.ts";
import { dayOf } from "./dates.ts";
import type { AssignmentState } from "./life-cycles.ts";
import { addWorkingDays } from "./working-days.ts";

/**
 * Working days within which the agency takes the next step with somebody who is in a state (rule 9 names the steps, the
 * desk their length). A state that is not here waits for nobody.
 */
const WORKING_DAYS: Partial<Record<AssignmentState, number>> = {
  assigned: 2,
  acknowledged: 5,
  introduced: 5,
  interview: 10,
};

/** The step that an agency has to take with somebody: since when it waits, and the last day on which it is in time. */
export type AgencyStep = { since: string; due: string };

/** What an assignment waits for; undefined when that is nothing. */
export function agencyStep({ status, changes }: Pick<Assignment, "status" | "changes">): AgencyStep | undefined {
  const days = WORKING_DAYS[status];
  const since = changes.at(-1)?.at;
  if (days === undefined || since === undefined) return undefined;
  return { since, due: addWorkingDays(dayOf(new Date(since)), days) };
}
