import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { tableName } from "#infra/local/database.ts";
import type { topology } from "#infra/topology.ts";
import type { TableHandle } from "#shared/adapters/dynamodb/tables.ts";
import { DATABASES } from "../support/databases.ts";
import { type Item, storedItems } from "../support/stored-items.ts";

type TableName = keyof typeof topology.tables;

export type MemoryDatabase = {
  endpoint: string;
  client: DynamoDBDocumentClient;
  table: (name: TableName) => TableHandle;
  /** Every item of a table as it is stored, packed values opened, in no order. */
  items: (name: TableName) => Promise<Item[]>;
  stop: () => Promise<void>;
};

/**
 * Every table of the topology, in memory, and a client that may do everything. Which implementation of DynamoDB it is,
 * the environment says (`TEST_DATABASE`): the contract holds on each.
 */
export async function memoryDatabase(): Promise<MemoryDatabase> {
  const wanted = process.env.TEST_DATABASE ?? "dynalite";
  const database = DATABASES.find(({ name }) => name === wanted);
  if (!database) throw new Error(`There is no database "${wanted}" to test on`);
  const { endpoint, stop } = await database.start();
  const bare = new DynamoDBClient({
    region: "eu-central-1",
    endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    maxAttempts: 1,
  });
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
  return {
    endpoint,
    client,
    table: (name) => ({ client, name: tableName(name) }),
    items: (name) => storedItems(client, tableName(name)),
    async stop() {
      bare.destroy();
      await stop();
    },
  };
}

/**
 * The same table over a client whose every command goes through `send`: it is told the command's name, and passes it on
 * with `pass` or does otherwise.
 */
export function through(
  { client, name }: TableHandle,
  send: (command: string, pass: () => Promise<unknown>) => Promise<unknown>,
): TableHandle {
  const behind = {
    send: (command: { constructor: { name: string } }) =>
      send(command.constructor.name, () => client.send(command as never) as Promise<unknown>),
  };
  return { name, client: Object.assign(Object.create(client), behind) };
}
