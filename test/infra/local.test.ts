import { DescribeTableCommand, DynamoDBClient, GetItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, startDatabase, tableName } from "#infra/local/database.ts";
import { environmentOf } from "#infra/local/functions.ts";
import { type Queues, startQueues } from "#infra/local/queues.ts";
import { deadLetterQueue, type FunctionName, type Index, type Table, topology } from "#infra/topology.ts";
import { EVENT_TYPES, SUBSCRIPTIONS } from "#shared/domain/events.ts";
import { tables as clientTables } from "#shared/runtime/clients.ts";

const tables = Object.entries(topology.tables) as [string, Table][];
const functions = Object.entries(topology.functions);

const clientOf = (endpoint: string, accessKeyId: string) =>
  new DynamoDBClient({
    region: "eu-central-1",
    endpoint,
    credentials: { accessKeyId, secretAccessKey: "local" },
    maxAttempts: 1,
  });

const keysOf = ({ partitionKey, sortKey }: Table | Index) => [partitionKey.name, ...(sortKey ? [sortKey.name] : [])];

describe("the local deployment", () => {
  let database: Database;
  let queues: Queues;
  beforeAll(async () => {
    [database, queues] = await Promise.all([startDatabase(undefined), startQueues(undefined)]);
  });
  afterAll(async () => {
    await Promise.all([database.stop(), queues.stop()]);
  });

  it.each(tables)("has table %s with the topology's keys and indexes", async (name, table) => {
    const { Table: found } = await clientOf(database.endpoint, "deployment").send(
      new DescribeTableCommand({ TableName: tableName(name) }),
    );
    expect(found?.KeySchema?.map(({ AttributeName }) => AttributeName)).toEqual(keysOf(table));
    const indexes = (found?.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema, Projection }) => ({
      name: IndexName,
      keys: KeySchema?.map(({ AttributeName }) => AttributeName),
      projection: Projection?.NonKeyAttributes?.toSorted() ?? Projection?.ProjectionType,
    }));
    const expected = table.indexes.map((index) => ({
      name: index.name,
      keys: keysOf(index),
      projection:
        index.projection === "all" ? "ALL" : index.projection === "keys" ? "KEYS_ONLY" : index.projection.toSorted(),
    }));
    expect(indexes.toSorted((a, b) => String(a.name).localeCompare(String(b.name)))).toEqual(
      expected.toSorted((a, b) => a.name.localeCompare(b.name)),
    );
  });

  it.each(Object.entries(topology.queues))("has queue %s with its timing and dead-letter queue", (name, queue) => {
    const found = queues.server.inspectQueue(name);
    const dead = queues.server.inspectQueue(deadLetterQueue(name));
    expect(found?.attributes).toMatchObject({
      VisibilityTimeout: String(queue.visibilityTimeout),
      MessageRetentionPeriod: String(queue.retention),
    });
    expect(JSON.parse(found?.attributes.RedrivePolicy ?? "{}")).toEqual({
      deadLetterTargetArn: dead?.arn,
      maxReceiveCount: String(queue.maxReceiveCount),
    });
    expect(dead?.attributes.MessageRetentionPeriod).toBe(String(queue.deadLetterRetention));
  });

  it("tells a function only of what the topology gives it", () => {
    const resources = {
      databaseEndpoint: database.endpoint,
      queuesEndpoint: queues.endpoint,
      queueUrl: queues.url,
      settings: {},
    };
    for (const [name, { tables: own, sendsTo }] of functions) {
      const environment = environmentOf(name as FunctionName, resources);
      for (const [table] of tables) {
        if (table in own) expect(environment.table(table)).toBe(tableName(table));
        else expect(() => environment.table(table)).toThrow(/has no table/);
      }
      for (const queue of Object.keys(topology.queues)) {
        if (sendsTo.includes(queue)) expect(environment.queue(queue)).toBe(queues.url(queue));
        else expect(() => environment.queue(queue)).toThrow(/has no queue/);
      }
    }
  });

  it.each(functions)(
    "refuses %s every access to a table that the topology does not give",
    async (name, { tables: own }) => {
      const client = clientOf(database.endpoint, name);
      for (const [table, { partitionKey, sortKey }] of tables) {
        const Key = Object.fromEntries(
          [partitionKey, ...(sortKey ? [sortKey] : [])].map((key) => [key.name, { [key.type]: "1" }]),
        );
        const read = client.send(new GetItemCommand({ TableName: tableName(table), Key: Key as never }));
        const write = client.send(new PutItemCommand({ TableName: tableName(table), Item: Key as never }));
        const outcomes = (await Promise.allSettled([read, write])).map(({ status }) => status === "fulfilled");
        const access = own[table];
        expect({ table, outcomes }).toEqual({
          table,
          outcomes: [access !== undefined && access !== "write", access !== undefined && access !== "read"],
        });
      }
    },
  );

  it("has a queue for every event, consumed by a function that exists", () => {
    for (const type of EVENT_TYPES) {
      for (const queue of SUBSCRIPTIONS[type])
        expect(Object.keys(topology.functions)).toContain(topology.queues[queue].consumer);
    }
  });

  it("routes every path to a function that exists", () => {
    for (const { function: name } of [...topology.routes, ...topology.schedules])
      expect(Object.keys(topology.functions)).toContain(name);
  });

  it("gives functions a client that prepares nothing for a log that nobody keeps", () => {
    const settings = environmentOf("api", {
      ...{ databaseEndpoint: database.endpoint, queuesEndpoint: queues.endpoint },
      ...{ queueUrl: queues.url, settings: {} },
    });
    const steps = clientTables(settings)("candidates").client.middlewareStack.identify();
    expect(steps.filter((step) => /logger/i.test(step))).toEqual([]);
    expect(steps.length).toBeGreaterThan(0);
  });
});
