import { assignmentsOf } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AssignmentStore, VacancyStore } from "#shared/ports/stores.ts";
import { closeAssignment } from "./close-assignment.ts";
import { closingReasonOf } from "./make-assignment.ts";

/** Closes what still runs on a vacancy that was filled, withdrawn or expired. */
export const closeVacancyAssignments =
  (deps: { vacancies: VacancyStore; assignments: AssignmentStore; clock: Clock }) =>
  async (reference: string): Promise<void> => {
    const vacancy = await deps.vacancies.read(reference);
    const reason = vacancy && closingReasonOf(vacancy);
    if (!vacancy || !reason) return;
    for (const key of assignmentsOf(vacancy)) await closeAssignment(deps)(key, reason);
  };
