import { Duration } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { QueueEncryption, Queue as SqsQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetterQueue, type Queue } from "#infra/topology.ts";
import type { Config } from "../config.ts";
import { nameOf, pascal } from "../names.ts";
import { type CreateAlarm, MINUTE } from "./alarms.ts";

/** GOV.UK Forms' objective, and ours: what was handed in is delivered within five minutes. */
const DELIVERED_WITHIN_SECONDS = 300;

const encrypted = (key: Key) => ({
  encryption: QueueEncryption.KMS,
  encryptionMasterKey: key,
  dataKeyReuse: Duration.minutes(5),
  enforceSSL: true,
});

/** A dead-letter queue whose alarm rings at the first message, and says whom it hurts. */
export function createDeadLetters(
  scope: Construct,
  props: { queueName: string; retention: number; hurts: string; key: Key; createAlarm: CreateAlarm },
): SqsQueue {
  const { queueName, retention, hurts, key, createAlarm } = props;
  const queue = new SqsQueue(scope, "DeadLetters", {
    ...encrypted(key),
    queueName,
    retentionPeriod: Duration.seconds(retention),
  });
  createAlarm(scope, "DeadLettersAlarm", {
    name: `${queueName}-not-empty`,
    metric: queue.metricApproximateNumberOfMessagesVisible({ period: MINUTE, statistic: "Maximum" }),
    threshold: 1,
    says: `A message was given up: ${hurts}. Read it, mend the cause, replay ${queueName} (docs/deploying.md).`,
  });
  return queue;
}

/** A queue of the topology with its dead-letter queue, and an alarm for each. */
export class QueuePair extends Construct {
  readonly queue: SqsQueue;
  readonly deadLetters: SqsQueue;

  constructor(scope: Construct, name: string, queue: Queue, config: Config, key: Key, createAlarm: CreateAlarm) {
    super(scope, pascal(name));
    this.deadLetters = createDeadLetters(this, {
      queueName: nameOf(config, deadLetterQueue(name)),
      retention: queue.deadLetterRetention,
      hurts: queue.hurts,
      key,
      createAlarm,
    });
    this.queue = new SqsQueue(this, "Queue", {
      ...encrypted(key),
      queueName: nameOf(config, name),
      visibilityTimeout: Duration.seconds(queue.visibilityTimeout),
      retentionPeriod: Duration.seconds(queue.retention),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: queue.maxReceiveCount },
    });
    createAlarm(this, "AgeAlarm", {
      name: `${nameOf(config, name)}-late`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: MINUTE, statistic: "Maximum" }),
      threshold: Math.max(DELIVERED_WITHIN_SECONDS, queue.visibilityTimeout),
      periods: 3,
      says: `Messages wait too long in ${nameOf(config, name)}: ${queue.hurts}.`,
    });
  }
}
