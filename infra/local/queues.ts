import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { deadLetterQueue, topology } from "#infra/topology.ts";
import type { Clock } from "#shared/ports/services.ts";
import { systemClock } from "#shared/runtime/clock.ts";

export type Queues = {
  endpoint: string;
  url: (name: string) => string;
  server: FauxqsServer;
  stop: () => Promise<void>;
};

const REGION = "eu-central-1";

/** Where the emulator keeps its messages, inside its folder. */
const MESSAGES = "fauxqs.db";
/** What a kill cut short is done again at once for this long; a message that is older may itself be what kills. */
const FORGIVEN_MS = 3_600_000;

/**
 * SQS and S3 on this machine, with every queue, dead-letter queue and bucket of the topology; on disk in `folder`, in
 * memory without one. A queue that stands on disk already is made to follow the topology of today. Nobody else may have
 * the folder: what is in flight there, a kill has cut short.
 */
export async function startQueues(folder: string | undefined, clock: Clock = systemClock): Promise<Queues> {
  if (folder !== undefined) takeBackReceives(join(folder, MESSAGES), clock().getTime());
  const server = await withoutWaitingForTheDisk(() =>
    startFauxqs({
      port: 0,
      logger: false,
      host: "127.0.0.1",
      defaultRegion: REGION,
      ...(folder === undefined ? {} : { dataDir: folder }),
    }),
  );
  const endpoint = `http://127.0.0.1:${server.port}`;
  const url = (name: string) => `${endpoint}/000000000000/${name}`;
  const sqs = new SQSClient({
    region: REGION,
    endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
  });
  const ensureQueue = async (name: string, attributes: Record<string, string>): Promise<string> => {
    const existing = server.inspectQueue(name);
    if (!existing) return server.createQueue(name, { attributes, region: REGION }).queueArn;
    const differs = Object.entries(attributes).some(([attribute, value]) => existing.attributes[attribute] !== value);
    if (differs) await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url(name), Attributes: attributes }));
    return existing.arn;
  };
  for (const [name, queue] of Object.entries(topology.queues)) {
    const dead = await ensureQueue(deadLetterQueue(name), {
      MessageRetentionPeriod: String(queue.deadLetterRetention),
    });
    await ensureQueue(name, {
      VisibilityTimeout: String(queue.visibilityTimeout),
      MessageRetentionPeriod: String(queue.retention),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead, maxReceiveCount: String(queue.maxReceiveCount) }),
    });
  }
  sqs.destroy();
  for (const bucket of Object.keys(topology.buckets)) server.createBucket(bucket);
  return {
    endpoint,
    server,
    url,
    stop: () => server.stop(),
  };
}

/**
 * Puts back what was in flight when the platform was killed, as if it had not been received: otherwise it would wait for
 * its visibility timeout, for an import twelve minutes, and a few restarts would set it aside.
 */
function takeBackReceives(file: string, now: number): void {
  if (!existsSync(file)) return;
  const messages = new DatabaseSync(file);
  try {
    // A kill at the very first start may leave the file without its tables.
    if (!messages.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sqs_messages'").get()) return;
    messages
      .prepare(
        `UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL,
           approximate_receive_count = approximate_receive_count - 1
         WHERE visibility_deadline > ? AND sent_timestamp > ?`,
      )
      .run(now, now - FORGIVEN_MS);
  } finally {
    messages.close();
  }
}

/**
 * The emulator waits for the disk at every message, in the one thread that does everything here: a third of the time.
 * What it opens meanwhile leaves that to the system. A killed process still loses nothing; only a power cut could, and
 * then the sweep sends again.
 */
async function withoutWaitingForTheDisk<T>(start: () => Promise<T>): Promise<T> {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function (sql) {
    exec.call(this, sql);
    if (/journal_mode\s*=\s*WAL/i.test(sql)) exec.call(this, "PRAGMA synchronous = NORMAL");
  };
  try {
    return await start();
  } finally {
    DatabaseSync.prototype.exec = exec;
  }
}
