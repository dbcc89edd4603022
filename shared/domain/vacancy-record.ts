import * as z from "zod";
import { DISTANCES_TO_WORK } from "#shared/engine/types.ts";
import { Instant } from "./fields.ts";
import { firstLookBy } from "./first-look.ts";
import { type Actor, HistoryEntry, withHistory } from "./history.ts";
import { isOpen, mayFollow, VACANCY_LIFE, VACANCY_STATES, type VacancyState } from "./life-cycles.ts";
import { AGENCY_REASON_CODES, DECISION_REASON_CODES, WITHDRAWAL_REASON_CODES } from "./reasons.ts";
import { Reminded } from "./reminded.ts";
import { VacancySubmission } from "./vacancy.ts";

export const DECISIONS = ["put-forward", "postpone", "turn-down"] as const;

/** What an account manager decided about one candidate: a named person, a time, a reason (AVG 22, rule 6). */
export const Decision = z.object({
  decision: z.enum(DECISIONS),
  reason: z.enum(DECISION_REASON_CODES).optional(),
  agency: z.string().optional(),
  assignmentId: z.string().optional(),
  /** The agency that was advised, by that version of the policy; absent when none could be. */
  advice: z.object({ agency: z.string(), policy: z.string() }).optional(),
  /** Why another agency was chosen than the advised one. */
  agencyReason: z.enum(AGENCY_REASON_CODES).optional(),
  /** The municipality in whose shares the assignment counts. */
  municipality: z.string().optional(),
  /** The client group in which the assignment counts in reports, as it was then. */
  clientGroup: z.enum(DISTANCES_TO_WORK).optional(),
  by: z.string(),
  at: Instant,
});
export type Decision = z.infer<typeof Decision>;

/** Of a carved job: the jobcarving request and bundle it comes from, and the statement of rule 8. */
export const CarvedFrom = z.object({
  reference: z.string(),
  proposal: z.string(),
  statement: z.string(),
  checkedBy: z.string(),
  at: Instant,
});
export type CarvedFrom = z.infer<typeof CarvedFrom>;

/**
 * A vacancy with everything that was decided on it: one aggregate, one item. `requirementsVersion` counts changes that
 * ask for a new shortlist; `fingerprint` is of the submission as it was handed in, and recognises it when it comes again,
 * also after a change.
 */
export const VacancyRecord = z.object({
  reference: z.string(),
  version: z.int(),
  requirementsVersion: z.int(),
  status: z.enum(VACANCY_STATES),
  submission: VacancySubmission,
  fingerprint: z.string(),
  /** Hash of the form token or Idempotency-Key it came with: tells a resent submission from a chance collision. */
  submissionKey: z.string(),
  accountManager: z.string(),
  receivedAt: Instant,
  /** Since when it is in its present state: the clock of rule 9. */
  stepSince: Instant,
  /** When it came into each state after the first: reports reckon with it. */
  reached: z.partialRecord(z.enum(VACANCY_STATES), Instant).optional(),
  /** When the employer last said that it is still open. */
  confirmedOpenAt: Instant.optional(),
  /** Why the employer withdrew it; absent when nobody said. */
  withdrawalReason: z.enum(WITHDRAWAL_REASON_CODES).optional(),
  /** What closed it by itself; absent when that was silence, and when it did not close so. */
  expiredBy: z.enum(["closing-date"]).optional(),
  decisions: z.record(z.string(), Decision),
  /** Assignments that ended in a placement. */
  placements: z.array(z.string()),
  carvedFrom: CarvedFrom.optional(),
  /** Open work from the same employer and mail address that it may be the same as; only that address hears of it. */
  resembles: z.string().optional(),
  /** The last reminder that went out about the step it waits for; written without a new version. */
  reminded: Reminded.optional(),
  history: z.array(HistoryEntry),
});
export type VacancyRecord = z.infer<typeof VacancyRecord>;

/** A reference as people read it out: V- and eight letters or digits without look-alikes. */
export const VacancyReference = z.string().regex(/^V-[0-9A-HJKMNP-TV-Z]{8}$/, "Geef een referentie zoals V-3K7Q2M9X");

/** The record one version on, in `status`, with a line of history. Throws `Problem("conflict")` for an illegal step. */
export function inState(
  record: VacancyRecord,
  status: VacancyState,
  at: string,
  by: Actor,
  what: string,
): VacancyRecord {
  mayFollow(VACANCY_LIFE, record.status, status);
  const reached = { ...record.reached, [status]: at };
  return { ...noted(record, at, by, what), status, stepSince: at, reached };
}

/** The record one version on, with a line of history. */
export const noted = (record: VacancyRecord, at: string, by: Actor, what: string): VacancyRecord => ({
  ...record,
  version: record.version + 1,
  history: withHistory(record.history, { at, by, what }),
});

/** Assignments that were made from this vacancy's decisions. */
export const assignmentsOf = (record: VacancyRecord): { agency: string; id: string }[] =>
  Object.values(record.decisions).flatMap(({ agency, assignmentId }) =>
    agency && assignmentId ? [{ agency, id: assignmentId }] : [],
  );

/** Day by which somebody must have looked, while nobody has: undefined once a decision was taken or it closed. */
export const firstLookDue = ({ status, stepSince }: { status: VacancyState; stepSince: string }): string | undefined =>
  isOpen(status) && status !== "in-progress" ? firstLookBy(stepSince) : undefined;
