import { DeleteCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import { isConditionFailure, names } from "./expressions.ts";
import { LINES, type TableHandle } from "./tables.ts";

/** Lines that are read at once. */
const PAGE = 100;

/** What stands in a table's index `lines` and did not change since an instant, the longest ago first, page by page. */
export async function* linesBefore<Line>({ client, name }: TableHandle, line: z.ZodType<Line>, instant: string) {
  const pages = paginateQuery(
    { client, pageSize: PAGE },
    {
      TableName: name,
      IndexName: "lines",
      KeyConditionExpression: "#lines = :all AND #changedAt < :instant",
      ExpressionAttributeNames: names("lines", "changedAt"),
      ExpressionAttributeValues: { ":all": LINES, ":instant": instant },
    },
  );
  for await (const { Items = [] } of pages) yield Items.map((item) => line.parse(item));
}

/** Removes an item; nothing happens when it is not there. */
export const remove = async ({ client, name }: TableHandle, Key: Record<string, string | number>): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key }));
};

/** Removes an item as somebody saw it. False when it is no longer at that version. */
export async function removeAt(
  { client, name }: TableHandle,
  Key: Record<string, string>,
  version: number,
): Promise<boolean> {
  try {
    await client.send(
      new DeleteCommand({
        TableName: name,
        Key,
        ConditionExpression: "#version = :version",
        ExpressionAttributeNames: names("version"),
        ExpressionAttributeValues: { ":version": version },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
