import type { Assignment } from "./assignment.ts";
import { type CarvingState, isCarvingOpen } from "./carving-record.ts";
import { dayOf } from "./dates.ts";
import { isOpen, type VacancyState } from "./life-cycles.ts";
import { confirmationOf, type Placement } from "./placement.ts";
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

const NEXT_STEP: Partial<Record<Assignment["status"], Step>> = {
  assigned: "acknowledged",
  acknowledged: "introduced",
  introduced: "placed",
  interview: "placed",
};

/**
 * What an assignment waits for from its agency, an interview being on the way to a placement; the confirmations wait
 * from the day they are about. Undefined for one that ended.
 */
export function assignmentStep(assignment: Placement, policy: StepPolicy = {}): WaitingStep | undefined {
  const since = assignment.changes.at(-1)?.at;
  if (since === undefined) return undefined;
  const confirmation = confirmationOf(assignment);
  if (confirmation) return waiting(confirmation.step, since, confirmation.due, policy);
  const step = NEXT_STEP[assignment.status];
  return step && waiting(step, since, dayOf(new Date(since)), policy);
}
