import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
} from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { type Index, type Key, type Table, topology } from "#infra/topology.ts";
import { ExpectedError } from "./expected-error.ts";
import { mayUse } from "./rights.ts";

export type Database = { endpoint: string; stop: () => Promise<void> };

/** Name of a table in this deployment. */
export const tableName = (name: string): string => name;

const schema = (partition: Key, sort: Key | undefined): CreateTableCommandInput["KeySchema"] => [
  { AttributeName: partition.name, KeyType: "HASH" },
  ...(sort ? [{ AttributeName: sort.name, KeyType: "RANGE" as const }] : []),
];

const projection = ({ projection: kind }: Index) =>
  kind === "all"
    ? { ProjectionType: "ALL" as const }
    : kind === "keys"
      ? { ProjectionType: "KEYS_ONLY" as const }
      : { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...kind] };

/** The request that creates a table of the topology. */
export function createTableInput(name: string, table: Table): CreateTableCommandInput {
  const keys = [table, ...table.indexes].flatMap(({ partitionKey, sortKey }) => [
    partitionKey,
    ...(sortKey ? [sortKey] : []),
  ]);
  const attributes = new Map(keys.map((key) => [key.name, key.type]));
  return {
    TableName: tableName(name),
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [...attributes].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType })),
    KeySchema: schema(table.partitionKey, table.sortKey),
    ...(table.indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: table.indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: schema(index.partitionKey, index.sortKey),
            Projection: projection(index),
          })),
        }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * In front of the emulator stands what IAM is on AWS: the access key in a request is the function's name, and a request
 * on a table that the topology does not give it is refused.
 */
function guarded(emulator: Server): Server {
  return createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [, caller = ""] = /Credential=([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
    const action = String(request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
    const denied = mayUse(caller, action, body.toString("utf8"));
    if (denied) {
      response.writeHead(400, { "Content-Type": "application/x-amz-json-1.0" });
      response.end(JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", Message: denied }));
      return;
    }
    const { method, url, headers, httpVersion } = request;
    const replay = Object.assign(Readable.from(body.length === 0 ? [] : [body]), { method, url, headers, httpVersion });
    emulator.emit("request", replay, response);
  });
}

/** DynamoDB on this machine, with every table of the topology; on disk in `folder`, in memory without one. */
export async function startDatabase(folder: string | undefined): Promise<Database> {
  const emulator = dynalite({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(folder === undefined ? {} : { path: folder }),
  });
  const server = guarded(emulator);
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    region: "eu-central-1",
    endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    maxAttempts: 2,
  });
  const existing = await client.send(new ListTablesCommand({})).catch(async (error: unknown) => {
    server.close();
    throw new ExpectedError(
      `The database in ${folder ?? "memory"} cannot be opened. Is the platform running there already? (${String(error)})`,
    );
  });
  for (const [name, table] of Object.entries(topology.tables)) {
    if (!existing.TableNames?.includes(tableName(name)))
      await client.send(new CreateTableCommand(createTableInput(name, table)));
  }
  client.destroy();
  return {
    endpoint,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await new Promise((resolve) => emulator.close(resolve));
    },
  };
}
