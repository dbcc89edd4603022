import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { topology } from "#infra/topology.ts";
import { type Item, storedItems } from "../../support/stored-items.ts";

type TableName = keyof typeof topology.tables;

/** Reads what is really stored, past the API: the deployment itself may read every table. */
export function storedTables({ databaseEndpoint }: { databaseEndpoint: string }) {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      region: "eu-central-1",
      endpoint: databaseEndpoint,
      credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    }),
  );
  const itemsOf = (table: TableName): Promise<Item[]> => storedItems(client, table);
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
