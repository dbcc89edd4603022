import * as z from "zod";
import { DISTANCES_TO_WORK, KINDS } from "#shared/engine/types.ts";
import { CandidateRef } from "./candidate.ts";
import { Instant, IsoDate } from "./fields.ts";
import { type Actor, HistoryEntry, PLATFORM, withHistory } from "./history.ts";
import { ASSIGNMENT_LIFE, ASSIGNMENT_STATES, type AssignmentState, mayFollow, REPORTED_STATES } from "./life-cycles.ts";
import { type ClosingReason, EXIT_REASONS, NOT_PLACED_REASONS } from "./reasons.ts";
import { Reminded } from "./reminded.ts";
import type { VacancyRecord } from "./vacancy-record.ts";

/** What an agency must know of the vacancy to introduce somebody; the desk's account manager is its contact. */
const VacancySummary = z.object({
  reference: z.string(),
  title: z.string(),
  description: z.string(),
  employer: z.object({ kvkNumber: z.string(), name: z.string() }),
  workplace: z.object({ postcode: z.string() }),
  hoursPerWeek: z.object({ min: z.number(), max: z.number() }),
  startDate: IsoDate,
  kind: z.enum(KINDS),
  positions: z.int(),
  accountManager: z.string(),
});

/** Made from the vacancy and the candidate, so that putting somebody forward twice makes one assignment. */
export const AssignmentId = z.string().regex(/^A-[0-9A-HJKMNP-TV-Z]{20}$/);

/** One state an assignment came into: `version` counts from 1 without gaps. */
export const AssignmentChange = z.object({
  version: z.int(),
  status: z.enum(ASSIGNMENT_STATES),
  reason: z.string().optional(),
  at: Instant,
});
export type AssignmentChange = z.infer<typeof AssignmentChange>;

/**
 * Candidate + vacancy + agency, with its life. The agency is part of the key: no agency can name another's.
 * `published` is the last version that stands in the agency's feed.
 */
export const Assignment = z.object({
  agency: z.string(),
  id: z.string(),
  version: z.int(),
  status: z.enum(ASSIGNMENT_STATES),
  reason: z.string().optional(),
  /** First working day of who was placed, as the agency reported it. */
  startedOn: IsoDate.optional(),
  candidate: z.object({ partner: z.string(), ref: CandidateRef }),
  vacancy: VacancySummary,
  putForwardBy: z.string(),
  /** What a report counts it under: as it was when somebody was put forward, whatever a profile says later. */
  reportedAs: z
    .object({
      municipality: z.string().optional(),
      clientGroup: z.enum(DISTANCES_TO_WORK).optional(),
      vacancyReceivedAt: Instant,
      employer: z.object({ kvkNumber: z.string(), name: z.string() }),
    })
    .optional(),
  changes: z.array(AssignmentChange).min(1),
  /** The Idempotency-Key that a change came with, and the fingerprint of that report: a repeat is told what it was then. */
  receipts: z.array(z.object({ version: z.int(), key: z.string(), fingerprint: z.string() })).optional(),
  /** The last reminder that went out about the step it waits for; written without a new version. */
  reminded: Reminded.optional(),
  history: z.array(HistoryEntry),
});
export type Assignment = z.infer<typeof Assignment>;

/**
 * What an agency reports: a state it may report, with the reason that `not-placed` and `ended` need, and the first working
 * day of who was placed.
 */
export const StatusReport = z.discriminatedUnion(
  "status",
  [
    z.strictObject({ status: z.enum(REPORTED_STATES).exclude(["placed", "not-placed", "ended"]) }),
    z.strictObject({ status: z.literal("placed"), startedOn: IsoDate.optional() }),
    z.strictObject({
      status: z.literal("not-placed"),
      reason: z.enum(
        Object.keys(NOT_PLACED_REASONS) as [keyof typeof NOT_PLACED_REASONS, ...(keyof typeof NOT_PLACED_REASONS)[]],
      ),
    }),
    z.strictObject({
      status: z.literal("ended"),
      reason: z.enum(Object.keys(EXIT_REASONS) as [keyof typeof EXIT_REASONS, ...(keyof typeof EXIT_REASONS)[]]),
    }),
  ],
  { error: ({ code }) => (code === "invalid_union" ? `Kies uit: ${REPORTED_STATES.join(", ")}` : undefined) },
);
export type StatusReport = z.infer<typeof StatusReport>;

export function newAssignment(
  key: { agency: string; id: string },
  candidate: { partner: string; ref: string },
  vacancy: VacancyRecord,
  putForwardBy: string,
  at: string,
): Assignment {
  const { title, description, employer, workplace, hoursPerWeek, startDate, kind, positions } = vacancy.submission;
  return {
    ...key,
    version: 1,
    status: "assigned",
    candidate,
    vacancy: {
      reference: vacancy.reference,
      title,
      description,
      employer: { kvkNumber: employer.kvkNumber, name: employer.name },
      workplace,
      hoursPerWeek,
      startDate,
      kind,
      positions,
      accountManager: vacancy.accountManager,
    },
    putForwardBy,
    changes: [{ version: 1, status: "assigned", at }],
    history: [{ at, what: "assigned", by: { kind: "staff", id: putForwardBy } }],
  };
}

/** The assignment one step further. Throws `Problem("conflict")` for a step that its life does not allow. */
export function stepped(
  assignment: Assignment,
  status: AssignmentState,
  reason: string | undefined,
  at: string,
  by: Actor,
): Assignment {
  mayFollow(ASSIGNMENT_LIFE, assignment.status, status, REPORTED_STATES);
  const version = assignment.version + 1;
  const { reason: _past, ...rest } = assignment;
  return {
    ...rest,
    version,
    status,
    ...(reason === undefined ? {} : { reason }),
    changes: [...assignment.changes, { version, status, at, ...(reason === undefined ? {} : { reason }) }],
    history: withHistory(assignment.history, { at, what: reason === undefined ? status : `${status}: ${reason}`, by }),
  };
}

/** Closed by the platform, with the reason that product.md rule 11 asks for. */
export const closed = (assignment: Assignment, reason: ClosingReason, at: string): Assignment =>
  stepped(assignment, "closed", reason, at, PLATFORM);
