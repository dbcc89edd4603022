import { isProblem } from "#shared/domain/problem.ts";
import type { Decision, VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { AssignmentKey, AssignmentStore, ForgetClientGroup, VacancyStore } from "#shared/ports/stores.ts";

type Deps = {
  assignments: Pick<AssignmentStore, "read">;
  vacancies: Pick<VacancyStore, "read" | "replace">;
  forgetClientGroup: ForgetClientGroup;
};

/**
 * Removes from an assignment, and from the decision that made it, in which client group somebody was: it says how far a
 * person was from work, and they are no longer here. What the reports counted stands in the counts of the days.
 */
export const forgetGroup =
  ({ assignments, vacancies, forgetClientGroup }: Deps) =>
  async (key: AssignmentKey): Promise<void> => {
    await forgetClientGroup(key);
    const assignment = await assignments.read(key);
    for (;;) {
      const record = assignment && (await vacancies.read(assignment.vacancy.reference));
      const next = record && withoutGroup(record, key);
      if (!next) return;
      try {
        return await vacancies.replace(next, []);
      } catch (error) {
        if (!isProblem(error, "conflict")) throw error;
      }
    }
  };

/** The vacancy one version on, when the decision of this assignment names a group. */
function withoutGroup(record: VacancyRecord, { agency, id }: AssignmentKey): VacancyRecord | undefined {
  const found = Object.entries(record.decisions).find(
    ([, decision]) => decision.agency === agency && decision.assignmentId === id && decision.clientGroup !== undefined,
  );
  if (!found) return undefined;
  const [candidateId, { clientGroup: _gone, ...decision }] = found;
  const decisions: Record<string, Decision> = { ...record.decisions, [candidateId]: decision };
  return { ...record, version: record.version + 1, decisions };
}
