import { Duration, Stack } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { CfnSchedule, CfnScheduleGroup } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { type FunctionName, type Schedule, topology } from "#infra/topology.ts";
import { accept } from "../nag.ts";
import { nameOf, pascal } from "../names.ts";
import { FIVE_MINUTES } from "./alarms.ts";
import type { PlatformFunction } from "./function.ts";
import type { Surroundings } from "./functions.ts";
import { useKey } from "./permissions.ts";
import { createDeadLetters } from "./queues.ts";
import { called } from "./resources.ts";

const DEAD_LETTER_SECONDS = 14 * 86_400;

/** `rate(1 minute)`. Throws an error for what EventBridge Scheduler cannot do: parts of a minute. */
function rateOf(everySeconds: number): string {
  const minutes = everySeconds / 60;
  if (!Number.isInteger(minutes) || minutes < 1) throw new Error(`a schedule cannot run every ${everySeconds} seconds`);
  return `rate(${minutes} ${minutes === 1 ? "minute" : "minutes"})`;
}

/**
 * The topology's schedules. A run that fails or comes late is not tried again, because the next one does the same
 * work; a run that could not be started goes to a dead-letter queue, and an alarm rings when none is started at all.
 */
export class Schedules extends Construct {
  private readonly group: CfnScheduleGroup;
  private readonly deadLetters: Queue;
  private readonly surroundings: Surroundings;

  constructor(scope: Construct, functions: Readonly<Record<string, PlatformFunction>>, surroundings: Surroundings) {
    super(scope, "Schedules");
    this.surroundings = surroundings;
    const { config, resources, createAlarm } = surroundings;
    this.group = new CfnScheduleGroup(this, "Group", { name: nameOf(config, "schedules") });
    this.deadLetters = createDeadLetters(this, {
      queueName: nameOf(config, "schedules-dlq"),
      retention: DEAD_LETTER_SECONDS,
      hurts: "work that runs by the clock was not started",
      key: resources.queueKey,
      createAlarm,
    });
    accept(this.deadLetters, "SQS3", "It is a dead-letter queue itself: that of EventBridge Scheduler.");
    for (const schedule of topology.schedules) this.create(schedule, called(functions, schedule.function));
  }

  private create({ name, everySeconds, function: functionName }: Schedule, { lambda }: PlatformFunction): void {
    const { config, createAlarm } = this.surroundings;
    lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    new CfnSchedule(this, pascal(name), {
      name: nameOf(config, name),
      groupName: this.group.ref,
      scheduleExpression: rateOf(everySeconds),
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: lambda.functionArn,
        roleArn: this.roleToStart(name, lambda.functionArn).roleArn,
        deadLetterConfig: { arn: this.deadLetters.queueArn },
        retryPolicy: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 60 },
      },
    });
    createAlarm(this, `${pascal(name)}Alarm`, {
      name: `${nameOf(config, name)}-stands-still`,
      metric: lambda.metricInvocations({ period: FIVE_MINUTES }),
      threshold: 1,
      rings: "below",
      periods: Math.max(1, Math.ceil((2 * everySeconds) / FIVE_MINUTES.toSeconds())),
      says: `The schedule ${name} does not run: ${topology.functions[functionName as FunctionName].hurts}.`,
    });
  }

  /** A role that EventBridge Scheduler may take for this group alone, to start one function or to say that it could not. */
  private roleToStart(name: string, functionArn: string): Role {
    const { account } = Stack.of(this);
    const { queueKey } = this.surroundings.resources;
    const role = new Role(this, `${pascal(name)}Role`, {
      assumedBy: new ServicePrincipal("scheduler.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": account, "aws:SourceArn": this.group.attrArn } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [this.deadLetters.queueArn] }));
    role.addToPolicy(useKey(queueKey, "sqs", ["kms:Decrypt", "kms:GenerateDataKey"]));
    return role;
  }
}
