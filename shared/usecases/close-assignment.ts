import { closed } from "#shared/domain/assignment.ts";
import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { isUndecided } from "#shared/domain/life-cycles.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { ClosingReason } from "#shared/domain/reasons.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AssignmentKey, AssignmentStore } from "#shared/ports/stores.ts";

/** Closes an assignment that still runs, with its reason; one that is decided, placed or not there is left alone. */
export const closeAssignment =
  (deps: { assignments: AssignmentStore; clock: Clock }) =>
  async (key: AssignmentKey, reason: ClosingReason): Promise<void> => {
    for (;;) {
      const assignment = await deps.assignments.read(key);
      if (!assignment || !isUndecided(assignment.status)) return;
      const at = deps.clock().toISOString();
      const next = { ...closed(assignment, reason, at), published: assignment.published };
      try {
        await deps.assignments.replace(next, [
          eventOf("nl.wsp.toewijzing-gewijzigd.v1", subjectOf(key.agency, key.id), next.version, at),
        ]);
        return;
      } catch (error) {
        if (!isProblem(error, "conflict")) throw error;
      }
    }
  };
