import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { compose as admin } from "#functions/admin/handler.ts";
import { compose as agency } from "#functions/agency/handler.ts";
import { compose as api } from "#functions/api/handler.ts";
import { compose as assign } from "#functions/assign/handler.ts";
import { compose as carve } from "#functions/carve/handler.ts";
import { compose as clock } from "#functions/clock/handler.ts";
import { compose as digest } from "#functions/digest/handler.ts";
import { compose as feed } from "#functions/feed/handler.ts";
import { compose as importer } from "#functions/import/handler.ts";
import { compose as notify } from "#functions/notify/handler.ts";
import { compose as pool } from "#functions/pool/handler.ts";
import { compose as score } from "#functions/score/handler.ts";
import { compose as vum } from "#functions/vum/handler.ts";
import { compose as web } from "#functions/web/handler.ts";
import { compose as workbench } from "#functions/workbench/handler.ts";
import { deadLetterQueue, type FunctionName, type LambdaFunction, topology } from "#infra/topology.ts";
import type { ReferenceTables } from "#shared/reference/tables.ts";
import { type Environment, environment, resourceVariable } from "#shared/runtime/environment.ts";
import { tableName } from "./database.ts";
import type { HttpFunction } from "./gateway.ts";

/** Where the local resources are, and what every function is told besides. */
export type Resources = {
  databaseEndpoint: string;
  queuesEndpoint: string;
  queueUrl: (name: string) => string;
  settings: Readonly<Record<string, string>>;
};

/** The environment that Lambda would give a function: only what the topology says it may use. */
export function environmentOf(
  name: FunctionName,
  { databaseEndpoint, queuesEndpoint, queueUrl, settings }: Resources,
): Environment {
  const rights: LambdaFunction = topology.functions[name];
  const consumed = Object.entries(topology.queues).flatMap(([queue, { consumer }]) =>
    consumer === name ? [queue] : [],
  );
  return environment({
    ...settings,
    POWERTOOLS_SERVICE_NAME: name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(rights.memory),
    DYNAMODB_ENDPOINT: databaseEndpoint,
    SQS_ENDPOINT: queuesEndpoint,
    ...Object.fromEntries(Object.keys(rights.tables).map((table) => [resourceVariable.table(table), tableName(table)])),
    ...Object.fromEntries(rights.sendsTo.map((queue) => [resourceVariable.queue(queue), queueUrl(queue)])),
    ...Object.fromEntries(
      consumed.map((queue) => [resourceVariable.deadLetterQueue(queue), queueUrl(deadLetterQueue(queue))]),
    ),
    ...Object.fromEntries(Object.keys(rights.buckets).map((bucket) => [resourceVariable.bucket(bucket), bucket])),
  });
}

export type Functions = {
  http: Readonly<Record<string, HttpFunction>>;
  consumers: Readonly<Record<string, (event: SQSEvent) => Promise<SQSBatchResponse>>>;
  scheduled: Readonly<Record<string, (event: unknown) => Promise<void>>>;
};

/** The same handlers that run on Lambda, each with its own environment. */
export function composeFunctions(resources: Resources, tables: ReferenceTables): Functions {
  const env = (name: FunctionName) => environmentOf(name, resources);
  return {
    http: {
      api: api(env("api")) as HttpFunction,
      agency: agency(env("agency"), tables) as HttpFunction,
      workbench: workbench(env("workbench"), tables) as HttpFunction,
      admin: admin(env("admin")) as HttpFunction,
      vum: vum(env("vum"), tables) as HttpFunction,
      web: web(env("web"), tables) as HttpFunction,
    },
    consumers: {
      score: score(env("score"), tables),
      carve: carve(env("carve"), tables),
      notify: notify(env("notify")),
      assign: assign(env("assign")),
      feed: feed(env("feed")),
      import: importer(env("import")),
    },
    scheduled: { clock: clock(env("clock")), digest: digest(env("digest")), pool: pool(env("pool"), tables) },
  };
}
