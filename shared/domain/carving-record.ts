import * as z from "zod";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import { CARVED_KINDS, CarvingSubmission } from "./carving-request.ts";
import { Instant } from "./fields.ts";
import { firstLookBy } from "./first-look.ts";
import { type Actor, HistoryEntry, withHistory } from "./history.ts";
import { type LifeCycle, mayFollow } from "./life-cycles.ts";
import { WITHDRAWAL_REASON_CODES } from "./reasons.ts";
import { Reminded } from "./reminded.ts";

export const CARVING_STATES = ["received", "analysed", "in-talks", "carved", "declined", "withdrawn"] as const;
export type CarvingState = (typeof CARVING_STATES)[number];

/** A request whose first job is carved may still give the other jobs it asks for. */
export const CARVING_LIFE: LifeCycle<CarvingState> = {
  received: ["analysed", "declined", "withdrawn"],
  analysed: ["in-talks", "carved", "declined", "withdrawn"],
  "in-talks": ["carved", "declined", "withdrawn"],
  carved: [],
  declined: [],
  withdrawn: [],
};

/** True while the desk still has work on it. */
export const isCarvingOpen = (state: CarvingState): boolean => CARVING_LIFE[state].length > 0;

/** Day by which somebody must have looked, while nobody has: undefined once talks began or it closed (rule 9). */
export const carvingLookDue = ({
  status,
  stepSince,
}: {
  status: CarvingState;
  stepSince: string;
}): string | undefined => (isCarvingOpen(status) && status !== "in-talks" ? firstLookBy(stepSince) : undefined);

/** A reference as people read it out: J- and eight letters or digits without look-alikes. */
export const CarvingReference = z.string().regex(/^J-[0-9A-HJKMNP-TV-Z]{8}$/, "Geef een referentie zoals J-3K7Q2M9X");

/**
 * A bundle that the employer and the desk agreed on (rule 8 of the desk: a statement that the work is additional, and who
 * checked it). `vacancy` is there as soon as it was made.
 */
export const Approval = z.object({
  proposal: z.string(),
  tasks: z.array(z.string()),
  title: z.string(),
  occupation: z.string(),
  kind: z.enum(CARVED_KINDS),
  statement: z.string(),
  checkedBy: z.string(),
  at: Instant,
  vacancy: z.string().optional(),
});
export type Approval = z.infer<typeof Approval>;

/**
 * A jobcarving request with what was decided on it: one aggregate, one item. `requestVersion` counts changes that ask for
 * new proposals.
 */
export const CarvingRecord = z.object({
  reference: z.string(),
  version: z.int(),
  requestVersion: z.int(),
  status: z.enum(CARVING_STATES),
  submission: CarvingSubmission,
  fingerprint: z.string(),
  /** Hash of the form token or Idempotency-Key it came with: tells a resent request from a chance collision. */
  submissionKey: z.string(),
  accountManager: z.string(),
  receivedAt: Instant,
  stepSince: Instant,
  approvals: z.array(Approval),
  /** Open work from the same employer and mail address that it may be the same as; only that address hears of it. */
  resembles: z.string().optional(),
  /** Why the employer withdrew it; absent when nobody said. */
  withdrawalReason: z.enum(WITHDRAWAL_REASON_CODES).optional(),
  /** The last reminder that went out about the step it waits for; written without a new version. */
  reminded: Reminded.optional(),
  history: z.array(HistoryEntry),
});
export type CarvingRecord = z.infer<typeof CarvingRecord>;

/** True when the desk began it, not the employer: who then did not ask for it, and is told by the desk. */
export const isBegunAtDesk = ({ history: [first] }: Pick<CarvingRecord, "history">): boolean =>
  first?.by.kind === "staff";

/** True while the desk has work on it: also when a job was carved, and fewer than were asked. */
export const isCarvingOnDesk = ({ status, approvals, submission }: CarvingRecord): boolean =>
  isCarvingOpen(status) || (status === "carved" && approvals.length < submission.jobs);

/** True while the request itself may change: it is open, and no job was carved from it. */
export const mayChange = ({ status, approvals }: CarvingRecord): boolean =>
  isCarvingOpen(status) && approvals.length === 0;

/** The job that each task went into already, by the task's id. */
export const jobsByTask = ({ approvals }: Pick<CarvingRecord, "approvals">): ReadonlyMap<string, Approval> =>
  new Map(approvals.flatMap((approval) => approval.tasks.map((task) => [task, approval] as const)));

/** True while there are fewer jobs than were asked, and the request still may give one. */
export const mayCarveMore = ({ status, approvals, submission }: CarvingRecord): boolean =>
  approvals.length < submission.jobs && (status === "carved" || CARVING_LIFE[status].includes("carved"));

/** The functions of a request without the tasks that went into jobs already: what can still be carved. */
export const withoutTaken = <Request extends Pick<CarvingRequest, "functions">>(
  request: Request,
  record: Pick<CarvingRecord, "approvals">,
): Request => {
  const taken = jobsByTask(record);
  const functions = request.functions.map((source) => ({
    ...source,
    tasks: source.tasks.filter(({ id }) => !taken.has(id)),
  }));
  return { ...request, functions };
};

/** The record one version on, with a line of history. */
export const carvingNoted = (record: CarvingRecord, at: string, by: Actor, what: string): CarvingRecord => ({
  ...record,
  version: record.version + 1,
  history: withHistory(record.history, { at, by, what }),
});

/** The record one version on, in `status`. Throws `Problem("conflict")` for an illegal step. */
export function carvingInState(
  record: CarvingRecord,
  status: CarvingState,
  at: string,
  by: Actor,
  what: string,
): CarvingRecord {
  mayFollow(CARVING_LIFE, record.status, status);
  return { ...carvingNoted(record, at, by, what), status, stepSince: at };
}

/** How a request is called in a list: by its functions. */
export const carvingTitle = ({ functions }: Pick<CarvingSubmission, "functions">): string =>
  `Jobcarving: ${functions.map(({ title }) => title).join(", ")}`;

const paid = (hourlyWage: number | undefined) => (hourlyWage === undefined ? {} : { hourlyWage });

/**
 * The request as the engine reads it. `minimumWage` is that of the start date, in euro per hour; undefined where no table
 * knows it, and then the euro axis is left out unless the request says what the new job pays.
 */
export const engineRequest = (submission: CarvingSubmission, minimumWage: number | undefined): CarvingRequest => ({
  kind: submission.kind,
  workplace: submission.workplace,
  startDate: submission.startDate,
  wishedHours: submission.wishedHours,
  jobs: submission.jobs,
  ...paid(submission.carvedWage ?? minimumWage),
  functions: submission.functions.map(({ title, hourlyWage, scarce, tasks }) => ({
    title,
    scarce,
    tasks,
    ...paid(hourlyWage),
  })),
});
