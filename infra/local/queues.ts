import { DatabaseSync } from "node:sqlite";
import { SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { deadLetterQueue, topology } from "#infra/topology.ts";

export type Queues = {
  endpoint: string;
  url: (name: string) => string;
  server: FauxqsServer;
  stop: () => Promise<void>;
};

const REGION = "eu-central-1";

/**
 * SQS and S3 on this machine, with every queue, dead-letter queue and bucket of the topology; on disk in `folder`, in
 * memory without one. A queue that stands on disk already is made to follow the topology of today.
 */
export async function startQueues(folder: string | undefined): Promise<Queues> {
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
