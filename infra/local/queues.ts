import { DatabaseSync } from "node:sqlite";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { deadLetterQueue, topology } from "#infra/topology.ts";

export type Queues = {
  endpoint: string;
  url: (name: string) => string;
  server: FauxqsServer;
  stop: () => Promise<void>;
};

const REGION = "eu-central-1";

/** SQS and S3 on this machine, with every queue, dead-letter queue and bucket of the topology; on disk in `folder`. */
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
  for (const [name, queue] of Object.entries(topology.queues)) {
    const dead = ensureQueue(server, deadLetterQueue(name), {
      MessageRetentionPeriod: String(queue.deadLetterRetention),
    });
    ensureQueue(server, name, {
      VisibilityTimeout: String(queue.visibilityTimeout),
      MessageRetentionPeriod: String(queue.retention),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead, maxReceiveCount: String(queue.maxReceiveCount) }),
    });
  }
  for (const bucket of Object.keys(topology.buckets)) server.createBucket(bucket);
  const endpoint = `http://127.0.0.1:${server.port}`;
  return {
    endpoint,
    server,
    url: (name) => `${endpoint}/000000000000/${name}`,
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

/** Creates a queue unless it stands on disk already; answers its ARN. */
function ensureQueue(server: FauxqsServer, name: string, attributes: Record<string, string>): string {
  const existing = server.inspectQueue(name);
  return existing?.arn ?? server.createQueue(name, { attributes, region: REGION }).queueArn;
}
