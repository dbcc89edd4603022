import type { Reminded } from "./reminded.ts";
import type { WaitingStep } from "./steps.ts";
import { addWorkingDays, type DaysOff } from "./working-days.ts";

/** Who is reminded: the person whose step it is, and in the end who coordinates them. */
export type Addressee = "responsible" | "coordinator";

/** Working days that a step is late when somebody is reminded, and who (rule 9 of the desk). */
const LADDER: readonly { rung: number; to: Addressee }[] = [
  { rung: 2, to: "responsible" },
  { rung: 5, to: "responsible" },
  { rung: 10, to: "responsible" },
  { rung: 11, to: "coordinator" },
];

/** A reminder that is due: from `day` on, to whom. */
export type Reminder = { rung: number; to: Addressee; day: string };

/**
 * Reminders of a late step that are due and were not sent, at most one to each addressee: who was not reached for a
 * while hears the highest rung, once.
 */
export function remindersDue(
  waiting: WaitingStep,
  reminded: Reminded | undefined,
  today: string,
  daysOff?: DaysOff,
): Reminder[] {
  const isSame = reminded?.step === waiting.step && reminded.since === waiting.since;
  const last = isSame ? reminded.rung : 0;
  const due = LADDER.filter(({ rung }) => rung > last)
    .map(({ rung, to }) => ({ rung, to, day: addWorkingDays(waiting.due, rung, daysOff) }))
    .filter(({ day }) => day <= today);
  const highest = new Map(due.map((reminder) => [reminder.to, reminder]));
  return [...highest.values()];
}

/** The mark that a record carries once these reminders went out. */
export const remindedOf = ({ step, since }: WaitingStep, reminders: readonly Reminder[], on: string): Reminded => ({
  step,
  since,
  rung: Math.max(...reminders.map(({ rung }) => rung)),
  on,
});

/** What a reminder is, in one line: the same step is never reminded of twice at one rung. */
export const reminderId = (subject: string, { step, since }: WaitingStep, { rung }: Reminder): string =>
  `${subject}/${step}/${since}/${rung}`;
