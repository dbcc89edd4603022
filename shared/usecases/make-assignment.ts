import { newAssignment } from "#shared/domain/assignment.ts";
import { candidateKey } from "#shared/domain/candidate.ts";
import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import type { ClosingReason } from "#shared/domain/reasons.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AssignmentStore, CandidateStore, VacancyStore } from "#shared/ports/stores.ts";
import { closeAssignment } from "./close-assignment.ts";

type Deps = { vacancies: VacancyStore; candidates: CandidateStore; assignments: AssignmentStore; clock: Clock };

/** Why nothing may run on a vacancy any more, once it is closed. */
export const closingReasonOf = ({ status }: VacancyRecord): ClosingReason | undefined =>
  isOpen(status)
    ? undefined
    : status === "filled"
      ? "vacancy-filled"
      : status === "expired"
        ? "vacancy-expired"
        : "vacancy-withdrawn";

/**
 * Makes the assignment that a decision asks for. Idempotent: an assignment that exists stays as it is.
 *
 * The person's own list learns of it first, so that a placement or withdrawal at the same moment finds it there; and
 * after it stands, vacancy and person are read once more, so that what closed meanwhile closes this one too.
 */
export const makeAssignment =
  (deps: Deps) =>
  async (reference: string, id: string): Promise<void> => {
    const vacancy = await deps.vacancies.read(reference);
    const decision = vacancy?.decisions[id];
    if (!vacancy || !decision?.agency || !decision.assignmentId) return;
    const key = { agency: decision.agency, id: decision.assignmentId };
    const candidate = candidateKey(id);
    await deps.candidates.attach(candidate, subjectOf(key.agency, key.id));
    const at = deps.clock().toISOString();
    const assignment = { ...newAssignment(key, candidate, vacancy, decision.by, at), published: 0 };
    await deps.assignments.create(assignment, [
      eventOf("nl.wsp.toewijzing-gewijzigd.v1", subjectOf(key.agency, key.id), 1, at),
    ]);

    const reason = await reasonToClose(deps, reference, candidate, key);
    if (reason) await closeAssignment(deps)(key, reason);
  };

async function reasonToClose(
  { vacancies, candidates }: Deps,
  reference: string,
  candidate: { partner: string; ref: string },
  key: { agency: string; id: string },
): Promise<ClosingReason | undefined> {
  const vacancy = await vacancies.read(reference);
  const person = await candidates.read(candidate);
  if (person?.state !== "active") return "candidate-withdrawn";
  if (person.placedBy !== undefined && person.placedBy !== subjectOf(key.agency, key.id))
    return "candidate-placed-elsewhere";
  return vacancy ? closingReasonOf(vacancy) : undefined;
}
