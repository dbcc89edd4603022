import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

/**
 * A customer key that rotates yearly and outlives its stack.
 *
 * Its policy leaves use to IAM: a function may only do with it what its own role says, through the one service that
 * the role names.
 */
export const customerKey = (scope: Construct, id: string, alias: string, description: string): Key =>
  new Key(scope, id, {
    alias,
    description,
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Lets CloudWatch Logs use `key` for the log groups of this account whose names start with `prefix`. */
export function letLogsUse(key: Key, prefix: string): void {
  const { region, account } = Stack.of(key);
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"],
      resources: ["*"],
      conditions: {
        ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:log-group:${prefix}*` },
      },
    }),
  );
}

/** Lets CloudWatch hand alarms to a topic that is encrypted with `key`. */
export const letAlarmsUse = (key: Key): void => {
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": Stack.of(key).account } },
    }),
  );
};
