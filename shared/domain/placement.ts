import { addDays } from "#shared/engine/calendar.ts";
import type { Assignment } from "./assignment.ts";
import { dateInWords, dayOf } from "./dates.ts";
import { Problem } from "./problem.ts";

/** Days after the first working day on which a placement has lasted so long (product.md, rule 10). */
const CONFIRMATION_DAYS = { "confirmed-13w": 13 * 7, "confirmed-26w": 26 * 7 } as const;
export type Confirmation = keyof typeof CONFIRMATION_DAYS;

/** A confirmation may come this many days early: a holiday, or the last talk of the month. */
const EARLY_DAYS = 7;

/** Somebody may be reported as placed at most this long before they begin. */
const MOST_DAYS_AHEAD = 26 * 7;

const NEXT_CONFIRMATION: Partial<Record<Assignment["status"], Confirmation>> = {
  placed: "confirmed-13w",
  "confirmed-13w": "confirmed-26w",
};

export const isConfirmation = (status: string): status is Confirmation => status in CONFIRMATION_DAYS;

/** What an assignment tells of its placement. */
export type Placement = Pick<Assignment, "status" | "startedOn" | "changes">;

/**
 * First working day of who was placed, as the agency reported it; the day on which it reported the placement where it
 * said no date. Undefined for who was not placed.
 */
export function startOf({ startedOn, changes }: Placement): string | undefined {
  const placedAt = changes.find(({ status }) => status === "placed")?.at;
  return startedOn ?? (placedAt && dayOf(new Date(placedAt)));
}

/** The confirmation that a placement waits for: on which day it is due, and from which day it is taken. */
export function confirmationOf(placement: Placement): { step: Confirmation; due: string; from: string } | undefined {
  const step = NEXT_CONFIRMATION[placement.status];
  const start = startOf(placement);
  if (step === undefined || start === undefined) return undefined;
  const due = addDays(start, CONFIRMATION_DAYS[step]);
  return { step, due, from: addDays(due, -EARLY_DAYS) };
}

/** Throws `Problem("conflict")` for a confirmation of weeks that have not passed yet. */
export function mayConfirm(placement: Placement, today: string): void {
  const waiting = confirmationOf(placement);
  if (waiting === undefined || waiting.from <= today) return;
  const weeks = CONFIRMATION_DAYS[waiting.step] / 7;
  throw new Problem(
    "conflict",
    `Dit kan nog niet: de ${weeks} weken zijn om op ${dateInWords(waiting.due)}. Bevestigen kan vanaf ${dateInWords(waiting.from)}`,
  );
}

/** Throws `Problem("invalid-input")` for a first working day before the assignment was made, or over half a year away. */
export function mayStart(startedOn: string, assignedAt: string, today: string): void {
  const earliest = dayOf(new Date(assignedAt));
  const latest = addDays(today, MOST_DAYS_AHEAD);
  if (earliest <= startedOn && startedOn <= latest) return;
  const detail = `Geef een eerste werkdag van ${dateInWords(earliest)} tot en met ${dateInWords(latest)}`;
  throw new Problem("invalid-input", detail, [{ pointer: "/startedOn", detail }]);
}
