import { type App, Stack } from "aws-cdk-lib";
import { Construct } from "constructs";
import { type FunctionName, topology } from "#infra/topology.ts";
import type { Config } from "../config.ts";
import type { DataStack } from "../data/data-stack.ts";
import { customerKey, letAlarmsUse, letLogsUse } from "../keys.ts";
import { nameOf } from "../names.ts";
import { createAlarmTopic } from "./alarm-topic.ts";
import { alarmsTo } from "./alarms.ts";
import { type CodeOf, createFunction, type Surroundings } from "./functions.ts";
import { PlatformApi } from "./http-api.ts";
import { logGroupPrefix } from "./log-groups.ts";
import { createOriginCheck } from "./origin-check.ts";
import { QueuePair } from "./queues.ts";
import { Schedules } from "./schedules.ts";
import { VumApi } from "./vum-api.ts";

const mapValues = <T, U>(values: Readonly<Record<string, T>>, change: (value: T, name: string) => U) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value, name)]));

/** What runs: queues, functions, the API, schedules, and the alarms of all of them. */
export class ServiceStack extends Stack {
  constructor(app: App, config: Config, data: DataStack, codeOf: CodeOf) {
    super(app, "Service", {
      stackName: nameOf(config, "service"),
      description: "Werkgeversservicepunt: what runs",
      env: { account: config.account, region: config.region },
    });
    const queueKey = customerKey(this, "QueueKey", nameOf(config, "queues"), "Messages of the platform");
    const logKey = customerKey(this, "LogKey", nameOf(config, "logs"), "Logs and alarms of the platform");
    letLogsUse(logKey, logGroupPrefix(config));
    letAlarmsUse(logKey);
    const createAlarm = alarmsTo(createAlarmTopic(this, config, logKey));
    const queues = new Construct(this, "Queues");
    const pairs = mapValues(
      topology.queues,
      (queue, name) => new QueuePair(queues, name, queue, config, queueKey, createAlarm),
    );
    const surroundings: Surroundings = {
      resources: {
        tables: data.tables,
        queues: mapValues(pairs, ({ queue }) => queue),
        deadLetters: mapValues(pairs, ({ deadLetters }) => deadLetters),
        linkKey: data.linkKey,
        dataKey: data.key,
        queueKey,
      },
      config,
      codeOf,
      logKey,
      createAlarm,
    };
    const scope = new Construct(this, "Functions");
    const functions = mapValues(topology.functions, (_, name) =>
      createFunction(scope, name as FunctionName, surroundings),
    );
    new PlatformApi(this, functions, createOriginCheck(this, data.originKey, surroundings), surroundings);
    new VumApi(this, functions, surroundings);
    new Schedules(this, functions, surroundings);
  }
}
