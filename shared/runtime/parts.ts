import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { OnUnsent } from "#shared/adapters/dynamodb/outbox.ts";
import { poolSnapshotTable } from "#shared/adapters/dynamodb/pool-snapshots.ts";
import { hmacSigner } from "#shared/adapters/hmac-signer.ts";
import { folderProvider } from "#shared/adapters/mail/folder-provider.ts";
import { sesProvider } from "#shared/adapters/mail/ses-provider.ts";
import { s3Segments } from "#shared/adapters/s3-segments.ts";
import { sqsEventSender } from "#shared/adapters/sqs-events.ts";
import type { MailProvider, Signer } from "#shared/ports/services.ts";
import { s3Client, sqsClient, tables } from "./clients.ts";
import { type Environment, required } from "./environment.ts";
import { logger } from "./logger.ts";
import { region } from "./region.ts";

/** What most functions are made of: log, table handles, queues, and the event sender of their outboxes. */
export function parts(settings: Environment) {
  const log = logger(settings.POWERTOOLS_SERVICE_NAME, settings.LOG_FILE);
  const sqs = sqsClient(settings);
  const onUnsent: OnUnsent = (error, events) =>
    log.warn("events stay in the outbox for the sweep", {
      events: events.map(({ id }) => id),
      reason: error instanceof Error ? error.message : String(error),
    });
  return {
    log,
    sqs,
    table: tables(settings),
    send: sqsEventSender(sqs, (queue) => settings.queue(queue)),
    onUnsent,
    onError: (error: unknown) =>
      log.error("unexpected error", { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  };
}

/** Left to the function itself: its code, the reference tables, and what it works on. */
const OWN_BYTES = 160 * 2 ** 20;

/** Where the pool of the region is stored, and how much of it fits. */
export const poolParts = (settings: Environment, { table, log }: Pick<ReturnType<typeof parts>, "table" | "log">) => ({
  snapshots: poolSnapshotTable(table("pools"), region.code),
  segments: s3Segments(s3Client(settings), settings.bucket("pools")),
  report: (what: string, detail: Readonly<Record<string, string | number>>) => log.error(what, { ...detail }),
  memoryBytes: settings.AWS_LAMBDA_FUNCTION_MEMORY_SIZE * 2 ** 20 - OWN_BYTES,
});

/** Signs with the key from the environment (local) or from Secrets Manager, which is asked once. */
export function linkSigner(settings: Environment): Signer {
  let key: Promise<string> | undefined;
  return hmacSigner(() => {
    key ??= linkKey(settings).catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  });
}

async function linkKey(settings: Environment): Promise<string> {
  if (settings.LINK_KEY !== undefined) return settings.LINK_KEY;
  const secrets = new SecretsManagerClient({ region: settings.AWS_REGION });
  const SecretId = required(settings, "LINK_KEY_SECRET");
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  if (!SecretString || SecretString.length < 32)
    throw new Error("The link key is missing or shorter than 32 characters");
  return SecretString;
}

export function mailProvider(settings: Environment): MailProvider {
  const from = { name: region.desk.name, address: required(settings, "MAIL_FROM") };
  return settings.MAIL_TRANSPORT === "folder"
    ? folderProvider(required(settings, "MAIL_FOLDER"), from)
    : sesProvider(settings.AWS_REGION, from);
}
