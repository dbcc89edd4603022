import { newAssignment } from "#shared/domain/assignment.ts";
import { candidateKey } from "#shared/domain/candidate.ts";
import { eventOf, subjectOf } from "#shared/domain/events.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import type { ClosingReason } from "#shared/domain/reasons.ts";
import { type Counted, tallyId, yearOf } from "#shared/domain/tally.ts";
import type { Decision, VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Clock } from "#shared/ports/services.ts";
import type {
  AssignmentStore,
  CandidateStore,
  ForgetClientGroup,
  TallyStore,
  VacancyStore,
} from "#shared/ports/stores.ts";
import { closeAssignment } from "./close-assignment.ts";
import { forgetGroup } from "./forget-group.ts";
import { makeAndCount } from "./make-and-count.ts";

type Deps = {
  vacancies: VacancyStore;
  candidates: CandidateStore;
  assignments: AssignmentStore;
  tallies: TallyStore;
  forgetClientGroup: ForgetClientGroup;
  clock: Clock;
};

/** Why nothing may run on a vacancy any more, once it is closed. */
export const closingReasonOf = ({ status }: VacancyRecord): ClosingReason | undefined =>
  isOpen(status)
    ? undefined
    : status === "filled"
      ? "vacancy-filled"
      : status === "expired"
        ? "vacancy-expired"
        : "vacancy-withdrawn";

/** What was done, and when it was not what was advised, how it differed. */
const countedOf = ({ advice, agencyReason, by }: Decision, agency: string): Counted =>
  advice && agencyReason ? { agency, differed: { advised: advice.agency, reason: agencyReason, by } } : { agency };

/**
 * Makes the assignment that a decision asks for, and counts it in the shares of the municipality and year of the
 * decision. Idempotent: an assignment that exists stays as it is. What becomes of it later takes nothing off the count:
 * the shares are of the work that was given out.
 *
 * The person's own list learns of it first, so that a placement or withdrawal at the same moment finds it there; and
 * after it stands, vacancy and person are read once more, so that what closed meanwhile closes this one too, and who was
 * withdrawn meanwhile is forgotten in it.
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
    const assignment = {
      ...newAssignment(key, candidate, vacancy, decision.by, at),
      published: 0,
      reportedAs: {
        vacancyReceivedAt: vacancy.receivedAt,
        employer: { kvkNumber: vacancy.submission.employer.kvkNumber, name: vacancy.submission.employer.name },
        ...(decision.municipality === undefined ? {} : { municipality: decision.municipality }),
        ...(decision.clientGroup === undefined ? {} : { clientGroup: decision.clientGroup }),
      },
    };
    const tally = tallyId(decision.municipality, yearOf(decision.at));
    await makeAndCount(deps)(key, tally, countedOf(decision, key.agency), () =>
      deps.assignments.create(assignment, [
        eventOf("nl.wsp.toewijzing-gewijzigd.v1", subjectOf(key.agency, key.id), 1, at),
      ]),
    );

    const reason = await reasonToClose(deps, reference, candidate, key);
    if (reason) await closeAssignment(deps)(key, reason);
    if (reason === "candidate-withdrawn") await forgetGroup(deps)(key);
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
