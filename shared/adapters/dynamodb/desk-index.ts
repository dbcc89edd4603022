import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Instant } from "#shared/domain/fields.ts";
import { names } from "./expressions.ts";
import { DESK_CLOSED, DESK_OPEN, type TableHandle } from "./tables.ts";

/** What a row of the desk's lists has, whatever kind of work it is. */
export const DeskItem = z.object({
  reference: z.string(),
  title: z.string(),
  employerName: z.string(),
  kvkNumber: z.string(),
  accountManager: z.string(),
  receivedAt: Instant,
  stepSince: Instant,
});

/** Attributes that put a record into the index `desk`. */
export const deskAttributes = (isOpen: boolean, title: string, employer: { name: string; kvkNumber: string }) => ({
  desk: isOpen ? DESK_OPEN : DESK_CLOSED,
  title,
  employerName: employer.name,
  kvkNumber: employer.kvkNumber,
});

/** Everything open in the index `desk`, oldest first. May be a moment behind. */
export async function listDesk<Row>({ client, name }: TableHandle, row: z.ZodType<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      IndexName: "desk",
      KeyConditionExpression: "#desk = :open",
      ExpressionAttributeNames: names("desk"),
      ExpressionAttributeValues: { ":open": DESK_OPEN },
    },
  );
  for await (const { Items = [] } of pages) rows.push(...Items.map((item) => row.parse(item)));
  return rows;
}
