import type { AssignmentState } from "#shared/domain/life-cycles.ts";
import type { Region } from "#shared/domain/region.ts";
import { assignmentStep, type WaitingStep } from "#shared/domain/steps.ts";
import type { AssignmentRow } from "#shared/ports/stores.ts";

/** An assignment in an agency's list, with what it waits for. */
export type WorkItem = { row: AssignmentRow; waiting: WaitingStep | undefined };

export type WorkGroup = { title: string; isLate: boolean; items: WorkItem[] };

const GROUPS: readonly { title: string; states: readonly AssignmentState[] }[] = [
  { title: "Nieuw", states: ["assigned"] },
  { title: "Loopt", states: ["acknowledged", "introduced", "interview"] },
  { title: "Geplaatst: 13 en 26 weken te bevestigen", states: ["placed", "confirmed-13w"] },
];

const byDue = (a: WorkItem, b: WorkItem) => (a.waiting?.due ?? "").localeCompare(b.waiting?.due ?? "");

export const workItem = (row: AssignmentRow, region: Region): WorkItem => ({
  row,
  waiting: assignmentStep(row, region),
});

/**
 * What an agency follows, in the order of the page: what is late first, then by how far it is; within a group what is due
 * first stands first. Groups without anything are left out.
 */
export function workGroups(rows: readonly AssignmentRow[], region: Region, today: string): WorkGroup[] {
  const items = rows.map((row) => workItem(row, region)).toSorted(byDue);
  const isLate = ({ waiting }: WorkItem) => waiting !== undefined && waiting.due < today;
  const inTime = items.filter((item) => !isLate(item));
  return [
    { title: "Te laat", isLate: true, items: items.filter(isLate) },
    ...GROUPS.map(({ title, states }) => ({
      title,
      isLate: false,
      items: inTime.filter(({ row }) => states.includes(row.status)),
    })),
  ].filter((group) => group.items.length > 0);
}
