import { gunzipSync } from "node:zlib";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, paginateScan } from "@aws-sdk/lib-dynamodb";
import { topology } from "#infra/topology.ts";

type TableName = keyof typeof topology.tables;

export type Item = Record<string, unknown>;

/** An attribute as what it says: a person who is looked for in a table is found in a packed value too. */
const unpacked = (value: unknown): unknown =>
  value instanceof Uint8Array ? JSON.parse(gunzipSync(value).toString("utf8")) : value;

const readable = (item: Item): Item =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, unpacked(value)]));

/** Reads what is really stored, past the API: the deployment itself may read every table. */
export function storedTables({ databaseEndpoint }: { databaseEndpoint: string }) {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: "eu-central-1",
      endpoint: databaseEndpoint,
      credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    }),
  );
  const itemsOf = async (table: TableName): Promise<Item[]> => {
    const items: Item[] = [];
    for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
      items.push(...Items.map(readable));
    return items;
  };
  return {
    itemsOf,
    /** Everything that is stored, as one text that is equal when nothing was written. */
    async everything(): Promise<string> {
      const tables = Object.keys(topology.tables) as TableName[];
      const found = await Promise.all(
        tables.map(async (table) => [table, (await itemsOf(table)).map((item) => JSON.stringify(item)).toSorted()]),
      );
      return JSON.stringify(found, null, 1);
    },
  };
}
