import type { Table } from "aws-cdk-lib/aws-dynamodb";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { topology } from "#infra/topology.ts";

/** What functions are given access to, by the topology's names. */
export type Resources = {
  tables: Readonly<Record<string, Table>>;
  queues: Readonly<Record<string, Queue>>;
  /** By the name of the queue whose messages end in it. */
  deadLetters: Readonly<Record<string, Queue>>;
  linkKey: Secret;
  /** Encrypts tables, buckets and secrets. */
  dataKey: Key;
  /** Encrypts queues. */
  queueKey: Key;
};

/** The resource called `name`. Throws an error when the topology names something that was not made. */
export function called<T>(resources: Readonly<Record<string, T>>, name: string): T {
  const found = resources[name];
  if (found === undefined) throw new Error(`the topology names "${name}", which does not exist`);
  return found;
}

/** Names of the queues that a function consumes. */
export const consumedBy = (functionName: string): string[] =>
  Object.entries(topology.queues).flatMap(([name, { consumer }]) => (consumer === functionName ? [name] : []));
