import type { Assignment } from "#shared/domain/assignment.ts";
import { type Introduction, introductionOf, isIntroducing } from "#shared/domain/introduction.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { AssignmentKey, AssignmentStore, CandidateStore, EmployerStore } from "#shared/ports/stores.ts";
import type { RecordView, View } from "#shared/ports/views.ts";
import { contactsNow } from "./contacts-now.ts";

type Deps = {
  assignments: Pick<AssignmentStore, "read">;
  candidates: Pick<CandidateStore, "read">;
  employers: Pick<EmployerStore, "read">;
  recordView: RecordView;
};

/**
 * An assignment as somebody of its agency sees it, with who at the desk its contact is now, and with what introduces the person while the agency does that. Recorded
 * as a view of that person before it is shown.
 *
 * Throws `Problem("not-found")` for an id that is not this agency's.
 */
export const openAssignment =
  (deps: Deps) =>
  async (
    key: AssignmentKey,
    viewer: Pick<View, "actor" | "origin">,
  ): Promise<{ assignment: Assignment; contact: string; introduction: Introduction | undefined }> => {
    const assignment = await deps.assignments.read(key);
    if (!assignment) throw new Problem("not-found", "Deze toewijzing is niet gevonden");
    const person = isIntroducing(assignment.status) ? await deps.candidates.read(assignment.candidate) : undefined;
    const introduction = person?.profile && introductionOf(person.profile);
    const activity = introduction ? "view-introduction" : "view-assignment";
    await deps.recordView({ activity, object: key.id, ...viewer, people: [assignment.candidate] });
    const contact = (await contactsNow(deps.employers, [assignment]))(assignment);
    return { assignment, contact, introduction };
  };
