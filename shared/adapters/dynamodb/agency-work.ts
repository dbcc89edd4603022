import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Assignment } from "#shared/domain/assignment.ts";
import { isFollowed } from "#shared/domain/life-cycles.ts";
import type { AgencyWork, AssignmentRow } from "#shared/ports/stores.ts";
import { names } from "./expressions.ts";
import { type TableHandle, workOf } from "./tables.ts";

const Row = Assignment.pick({
  agency: true,
  id: true,
  status: true,
  reason: true,
  startedOn: true,
  candidate: true,
  changes: true,
}).extend({ vacancyReference: z.string(), title: z.string(), employerName: z.string() });

/** Rows of one page of what ended. */
const PAGE = 50;

/** Attributes that put an assignment into the index `work`, beside those of the index `lines`. */
export const agencyWorkAttributes = ({ agency, status, vacancy }: Assignment) => ({
  work: workOf(agency, isFollowed(status)),
  title: vacancy.title,
  employerName: vacancy.employer.name,
});

/** The index `work` of the assignments. */
export function agencyWork({ client, name }: TableHandle): AgencyWork {
  async function* pages(work: string, isOldestFirst: boolean, pageSize?: number): AsyncGenerator<AssignmentRow[]> {
    const found = paginateQuery(
      { client, ...(pageSize === undefined ? {} : { pageSize }) },
      {
        TableName: name,
        IndexName: "work",
        KeyConditionExpression: "#work = :work",
        ExpressionAttributeNames: names("work"),
        ExpressionAttributeValues: { ":work": work },
        ScanIndexForward: isOldestFirst,
      },
    );
    for await (const { Items = [] } of found) yield Items.map((item) => Row.parse(item));
  }
  return {
    async open(agency) {
      const rows: AssignmentRow[] = [];
      for await (const page of pages(workOf(agency, true), true)) rows.push(...page);
      return rows;
    },
    closed: (agency) => pages(workOf(agency, false), false, PAGE),
  };
}
