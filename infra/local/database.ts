import { createServer, type IncomingMessage, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  type GlobalSecondaryIndex,
} from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { type Index, type Key, type Table, topology } from "#infra/topology.ts";
import { executeStatements } from "./batch-statements.ts";
import { codeOf, ExpectedError } from "./expected-error.ts";
import { type DatabaseRequest, mayUse } from "./rights.ts";

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

const keyOf = (name: string): string => topology.tables[name as keyof typeof topology.tables].partitionKey.name;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * In front of the emulator stands what IAM is on AWS: the access key in a request is the function's name, and a request
 * on a table that the topology does not give it is refused. And what the emulator lacks is done here.
 */
function guarded(emulator: Server, store: Store): Server {
  return createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [, caller = ""] = /Credential=([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
    const action = String(request.headers["x-amz-target"] ?? "").split(".")[1] ?? "";
    const asked = JSON.parse(body.toString("utf8")) as DatabaseRequest;
    const denied = mayUse(caller, action, asked);
    if (denied) {
      response.writeHead(400, { "Content-Type": "application/x-amz-json-1.0" });
      response.end(JSON.stringify({ __type: "com.amazon.coral.service#AccessDeniedException", Message: denied }));
      return;
    }
    if (action === "BatchExecuteStatement") {
      response.writeHead(200, { "Content-Type": "application/x-amz-json-1.0" });
      response.end(JSON.stringify(await executeStatements(store, asked.Statements ?? [], keyOf)));
      return;
    }
    const { method, url, headers, httpVersion } = request;
    const replay = Object.assign(Readable.from(body.length === 0 ? [] : [body]), { method, url, headers, httpVersion });
    emulator.emit("request", replay, response);
  });
}

type Done<T = void> = (error: Error | null, value?: T) => void;
type Operation = { type: "put"; key: string; value: unknown } | { type: "del"; key: string };
type IndexActions = Record<"puts" | "deletes", { index: string; key: string; item?: unknown }[]>;
type EmulatedTable = Pick<CreateTableCommandInput, "KeySchema"> & {
  TableName: string;
  TableStatus: string;
  GlobalSecondaryIndexes?: (GlobalSecondaryIndex & { IndexStatus: string })[];
};
type Items = { put: (key: string, item: object, done: Done) => void };

/** What is used of the emulator's own store. */
type Store = {
  db: {
    open: () => Promise<void>;
    close: () => Promise<void>;
    batch: (operations: readonly Operation[], done: Done) => void;
  };
  tableDb: { put: (name: string, table: EmulatedTable, done: Done) => void };
  getTable: (name: string, mustBeActive: boolean, done: Done<EmulatedTable>) => void;
  getItemDb: (table: string) => Items;
};

/** What is replaced of the emulator's storage functions. */
type Storage = {
  create: (options: unknown) => Store;
  getIndexActions: (
    indexes: unknown,
    before: object | undefined,
    after: object | undefined,
    table: EmulatedTable,
  ) => IndexActions;
  updateIndexes: (
    store: Store,
    table: EmulatedTable,
    before: object | undefined,
    after: object | null | undefined,
    done: Done,
  ) => void;
};
const storage = createRequire(import.meta.url)("dynalite/db/index.js") as Storage;

/** Changes of indexes that wait for the write of their item. */
const waiting = new WeakMap<object, Operation[]>();

const { updateIndexes } = storage;
storage.updateIndexes = (store, table, before, after, done) => {
  if (!after) return updateIndexes(store, table, before, after, done);
  const { puts, deletes } = storage.getIndexActions(table.GlobalSecondaryIndexes ?? [], before, after, table);
  const at = (index: string, key: string) => `index-global~${table.TableName}~${index}~${key}`;
  waiting.set(after, [
    ...deletes.map(({ index, key }) => ({ type: "del" as const, key: at(index, key) })),
    ...puts.map(({ index, key, item }) => ({ type: "put" as const, key: at(index, key), value: item })),
  ]);
  done(null);
};

/**
 * The emulator writes an item's index entries first and the item after, so that a kill in between leaves an entry of
 * what was never stored, or an item that no index knows. Here both go in one batch, which is written whole or not at
 * all: as on DynamoDB, where an index follows its table.
 */
