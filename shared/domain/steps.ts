import { addDays } from "#shared/engine/calendar.ts";
import type { Assignment } from "./assignment.ts";
import { type CarvingState, isCarvingOpen } from "./carving-record.ts";
import { dayOf } from "./dates.ts";
import { isOpen, type VacancyState } from "./life-cycles.ts";
import type { Step } from "./reminded.ts";
import { addWorkingDays, type DaysOff } from "./working-days.ts";

/** Working days that a step may take. The first look's is rule 9's; the others are the desk's to agree on. */
export type StepTerms = Readonly<Record<Step, number>>;

const USUAL_TERMS: StepTerms = {
  "first-look": 2,
  "put-forward": 5,
  acknowledged: 2,
  introduced: 5,
  placed: 20,
  "confirmed-13w": 0,
  "confirmed-26w": 0,
};

/** How a region counts: its own terms and days off, where they differ from the usual ones. */
export type StepPolicy = { daysOff?: DaysOff; stepTerms?: Partial<StepTerms> };

/** A step that is waited for: since when, and the last day on which it is in time. */
export type WaitingStep = { step: Step; since: string; due: string };

const waiting = (step: Step, since: string, from: string, { stepTerms, daysOff }: StepPolicy): WaitingStep => ({
  step,
  since,
  due: addWorkingDays(from, stepTerms?.[step] ?? USUAL_TERMS[step], daysOff),
});

/**
 * What a vacancy waits for: a first look, then somebody put forward. Undefined for a closed one, and once somebody was:
 * from there on each assignment has clocks of its own.
 */
export function vacancyStep(
  vacancy: { status: VacancyState; stepSince: string },
  isPutForward: boolean,
  policy: StepPolicy = {},
): WaitingStep | undefined {
  const { status, stepSince } = vacancy;
  if (!isOpen(status) || isPutForward) return undefined;
  const step = status === "in-progress" ? "put-forward" : "first-look";
  return waiting(step, stepSince, dayOf(new Date(stepSince)), policy);
}

/** What a jobcarving request waits for: a first look, until talks began or it closed. */
export function carvingStep(
  { status, stepSince }: { status: CarvingState; stepSince: string },
  policy: StepPolicy = {},
): WaitingStep | undefined {
  if (!isCarvingOpen(status) || status === "in-talks") return undefined;
  return waiting("first-look", stepSince, dayOf(new Date(stepSince)), policy);
}

const AFTER_WEEKS = { "confirmed-13w": 13, "confirmed-26w": 26 } as const;

type Placed = Pick<Assignment, "changes" | "startedOn">;

/**
 * The day on which a placement has lasted as long as a confirmation says, counted from the first working day, or from the
 * report when that is not known. Undefined for who was not placed.
 */
export function confirmationDay(
  { changes, startedOn }: Placed,
  confirmation: keyof typeof AFTER_WEEKS,
): string | undefined {
  const placedAt = changes.find(({ status }) => status === "placed")?.at;
  return placedAt && addDays(startedOn ?? dayOf(new Date(placedAt)), 7 * AFTER_WEEKS[confirmation]);
}

const NEXT_STEP = {
  assigned: "acknowledged",
  acknowledged: "introduced",
  introduced: "placed",
  interview: "placed",
  placed: "confirmed-13w",
  "confirmed-13w": "confirmed-26w",
} as const satisfies Partial<Record<Assignment["status"], Step>>;

/**
 * What an assignment waits for from its agency, an interview being on the way to a placement; the confirmations wait
 * from the day they are about. Undefined for one that ended.
 */
export function assignmentStep(
  assignment: Pick<Assignment, "status"> & Placed,
  policy: StepPolicy = {},
): WaitingStep | undefined {
  const { status, changes } = assignment;
  const since = changes.at(-1)?.at;
  const step = status in NEXT_STEP ? NEXT_STEP[status as keyof typeof NEXT_STEP] : undefined;
  if (step === undefined || since === undefined) return undefined;
  const isConfirmation = step === "confirmed-13w" || step === "confirmed-26w";
  const from = (isConfirmation && confirmationDay(assignment, step)) || dayOf(new Date(since));
  return waiting(step, since, from, policy);
}
