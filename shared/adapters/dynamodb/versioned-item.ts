import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import { isConditionFailure, names } from "./expressions.ts";
import { readStored } from "./read-items.ts";
import type { TableHandle } from "./tables.ts";

type Item = Record<string, unknown>;

/** The item under a key, parsed; consistent. Undefined when there is none. */
export async function readItem<T>(
  table: TableHandle,
  key: Record<string, string>,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const item = await readStored(table, key);
  return item === undefined ? undefined : schema.parse(item);
}

/**
 * Writes a whole item that counts its versions, under a key of one attribute: false unless it is one version on from the
 * stored one, or the first and nothing is stored.
 */
export async function putNextVersion(
  { client, name }: TableHandle,
  key: Record<string, string>,
  item: Item & { version: number },
): Promise<boolean> {
  const isFirst = item.version === 1;
  const [attribute = ""] = Object.keys(key);
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: { ...key, ...item },
        ConditionExpression: isFirst ? `attribute_not_exists(#${attribute})` : "#version = :before",
        ExpressionAttributeNames: names(isFirst ? attribute : "version"),
        ...(isFirst ? {} : { ExpressionAttributeValues: { ":before": item.version - 1 } }),
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}
