import { addMonths, dayOf } from "#shared/domain/dates.ts";
import type { Region } from "#shared/domain/region.ts";
import type { OldAssignment, OldAssignments } from "#shared/ports/old-assignments.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AssignmentStore } from "#shared/ports/stores.ts";

type Deps = {
  old: OldAssignments;
  assignments: Pick<AssignmentStore, "readMany">;
  region: Pick<Region, "retention">;
  clock: Clock;
};

/** Removed in one run, so that a run has an end; the next one goes on. */
const MOST_AT_ONCE = 50;

/**
 * Removes assignments that ended, after the region's term, with what desk and agency wrote about them and their lines in
 * the agency's feed. What reports count was counted on the day it happened and stays. An assignment that is still followed
 * stays, however old it is.
 *
 * The lines go first, and lines that a run which died left without their assignment go with them. The last line of a feed
 * stays, so that its count goes on where it was. Answers how many assignments were removed.
 */
export const forgetAssignments = (deps: Deps) => {
  const { assignmentMonths, closedWorkMonths } = deps.region.retention;
  if (assignmentMonths < closedWorkMonths) {
    throw new RangeError(`Assignments are kept as long as closed work, ${closedWorkMonths} months, at least`);
  }
  return async (): Promise<number> => {
    const before = `${addMonths(dayOf(deps.clock()), -assignmentMonths)}T00:00:00.000Z`;
    const ended = await endedBefore(deps, before);
    for (const agency of new Set(ended.map((assignment) => assignment.agency)))
      await forgetLines(deps, agency, before, new Set(ended.map(({ id }) => id)));
    let removed = 0;
    for (const assignment of ended) if (await deps.old.remove(assignment)) removed += 1;
    return removed;
  };
};

async function endedBefore({ old }: Deps, before: string): Promise<readonly OldAssignment[]> {
  const found: OldAssignment[] = [];
  for await (const page of old.endedBefore(before)) {
    found.push(...page);
    if (found.length >= MOST_AT_ONCE) break;
  }
  return found.slice(0, MOST_AT_ONCE);
}

async function forgetLines(deps: Deps, agency: string, before: string, ended: ReadonlySet<string>): Promise<void> {
  for await (const lines of deps.old.feedBefore(agency, before)) {
    const ids = [...new Set(lines.map(({ assignmentId }) => assignmentId))].filter((id) => !ended.has(id));
    const kept = new Set((await deps.assignments.readMany(ids.map((id) => ({ agency, id })))).map(({ id }) => id));
    for (const line of lines) if (!kept.has(line.assignmentId)) await deps.old.removeLine(line);
  }
}
