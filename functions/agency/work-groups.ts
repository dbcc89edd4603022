import type { AssignmentState } from "#shared/domain/life-cycles.ts";
import type { Region } from "#shared/domain/region.ts";
import { assignmentStep, type WaitingStep } from "#shared/domain/steps.ts";
import type { AssignmentRow } from "#shared/ports/stores.ts";

/** An assignment in an agency's list, with what it waits for. */
export type WorkItem = { row: AssignmentRow; waiting: WaitingStep | undefined };

/** `count` is of all that are in it; `items` are those that are shown. */
export type WorkGroup = { title: string; isLate: boolean; count: number; items: WorkItem[] };

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
  const group = (title: string, isLate: boolean, own: WorkItem[]) => ({ title, isLate, count: own.length, items: own });
  return [
    group("Te laat", true, items.filter(isLate)),
    ...GROUPS.map(({ title, states }) =>
      group(
        title,
        false,
        inTime.filter(({ row }) => states.includes(row.status)),
      ),
    ),
  ].filter(({ count }) => count > 0);
}

/** What stands on one page of so many, counted from 1: a group that does not fit goes on on the next. */
export function pageOfGroups(groups: readonly WorkGroup[], page: number, size: number): WorkGroup[] {
  let before = 0;
  const shown = groups.map((group) => {
    const start = Math.max(0, (page - 1) * size - before);
    const end = Math.max(0, page * size - before);
    before += group.count;
    return { ...group, items: group.items.slice(start, end) };
  });
  return shown.filter(({ items }) => items.length > 0);
}
