import { carvingLookDue } from "#shared/domain/carving-record.ts";
import { firstLookDue } from "#shared/domain/vacancy-record.ts";
import type { CarvingRow, DeskRow } from "#shared/ports/stores.ts";
import { CARVING_WORDS, VACANCY_WORDS } from "./words.ts";

/** A piece of work on the desk, whatever its kind: a vacancy or a jobcarving request. */
export type DeskWork = Pick<DeskRow, "title" | "employerName" | "accountManager" | "receivedAt" | "stepSince"> & {
  href: string;
  /** Where it stands, in words. */
  standing: string;
  /** Day by which somebody must have had a first look; absent when somebody had. */
  due: string | undefined;
  /** What there is to do once somebody had a first look. */
  next: string;
};

const ofVacancy = (row: DeskRow): DeskWork => ({
  ...row,
  href: `/werkblad/vacatures/${row.reference}`,
  standing: VACANCY_WORDS[row.status],
  due: firstLookDue(row),
  next: "Volg wie is voorgedragen",
});

const ofCarving = (row: CarvingRow): DeskWork => ({
  ...row,
  href: `/werkblad/jobcarving/${row.reference}`,
  standing: CARVING_WORDS[row.status],
  due: carvingLookDue(row),
  next: "Kies met de werkgever een bundel",
});

/** All open work, oldest first. */
export const deskWork = (vacancies: readonly DeskRow[], carvings: readonly CarvingRow[]): DeskWork[] =>
  [...vacancies.map(ofVacancy), ...carvings.map(ofCarving)].toSorted((a, b) =>
    a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0,
  );

/** How the desk's list is divided: each piece of work stands in one group, the most urgent that fits. */
export type Inbox = { late: DeskWork[]; today: DeskWork[]; soon: DeskWork[]; underWay: DeskWork[] };

/**
 * Work by when somebody must have had a first look: before today, today, or later; and what somebody is working on. What
 * is late or due stands oldest first, what is under way newest first.
 */
export function inboxOf(rows: readonly DeskWork[], today: string): Inbox {
  const dueIn = ({ due }: DeskWork) => {
    if (due === undefined) return "underWay";
    return due < today ? "late" : due === today ? "today" : "soon";
  };
  const groups = Object.groupBy(rows, dueIn);
  const { late = [], today: dueToday = [], soon = [], underWay = [] } = groups;
  return { late, today: dueToday, soon, underWay: underWay.toReversed() };
}
