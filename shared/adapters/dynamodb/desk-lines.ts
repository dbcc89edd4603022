import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Assignment } from "#shared/domain/assignment.ts";
import { CARVING_STATES } from "#shared/domain/carving-record.ts";
import { Instant } from "#shared/domain/fields.ts";
import { HistoryEntry } from "#shared/domain/history.ts";
import { VACANCY_STATES } from "#shared/domain/life-cycles.ts";
import { Reminded } from "#shared/domain/reminded.ts";
import { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { DeskLines } from "#shared/ports/desk-lines.ts";
import { DeskItem } from "./desk-index.ts";
import { names } from "./expressions.ts";
import { LINES, type TableHandle } from "./tables.ts";

const WorkLine = DeskItem.extend({
  version: z.int(),
  description: z.string(),
  asked: z.int(),
  filled: z.int(),
  changedAt: Instant,
  latest: HistoryEntry.optional(),
  reminded: Reminded.optional(),
});

const AssignmentItem = Assignment.pick({
  agency: true,
  id: true,
  version: true,
  status: true,
  startedOn: true,
  candidate: true,
  changes: true,
  reportedAs: true,
  reminded: true,
}).extend({ vacancyReference: z.string(), changedAt: Instant });

/** Attributes that put a piece of work into the index `lines`; its history says when it changed. */
export const lineAttributes = (
  { history, receivedAt }: { history: readonly HistoryEntry[]; receivedAt: string },
  shown: { description: string; asked: number; filled: number },
) => {
  const latest = history.at(-1);
  return { ...shown, lines: LINES, changedAt: latest?.at ?? receivedAt, ...(latest && { latest }) };
};

/** Attributes that put an assignment into the index `lines`. */
export const assignmentLineAttributes = ({ vacancy, changes }: Assignment) => ({
  lines: LINES,
  vacancyReference: vacancy.reference,
  changedAt: changes.at(-1)?.at,
});

/** What stands in a table's index `lines` and changed since an instant, the oldest change first. */
export async function changedLines<Line>(
  { client, name }: TableHandle,
  line: z.ZodType<Line>,
  since: string,
): Promise<Line[]> {
  const found: Line[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      IndexName: "lines",
      KeyConditionExpression: "#lines = :all AND #changedAt >= :since",
      ExpressionAttributeNames: names("lines", "changedAt"),
      ExpressionAttributeValues: { ":all": LINES, ":since": since },
    },
  );
  for await (const { Items = [] } of pages) found.push(...Items.map((item) => line.parse(item)));
  return found;
}

/** The index `lines` of the tables whose work lies on the desk. */
export const deskLines = (tables: Record<keyof DeskLines, TableHandle>): DeskLines => ({
  vacancies: (since) =>
    changedLines(
      tables.vacancies,
      WorkLine.extend({ status: z.enum(VACANCY_STATES), ...VacancyRecord.pick({ reached: true }).shape }),
      since,
    ),
  carvings: (since) => changedLines(tables.carvings, WorkLine.extend({ status: z.enum(CARVING_STATES) }), since),
  assignments: (since) => changedLines(tables.assignments, AssignmentItem, since),
});
