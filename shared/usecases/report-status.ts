import type { Assignment, StatusReport } from "#shared/domain/assignment.ts";
import { firstAnswer, isRepeated, reported, withReceipt } from "#shared/domain/assignment-report.ts";
import { type EventType, eventOf, subjectOf } from "#shared/domain/events.ts";
import type { Actor } from "#shared/domain/history.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AssignmentKey, AssignmentStore } from "#shared/ports/stores.ts";

/** Steps that more than the agency's feed must hear of. */
const EVENTS: Partial<Record<StatusReport["status"], EventType>> = {
  placed: "nl.wsp.toewijzing-geplaatst.v1",
  ended: "nl.wsp.plaatsing-geeindigd.v1",
};

/**
 * Takes an agency's report of what became of its assignment. Reporting the present state again changes nothing; a repeat
 * of an earlier report with its `idempotencyKey` gives the assignment as it was then.
 *
 * Throws `Problem("not-found")` for an id that is not this agency's, `Problem("conflict")` for a step that its life
 * does not allow (yet), `Problem("invalid-input")` for a first working day that cannot be,
 * `Problem("precondition-failed")` when `expectedVersion` is not the stored one, and `Problem("key-reused")` when the key
 * came with another report.
 */
export const reportStatus =
  (deps: { assignments: AssignmentStore; clock: Clock }) =>
  async (
    key: AssignmentKey,
    report: StatusReport,
    by: Actor,
    expectedVersion?: number,
    idempotencyKey?: string,
  ): Promise<Assignment> => {
    for (;;) {
      const assignment = await deps.assignments.read(key);
      if (!assignment) throw new Problem("not-found", "Deze toewijzing is niet gevonden");
      const earlier = idempotencyKey === undefined ? undefined : firstAnswer(assignment, report, idempotencyKey);
      if (earlier) return earlier;
      if (isRepeated(assignment, report)) return assignment;
      if (expectedVersion !== undefined && expectedVersion !== assignment.version) {
        throw new Problem("precondition-failed", "De toewijzing is intussen veranderd; haal haar opnieuw op");
      }
      const at = deps.clock().toISOString();
      const changed = reported(assignment, report, at, by);
      const next = idempotencyKey === undefined ? changed : withReceipt(changed, report, idempotencyKey);
      const type = EVENTS[report.status] ?? "nl.wsp.toewijzing-gewijzigd.v1";
      try {
        await deps.assignments.replace({ ...next, published: assignment.published }, [
          eventOf(type, subjectOf(key.agency, key.id), next.version, at),
        ]);
        return next;
      } catch (error) {
        if (!isProblem(error, "conflict")) throw error;
      }
    }
  };
