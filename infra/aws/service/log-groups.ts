import { RemovalPolicy } from "aws-cdk-lib";
import type { Key } from "aws-cdk-lib/aws-kms";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { type LambdaFunction, topology } from "#infra/topology.ts";
import type { Config } from "../config.ts";

/** Start of the names of all log groups of a stage. */
export const logGroupPrefix = (config: Config): string => `/wsp/${config.stage}/`;

/** Names of the log groups in which looks at people are recorded: of the functions whose chains are anchored. */
export const viewLogGroups = (config: Config): string[] =>
  Object.entries(topology.functions).flatMap(([name, { buckets }]) =>
    "anchors" in buckets ? [`${logGroupPrefix(config)}${name}`] : [],
  );

/** ARN of a log group with its streams, as IAM wants it for all but tags. */
export const logGroupArn = ({ region, account }: Config, name: string): string =>
  `arn:aws:logs:${region}:${account}:log-group:${name}:*`;

/** An encrypted log group that survives its stack. */
export const createLogGroup = (
  scope: Construct,
  id: string,
  props: { name: string; retention: RetentionDays; config: Config; key: Key },
): LogGroup =>
  new LogGroup(scope, id, {
    logGroupName: `${logGroupPrefix(props.config)}${props.name}`,
    retention: props.retention,
    encryptionKey: props.key,
    removalPolicy: RemovalPolicy.RETAIN,
  });

/** Tables of what people are seen in: who shows or changes these writes the lines that must answer for it. */
const SEEN_IN = ["shortlists", "candidates", "assignments", "policies"];

/**
 * How long a function's log is kept: 90 days, and a year for who makes, shows or decides on a shortlist, or shows people
 * otherwise. The AI Act (articles 19 and 26) wants the logs of a system that ranks people for at least six months, and
 * who was seen by whom must be answered for; CloudWatch knows 180 days, which is too short, and then a year.
 */
export const retentionOf = ({ tables }: LambdaFunction): RetentionDays =>
  SEEN_IN.some((table) => table in tables) ? RetentionDays.ONE_YEAR : RetentionDays.THREE_MONTHS;
