import { Duration } from "aws-cdk-lib";
import type { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import { Architecture, type Code, Function as Lambda, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import type { RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Config } from "../config.ts";
import { accept } from "../nag.ts";
import { nameOf, pascal } from "../names.ts";
import { type CreateAlarm, FIVE_MINUTES } from "./alarms.ts";
import { createLogGroup } from "./log-groups.ts";

type PlatformFunctionProps = {
  name: string;
  code: Code;
  timeout: number;
  memory: number;
  environment: Record<string, string>;
  permissions: readonly PolicyStatement[];
  hurts: string;
  config: Config;
  logRetention: RetentionDays;
  logKey: Key;
  createAlarm: CreateAlarm;
};

/**
 * A Lambda function on arm64 and Node 24 with a role, a log group and two alarms of its own. Its role allows what
 * `permissions` say, writing to that log group, and traces.
 */
export class PlatformFunction extends Construct {
  readonly lambda: Lambda;

  constructor(scope: Construct, props: PlatformFunctionProps) {
    const { name, hurts, config, createAlarm } = props;
    super(scope, pascal(name));
    const functionName = nameOf(config, name);
    const logGroup = createLogGroup(this, "Logs", { name, retention: props.logRetention, config, key: props.logKey });
    const role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    const logging = new PolicyStatement({
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [logGroup.logGroupArn],
    });
    for (const statement of [logging, ...props.permissions]) role.addToPolicy(statement);
    accept(
      role,
      "IAM5[Resource::*]",
      "X-Ray has no resources to name: PutTraceSegments and PutTelemetryRecords take *.",
    );

    this.lambda = new Lambda(this, "Lambda", {
      functionName,
      description: `If it fails: ${hurts}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: "index.handler",
      code: props.code,
      role,
      timeout: Duration.seconds(props.timeout),
      memorySize: props.memory,
      environment: props.environment,
      logGroup,
      tracing: Tracing.ACTIVE,
    });
    const alarm = (id: string, what: string, metric: Metric) =>
      createAlarm(this, id, {
        name: `${functionName}-${what}`,
        metric,
        threshold: 1,
        says: `${functionName} ${what}: ${hurts}.`,
      });
    alarm("ErrorsAlarm", "fails", this.lambda.metricErrors({ period: FIVE_MINUTES }));
    alarm("ThrottlesAlarm", "throttled", this.lambda.metricThrottles({ period: FIVE_MINUTES }));
  }
}
