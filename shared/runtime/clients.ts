import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { TableHandle } from "#shared/adapters/dynamodb/tables.ts";
import type { Environment } from "./environment.ts";

/** With an emulator the function's own name is its access key, so that the emulator can hold it to its rights. */
const options = (settings: Environment, endpoint: string | undefined) => ({
  region: settings.AWS_REGION,
  ...(endpoint === undefined
    ? {}
    : { endpoint, credentials: { accessKeyId: settings.POWERTOOLS_SERVICE_NAME, secretAccessKey: "local" } }),
});

/** Handles on the tables that this function uses, over one client. */
export function tables(settings: Environment): (name: string) => TableHandle {
  const plain = new DynamoDBClient(options(settings, settings.DYNAMODB_ENDPOINT));
  // It makes every request and answer fit for a log, also when there is none: a sixth of what reading a page of items costs.
  plain.middlewareStack.remove("loggerMiddleware");
  const client = DynamoDBDocumentClient.from(plain, { marshallOptions: { removeUndefinedValues: true } });
  return (name) => ({ client, name: settings.table(name) });
}

export const sqsClient = (settings: Environment): SQSClient => new SQSClient(options(settings, settings.SQS_ENDPOINT));

export const s3Client = (settings: Environment): S3Client =>
  new S3Client({ ...options(settings, settings.SQS_ENDPOINT), forcePathStyle: settings.SQS_ENDPOINT !== undefined });
