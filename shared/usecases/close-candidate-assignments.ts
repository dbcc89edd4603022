import type { CandidateKey } from "#shared/domain/candidate.ts";
import { subjectParts } from "#shared/domain/events.ts";
import type { Clock } from "#shared/ports/services.ts";
import type {
  AssignmentStore,
  CandidateStore,
  ConversationStore,
  ForgetClientGroup,
  VacancyStore,
} from "#shared/ports/stores.ts";
import { closeAssignment } from "./close-assignment.ts";
import { forgetGroup } from "./forget-group.ts";
import { forgetMessages } from "./forget-messages.ts";

type Deps = {
  candidates: CandidateStore;
  assignments: AssignmentStore;
  conversations: ConversationStore;
  vacancies: Pick<VacancyStore, "read" | "replace">;
  forgetClientGroup: ForgetClientGroup;
  clock: Clock;
};

/**
 * Closes what still runs for a person whom the source partner withdrew, and forgets what was written about them and in
 * which client group they were.
 */
export const closeCandidateAssignments =
  (deps: Deps) =>
  async (key: CandidateKey): Promise<void> => {
    const person = await deps.candidates.read(key);
    if (person?.state !== "withdrawn") return;
    for (const assignment of person.assignments) {
      const [agency = "", id = ""] = subjectParts(assignment);
      await closeAssignment(deps)({ agency, id }, "candidate-withdrawn");
      await forgetMessages(deps)({ agency, id });
      await forgetGroup(deps)({ agency, id });
    }
  };
