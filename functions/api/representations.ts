import * as z from "zod";
import { Capacity } from "#shared/domain/candidate.ts";
import { Approval } from "#shared/domain/carving-record.ts";
import { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { Instant, IsoDate } from "#shared/domain/fields.ts";
import { IMPORT_MODES, Withdrawal } from "#shared/domain/import-record.ts";
import { ImportSummary } from "#shared/domain/import-summary.ts";
import { Figures, Proposals, ProposedJobs } from "#shared/domain/proposals.ts";
import { ShortlistEntry, StoredUnlock } from "#shared/domain/shortlist.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { CarvedFrom } from "#shared/domain/vacancy-record.ts";

/** Shapes of what the API answers; what it takes are the domain's own schemas. */
export const None = z.strictObject({});

/** What to ask of a person; `openVacancies` ask for it, and `why` says so in a sentence. */
export const Question = z.object({
  field: z.string(),
  question: z.string(),
  openVacancies: z.int(),
  why: z.string().optional(),
});

export const VacancyReceipt = z.object({ reference: z.string(), status: z.string(), statusUrl: z.url() });

const DecisionView = z.object({
  candidateId: z.string(),
  decision: z.string(),
  reason: z.string().optional(),
  agency: z.string().optional(),
  assignmentId: z.string().optional(),
  /** What was advised, by which version of the policy. */
  advice: z.object({ agency: z.string(), policy: z.string() }).optional(),
  agencyReason: z.string().optional(),
  municipality: z.string().optional(),
  by: z.string(),
  at: Instant,
  /** What became of it at the agency. */
  outcome: z.object({ status: z.string(), reason: z.string().optional(), changedAt: Instant }).optional(),
});

export const VacancyView = z.object({
  reference: z.string(),
  status: z.string(),
  ...VacancySubmission.shape,
  accountManager: z.string(),
  receivedAt: Instant,
  stepSince: Instant,
  decisions: z.array(DecisionView),
  /** Of a carved job: the request and bundle it comes from, with the statement that it displaces nobody. */
  carvedFrom: CarvedFrom.optional(),
  history: z.array(z.object({ at: Instant, what: z.string(), by: z.string() })),
});

export const ShortlistView = z.object({
  reference: z.string(),
  status: z.enum(["pending", "ready"]),
  engineVersion: z.string().optional(),
  poolVersion: z.string().optional(),
  evaluatedOn: IsoDate.optional(),
  eligible: z.int(),
  excluded: z.record(z.string(), z.int()),
  entries: z.array(ShortlistEntry.extend({ decision: z.string().optional() })),
  unlocks: z.array(StoredUnlock),
});

export const CarvingView = z.object({
  reference: z.string(),
  status: z.string(),
  ...CarvingSubmission.shape,
  accountManager: z.string(),
  receivedAt: Instant,
  stepSince: Instant,
  approvals: z.array(Approval),
  history: z.array(z.object({ at: Instant, what: z.string(), by: z.string() })),
});

/** What a bundle asks as a vacancy, beside the request's own kind, workplace and start; all of it is hard. */
export const BundleRequirements = z.object({
  occupation: z.string().optional(),
  hoursPerWeek: z.object({ min: z.number(), max: z.number() }),
  /** Codes, each essential. */
  skills: z.array(z.string()),
  licences: z.array(z.string()),
  certificates: z.array(z.string()),
  demands: Capacity,
  education: z.int().optional(),
  language: z.int().optional(),
  dayparts: z.array(z.string()),
});

const Described = z.object({
  requirements: BundleRequirements,
  /** What each function keeps, in the order of the request; `mainTasksLeft` are ids. */
  remaining: z.array(
    z.object({
      function: z.string(),
      scarce: z.boolean(),
      hoursBefore: z.number(),
      hoursLeft: z.number(),
      mainTasksLeft: z.array(z.string()),
    }),
  ),
});

export const BundleView = z.object({ ...Proposals.shape.front.element.shape, ...Described.shape });
const JobsView = ProposedJobs.extend({ bundles: z.array(z.object({ ...Figures.shape, ...Described.shape })) });

/** Bundles are of the request as it is now: while `pending` there are none yet. */
export const ProposalsView = z.object({
  reference: z.string(),
  status: z.enum(["pending", "ready"]),
  ...Proposals.pick({ isExact: true, poolVersion: true, evaluatedOn: true }).partial().shape,
  ...Proposals.pick({ frontSize: true, withoutEuro: true }).shape,
  front: z.array(BundleView),
  jobs: JobsView.optional(),
});

export const CandidateReceipt = z.object({
  ref: z.string(),
  version: z.int(),
  completeness: z.number(),
  questions: z.array(Question),
});

const RowNote = z.object({ row: z.int(), ref: z.string().optional(), pointer: z.string(), detail: z.string() });

/** What there is to say of the rows of an import: what is wrong, and which were passed over for a later one. */
export const ImportResults = z.object({ errors: z.array(RowNote), warnings: z.array(RowNote) });

export const ImportView = z.object({
  id: z.string(),
  status: z.enum(["received", "running", "completed", "failed"]),
  mode: z.enum(IMPORT_MODES),
  receivedAt: Instant,
  total: z.int(),
  processed: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  superseded: z.int(),
  ...ImportResults.shape,
  errorsUrl: z.string().optional(),
  failure: z.string().optional(),
  summary: ImportSummary.optional(),
  withdrawal: z
    .object({
      ...Withdrawal.shape,
      state: z.enum([...Withdrawal.shape.state.options, "lapsed"]),
      /** Who is missing, and where to confirm that they may go: while that can be done. */
      missingUrl: z.string().optional(),
      confirmUrl: z.string().optional(),
    })
    .optional(),
});

export const AssignmentView = z.object({
  id: z.string(),
  vacancy: z.object({
    reference: z.string(),
    title: z.string(),
    description: z.string(),
    employer: z.object({ kvkNumber: z.string(), name: z.string() }),
    workplace: z.object({ postcode: z.string() }),
    hoursPerWeek: z.object({ min: z.number(), max: z.number() }),
    startDate: IsoDate,
    kind: z.string(),
    positions: z.int(),
    accountManager: z.object({ name: z.string(), email: z.string(), phone: z.string() }),
  }),
  candidate: z.object({ partner: z.string(), ref: z.string() }),
  agency: z.string(),
  status: z.string(),
  reason: z.string().optional(),
  /** First working day of who was placed, where the agency reported it. */
  startedOn: IsoDate.optional(),
  /** The confirmation that the placement waits for, as long as nothing came after it: its day, and from when it is taken. */
  due: z.object({ step: z.enum(["confirmed-13w", "confirmed-26w"]), on: IsoDate, from: IsoDate }).optional(),
  changedAt: Instant,
});
export type AssignmentView = z.infer<typeof AssignmentView>;
