import { isCarvingOpen } from "#shared/domain/carving-record.ts";
import { dayOf } from "#shared/domain/dates.ts";
import { isOpen } from "#shared/domain/life-cycles.ts";
import { lastReminded } from "#shared/domain/reminded.ts";
import type { StepPolicy } from "#shared/domain/steps.ts";
import { addWorkingDays } from "#shared/domain/working-days.ts";
import type { CarvingLine, VacancyLine } from "#shared/ports/desk-lines.ts";
import type { DeskView } from "#shared/usecases/keep-desk.ts";
import { CARVING_WORDS, VACANCY_WORDS, type Words } from "../words.ts";
import { carvingNext, type NextStep, type Urgency, vacancyNext } from "./next-step.ts";

export const WORK_KINDS = ["vacature", "jobcarving"] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

type Line = Pick<
  VacancyLine | CarvingLine,
  "reference" | "title" | "employerName" | "kvkNumber" | "accountManager" | "receivedAt" | "latest"
>;

/** A piece of work on the desk, whatever its kind, with what to do about it first. */
export type DeskWork = Line & {
  kind: WorkKind;
  href: string;
  /** Where it stands, in words. */
  standing: string;
  /** Came in today or on the working day before. */
  isNew: boolean;
  /** Day of the last reminder about it, or about somebody who was put forward. */
  remindedOn: string | undefined;
  next: NextStep;
};

/** Working days that something is called new. */
const NEW_WORKING_DAYS = 1;

/** True while there is work on it: also when jobs were carved, and fewer than were asked. */
const isOnDesk = ({ status, filled, asked }: CarvingLine): boolean =>
  isCarvingOpen(status) || (status === "carved" && filled < asked);

/** All open work on a day. */
export function deskWork(
  { vacancies, carvings, assignments }: DeskView,
  today: string,
  policy: StepPolicy,
  words: Words,
): DeskWork[] {
  const isNew = ({ receivedAt }: Line) =>
    addWorkingDays(dayOf(new Date(receivedAt)), NEW_WORKING_DAYS, policy.daysOff) >= today;
  const ofVacancy = (line: VacancyLine): DeskWork => ({
    ...line,
    kind: "vacature",
    href: `/werkblad/vacatures/${line.reference}`,
    standing: VACANCY_WORDS[line.status],
    isNew: isNew(line),
    remindedOn: lastReminded([line, ...(assignments.get(line.reference) ?? [])]),
    next: vacancyNext(line, assignments.get(line.reference) ?? [], today, policy, words),
  });
  const ofCarving = (line: CarvingLine): DeskWork => ({
    ...line,
    kind: "jobcarving",
    href: `/werkblad/jobcarving/${line.reference}`,
    standing: CARVING_WORDS[line.status],
    isNew: isNew(line),
    remindedOn: lastReminded([line]),
    next: carvingNext(line, today, policy),
  });
  return [
    ...[...vacancies.values()].filter(({ status }) => isOpen(status)).map(ofVacancy),
    ...[...carvings.values()].filter(isOnDesk).map(ofCarving),
  ];
}

/** How the desk's list is divided: each piece of work stands in one group, the most urgent group first. */
export type Inbox = readonly { urgency: Urgency; rows: readonly DeskWork[] }[];

const URGENCIES: readonly Urgency[] = ["late", "today", "soon", "waiting"];

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Inside a group: what is due first, of that what came in last, and then by reference. */
const byDue = (a: DeskWork, b: DeskWork): number =>
  compared(a.next.due ?? "9", b.next.due ?? "9") ||
  compared(b.receivedAt, a.receivedAt) ||
  compared(a.reference, b.reference);

/** Work by when it must be done: each group that has any. */
export function inboxOf(rows: readonly DeskWork[]): Inbox {
  const groups = Map.groupBy(rows, ({ next }) => next.urgency);
  return URGENCIES.flatMap((urgency) => {
    const found = groups.get(urgency);
    return found ? [{ urgency, rows: found.toSorted(byDue) }] : [];
  });
}