function wholeWrites(store: Store): Store {
  const { getItemDb } = store;
  store.getItemDb = (table) => ({
    ...getItemDb(table),
    put(key, item, done) {
      const changes = waiting.get(item) ?? [];
      store.db.batch([...changes, { type: "put", key: `item-${table}~${key}`, value: item }], done);
    },
  });
  return store;
}

/** The emulator as a server that does not listen, and the store it keeps. */
function emulatorIn(folder: string | undefined): { emulator: Server; store: Store } {
  const stores: Store[] = [];
  const { create } = storage;
  storage.create = (options) => {
    const store = wholeWrites(create(options));
    stores.push(store);
    return store;
  };
  try {
    const times = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
    const emulator = dynalite(folder === undefined ? times : { ...times, path: folder });
    const [store] = stores;
    if (!store) throw new Error("The database emulator made no store");
    return { emulator, store };
  } finally {
    storage.create = create;
  }
}

/** Key and indexes of a table, in words that are equal when they are. */
const indexesOf = ({ KeySchema, GlobalSecondaryIndexes = [] }: Pick<EmulatedTable, "KeySchema"> & Indexed): string =>
  JSON.stringify([
    keyNames(KeySchema),
    GlobalSecondaryIndexes.map((index) => [
      index.IndexName,
      keyNames(index.KeySchema),
      index.Projection?.ProjectionType,
      index.Projection?.NonKeyAttributes?.toSorted() ?? [],
    ]).toSorted(([a], [b]) => String(a).localeCompare(String(b))),
  ]);
type Indexed = { GlobalSecondaryIndexes?: readonly GlobalSecondaryIndex[] | undefined };
const keyNames = (keys: EmulatedTable["KeySchema"]) => (keys ?? []).map(({ AttributeName }) => AttributeName);

/** The table, when it stands. One whose creation a kill cut short is finished here: nothing was ever in it. */
async function standingTable(store: Store, name: string): Promise<EmulatedTable | undefined> {
  const table = await new Promise<EmulatedTable | undefined>((resolve, reject) => {
    store.getTable(name, false, (error, found) => {
      if (error && error.name !== "NotFoundError") reject(error);
      else resolve(error ? undefined : found);
    });
  });
  if (table === undefined || table.TableStatus === "ACTIVE") return table;
  table.TableStatus = "ACTIVE";
  for (const index of table.GlobalSecondaryIndexes ?? []) index.IndexStatus = "ACTIVE";
  await new Promise<void>((resolve, reject) => {
    store.tableDb.put(name, table, (error) => (error ? reject(error) : resolve()));
  });
  return table;
}

const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? codeOf(error.cause) : codeOf(error);

/**
 * DynamoDB on this machine, with every table of the topology; on disk in `folder`, in memory without one. Throws
 * `ExpectedError` when the folder cannot be opened, which is when another platform runs in it.
 */
export async function startDatabase(folder: string | undefined): Promise<Database> {
  const { emulator, store } = emulatorIn(folder);
  await store.db.open().catch((error: unknown) => {
    const isInUse = causeOf(error) === "LEVEL_LOCKED";
    throw new ExpectedError(
      isInUse
        ? `A platform is running already with its data in ${folder}: stop it, or choose another folder with DATA_DIR.`
        : `The database in ${folder} cannot be opened (${causeOf(error)}): choose another folder with DATA_DIR.`,
    );
  });
  const server = guarded(emulator, store);
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({
    region: "eu-central-1",
    endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
    maxAttempts: 2,
  });
  for (const [name, table] of Object.entries(topology.tables)) {
    const standing = await standingTable(store, tableName(name));
    if (!standing) await client.send(new CreateTableCommand(createTableInput(name, table)));
    else if (indexesOf(standing) !== indexesOf(createTableInput(name, table)))
      throw new ExpectedError(
        `The data in ${folder} is of another version of the platform (table ${name}): remove that folder, or choose another with DATA_DIR.`,
      );
  }
  client.destroy();
  return {
    endpoint,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.db.close();
    },
  };
}
