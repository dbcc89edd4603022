import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { Access, LambdaFunction } from "#infra/topology.ts";
import { topology } from "#infra/topology.ts";
import type { Config } from "../config.ts";
import { bucketArn, objectsIn } from "../names.ts";
import { logGroupArn, viewLogGroups } from "./log-groups.ts";
import { called, consumedBy, type Resources } from "./resources.ts";

const reads = (access: Access) => access !== "write";
const writes = (access: Access) => access !== "read";

const allow = (actions: string[], resources: string[], conditions?: Record<string, Record<string, string>>) =>
  new PolicyStatement({ actions, resources, ...(conditions && { conditions }) });

/** Use of a key through one AWS service alone. */
export const useKey = (key: Key, service: string, actions: string[]) =>
  allow(actions, [key.keyArn], {
    StringEquals: { "kms:ViaService": `${service}.${Stack.of(key).region}.amazonaws.com` },
  });

const WRITES = ["PutItem", "UpdateItem", "DeleteItem", "PartiQLInsert"].map((action) => `dynamodb:${action}`);

/** Items by key, queries on table and indexes, and conditional writes. No Scan, no transactions. */
function onTables(definition: LambdaFunction, { tables, dataKey }: Resources): PolicyStatement[] {
  const accesses = Object.entries(definition.tables);
  if (accesses.length === 0) return [];
  const statements = accesses.flatMap(([name, access]) => {
    const { tableArn } = called(tables, name);
    const indexes = topology.tables[name as keyof typeof topology.tables].indexes.map(
      (index) => `${tableArn}/index/${index.name}`,
    );
    return [
      ...(reads(access) ? [allow(["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"], [tableArn])] : []),
      ...(reads(access) && indexes.length > 0 ? [allow(["dynamodb:Query"], indexes)] : []),
      ...(writes(access) ? [allow(WRITES, [tableArn])] : []),
    ];
  });
  const key = ["kms:Decrypt", "kms:DescribeKey"];
  if (accesses.some(([, access]) => writes(access)))
    key.push(
      "kms:Encrypt",
      "kms:ReEncryptFrom",
      "kms:ReEncryptTo",
      "kms:GenerateDataKey",
      "kms:GenerateDataKeyWithoutPlaintext",
    );
  return [...statements, useKey(dataKey, "dynamodb", key)];
}

/** Without ListBucket S3 answers "forbidden" for an object that is not there, and a reader could not tell. */
const onBuckets = (definition: LambdaFunction, { dataKey }: Resources, config: Config): PolicyStatement[] =>
  Object.entries(definition.buckets).flatMap(([name, access]) => {
    const [bucket, objects] = [bucketArn(config, name), objectsIn(config, name)];
    if (access === "add") return [allow(["s3:PutObject"], [objects]), useKey(dataKey, "s3", ["kms:GenerateDataKey"])];
    return [
      ...(reads(access)
        ? [
            allow(["s3:GetObject"], [objects]),
            allow(["s3:ListBucket"], [bucket]),
            useKey(dataKey, "s3", ["kms:Decrypt"]),
          ]
        : []),
      ...(writes(access)
        ? [
            allow(["s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"], [objects]),
            useKey(dataKey, "s3", ["kms:GenerateDataKey"]),
          ]
        : []),
    ];
  });

/** Sending to the queues it names; receiving from its own, and sending to that one's dead letters with a reason. */
function onQueues(name: string, definition: LambdaFunction, { queues, deadLetters, queueKey }: Resources) {
  const consumed = consumedBy(name);
  const sent = [
    ...definition.sendsTo.map((queue) => called(queues, queue).queueArn),
    ...consumed.map((queue) => called(deadLetters, queue).queueArn),
  ];
  const received = consumed.map((queue) => called(queues, queue).queueArn);
  const receiving = [
    "sqs:ReceiveMessage",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:ChangeMessageVisibility",
  ];
  return [
    ...(sent.length > 0 ? [allow(["sqs:SendMessage"], sent)] : []),
    ...(received.length > 0 ? [allow(receiving, received)] : []),
    ...(sent.length > 0 ? [useKey(queueKey, "sqs", ["kms:Decrypt", "kms:GenerateDataKey"])] : []),
  ];
}

const onLinkKey = ({ linkKey, dataKey }: Resources): PolicyStatement[] => [
  allow(["secretsmanager:GetSecretValue"], [linkKey.secretArn]),
  useKey(dataKey, "secretsmanager", ["kms:Decrypt"]),
];

/** SES treats a message that is already composed as `SendRawEmail`, also when it comes by `SendEmail`. */
const onMail = (config: Config): PolicyStatement =>
  allow(
    ["ses:SendEmail", "ses:SendRawEmail"],
    [`arn:aws:ses:${config.region}:${config.account}:identity/${config.mailIdentity}`],
    { StringEquals: { "ses:FromAddress": config.mailFrom } },
  );

/** Searching the log groups that hold looks at people. What a query found is asked by its id, which is no resource. */
const onViews = (config: Config): PolicyStatement[] => [
  allow(
    ["logs:StartQuery"],
    viewLogGroups(config).map((name) => logGroupArn(config, name)),
  ),
  allow(["logs:GetQueryResults"], ["*"]),
];

/** All that the topology lets a function do, and nothing else; its own log group and traces are not in here. */
export const permissionsOf = (
  name: string,
  definition: LambdaFunction,
  resources: Resources,
  config: Config,
): PolicyStatement[] => [
  ...onTables(definition, resources),
  ...onBuckets(definition, resources, config),
  ...onQueues(name, definition, resources),
  ...(definition.signsLinks ? onLinkKey(resources) : []),
  ...(definition.asksOthers ? [allow(["secretsmanager:GetSecretValue"], [config.vum.certificateSecretArn])] : []),
  ...(definition.sendsMail ? [onMail(config)] : []),
  ...(definition.searchesViews ? onViews(config) : []),
];
