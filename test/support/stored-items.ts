import { gunzipSync } from "node:zlib";
import { type DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";

export type Item = Record<string, unknown>;

/** An attribute as what it says: who is looked for in a table is found in a packed value too. */
const unpacked = (value: unknown): unknown =>
  value instanceof Uint8Array ? JSON.parse(gunzipSync(value).toString("utf8")) : value;

/** Every item of a table as it is stored, packed values opened, in no order. */
export async function storedItems(client: DynamoDBDocumentClient, TableName: string): Promise<Item[]> {
  const found: Item[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    found.push(...Items);
  return found.map((item) => Object.fromEntries(Object.entries(item).map(([name, value]) => [name, unpacked(value)])));
}
