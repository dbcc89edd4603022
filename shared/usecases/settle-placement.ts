import type { CandidateKey } from "#shared/domain/candidate.ts";
import { eventOf, subjectOf, subjectParts } from "#shared/domain/events.ts";
import { PLATFORM } from "#shared/domain/history.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { inState, noted } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AssignmentKey, AssignmentStore, CandidateStore, VacancyStore } from "#shared/ports/stores.ts";
import { closeAssignment } from "./close-assignment.ts";

type Deps = {
  vacancies: VacancyStore;
  candidates: Pick<CandidateStore, "read"> & {
    /** As the store's own, and says when: a pool that is warm hears of it by that. */
    markPlaced: (key: CandidateKey, assignment: string, at: string) => Promise<void>;
    /** Takes the mark of this assignment, and of no other, away again. */
    release: (key: CandidateKey, assignment: string, at: string) => Promise<void>;
  };
  assignments: AssignmentStore;
  clock: Clock;
};

/**
 * After a placement (rule 11): the person is no longer in the pool, their other assignments close, and the vacancy is
 * filled when its last position is. After its end (rule 10) the person is in the pool again. Idempotent, in any order.
 */
export const settlePlacement =
  (deps: Deps) =>
  async (key: AssignmentKey): Promise<void> => {
    const assignment = await deps.assignments.read(key);
    if (!assignment?.changes.some(({ status }) => status === "placed")) return;
    const own = subjectOf(key.agency, key.id);
    const release = () => deps.candidates.release(assignment.candidate, own, deps.clock().toISOString());
    await countPlacement(deps, assignment.vacancy.reference, key.id);
    if (assignment.status === "ended") return release();
    await deps.candidates.markPlaced(assignment.candidate, own, deps.clock().toISOString());
    const person = await deps.candidates.read(assignment.candidate);
    for (const other of person?.assignments ?? []) {
      if (other === own) continue;
      const [agency = "", id = ""] = subjectParts(other);
      await closeAssignment(deps)({ agency, id }, "candidate-placed-elsewhere");
    }
    // It may have ended while the mark was being set.
    if ((await deps.assignments.read(key))?.status === "ended") await release();
  };

async function countPlacement({ vacancies, clock }: Deps, reference: string, assignmentId: string): Promise<void> {
  for (;;) {
    const vacancy = await vacancies.read(reference);
    if (!vacancy || vacancy.placements.includes(assignmentId)) return;
    const at = clock().toISOString();
    const placements = [...vacancy.placements, assignmentId];
    const isFilled = vacancy.status === "in-progress" && placements.length >= vacancy.submission.positions;
    const what = `Geplaatst: ${placements.length} van ${vacancy.submission.positions}`;
    const next = isFilled ? inState(vacancy, "filled", at, PLATFORM, what) : noted(vacancy, at, PLATFORM, what);
    const events = isFilled ? [eventOf("nl.wsp.vacature-gesloten.v1", reference, next.version, at)] : [];
    try {
      await vacancies.replace({ ...next, placements }, events);
      return;
    } catch (error) {
      if (!isProblem(error, "conflict")) throw error;
    }
  }
}
