import type { Key } from "aws-cdk-lib/aws-kms";
import { type Code, EventSourceMapping } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import { type FunctionName, type QueueName, topology } from "#infra/topology.ts";
import type { Config } from "../config.ts";
import { accept } from "../nag.ts";
import { objectsIn, pascal } from "../names.ts";
import type { CreateAlarm } from "./alarms.ts";
import { batchesAtOnce } from "./capacity.ts";
import { environmentOf } from "./environment.ts";
import { PlatformFunction } from "./function.ts";
import { logGroupArn, retentionOf, viewLogGroups } from "./log-groups.ts";
import { permissionsOf } from "./permissions.ts";
import { called, consumedBy, type Resources } from "./resources.ts";

/** Gives the code of a function by its name. */
export type CodeOf = (name: string) => Code;

export type Surroundings = {
  resources: Resources;
  config: Config;
  codeOf: CodeOf;
  logKey: Key;
  createAlarm: CreateAlarm;
};

/** Hands a queue's messages to its consumer; a message that fails comes back alone. */
function consume(scope: Construct, name: QueueName, consumer: PlatformFunction, resources: Resources) {
  new EventSourceMapping(scope, `${pascal(name)}Source`, {
    target: consumer.lambda,
    eventSourceArn: called(resources.queues, name).queueArn,
    batchSize: topology.queues[name].batchSize,
    reportBatchItemFailures: true,
    maxConcurrency: batchesAtOnce[name],
  });
}

/** One function of the topology, with what it consumes. */
export function createFunction(scope: Construct, name: FunctionName, surroundings: Surroundings): PlatformFunction {
  const { resources, config, codeOf, logKey, createAlarm } = surroundings;
  const definition = topology.functions[name];
  const created = new PlatformFunction(scope, {
    name,
    code: codeOf(name),
    timeout: definition.timeout,
    memory: definition.memory,
    environment: environmentOf(name, definition, resources, config),
    permissions: permissionsOf(name, definition, resources, config),
    hurts: definition.hurts,
    logRetention: retentionOf(definition),
    config,
    logKey,
    createAlarm,
  });
  for (const bucket of Object.keys(definition.buckets))
    accept(
      created,
      `IAM5[Resource::${objectsIn(config, bucket)}]`,
      "An object is named after its import or its content, so no name is known beforehand; the bucket holds nothing else.",
    );
  if (definition.searchesViews)
    for (const group of viewLogGroups(config))
      accept(
        created,
        `IAM5[Resource::${logGroupArn(config, group)}]`,
        "The streams of one log group, and no other group.",
      );
  for (const queue of consumedBy(name)) consume(created, queue as QueueName, created, resources);
  return created;
}
