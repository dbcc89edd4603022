import { type Assignment, type StatusReport, stepped } from "./assignment.ts";
import { dayOf } from "./dates.ts";
import { fingerprint } from "./fingerprint.ts";
import { type Actor, withHistory } from "./history.ts";
import { isConfirmation, mayConfirm, mayStart } from "./placement.ts";
import { Problem } from "./problem.ts";

/** True for a report that tells what stands already; another first working day does not. */
export function isRepeated(assignment: Assignment, report: StatusReport): boolean {
  const reason = "reason" in report ? report.reason : undefined;
  const startedOn = ("startedOn" in report ? report.startedOn : undefined) ?? assignment.startedOn;
  return assignment.status === report.status && assignment.reason === reason && assignment.startedOn === startedOn;
}

/** The assignment as it was when a report had just brought it to one of its versions. */
function asItWas(assignment: Assignment, version: number, report: StatusReport): Assignment {
  const changes = assignment.changes.filter((change) => change.version <= version);
  const { status, reason } = changes.at(-1) ?? assignment;
  const { reason: _reason, startedOn, ...rest } = assignment;
  const wasPlaced = report.status !== "placed" && changes.some((change) => change.status === "placed");
  const start = report.status === "placed" ? report.startedOn : wasPlaced ? startedOn : undefined;
  return {
    ...rest,
    version,
    status,
    changes,
    ...(reason === undefined ? {} : { reason }),
    ...(start === undefined ? {} : { startedOn: start }),
  };
}

/**
 * What the first report with an Idempotency-Key was answered: the assignment as it was then. Undefined when no change came
 * with that key. Throws `Problem("key-reused")` when it came with another report.
 */
export function firstAnswer(assignment: Assignment, report: StatusReport, key: string): Assignment | undefined {
  const receipt = assignment.receipts?.find((one) => one.key === key);
  if (!receipt) return undefined;
  if (receipt.fingerprint === fingerprint(report)) return asItWas(assignment, receipt.version, report);
  throw new Problem("key-reused", "Deze Idempotency-Key is al gebruikt voor een andere melding");
}

/** The assignment with the key that its last change came with. */
export const withReceipt = (assignment: Assignment, report: StatusReport, key: string): Assignment => ({
  ...assignment,
  receipts: [...(assignment.receipts ?? []), { version: assignment.version, key, fingerprint: fingerprint(report) }],
});

/** A placement of which the first working day turned out to be another: one more change, in the same state. */
function startedOtherwise(assignment: Assignment, at: string, by: Actor): Assignment {
  const { status } = assignment;
  const version = assignment.version + 1;
  return {
    ...assignment,
    version,
    changes: [...assignment.changes, { version, status, at }],
    history: withHistory(assignment.history, { at, what: status, by }),
  };
}

/**
 * The assignment after a report of its agency that is no repetition. `placed` may be reported once more with another
 * first working day, as long as no confirmation followed.
 *
 * Throws `Problem("conflict")` for a step that its life does not allow and for a confirmation that comes too early, and
 * `Problem("invalid-input")` for a first working day that cannot be.
 */
export function reported(assignment: Assignment, report: StatusReport, at: string, by: Actor): Assignment {
  const today = dayOf(new Date(at));
  const isCorrection = assignment.status === "placed" && report.status === "placed";
  const reason = "reason" in report ? report.reason : undefined;
  const next = isCorrection ? startedOtherwise(assignment, at, by) : stepped(assignment, report.status, reason, at, by);
  if (isConfirmation(report.status)) mayConfirm(assignment, today);
  if (report.status !== "placed" || report.startedOn === undefined) return next;
  mayStart(report.startedOn, assignment.changes[0]?.at ?? at, today);
  return { ...next, startedOn: report.startedOn };
}
