import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type { SQSEvent, SQSRecord } from "aws-lambda";
import { environmentOf, type Resources } from "#infra/local/functions.ts";
import { startQueues } from "#infra/local/queues.ts";
import { deadLetterQueue, topology } from "#infra/topology.ts";
import type { Event, EventQueue } from "#shared/domain/events.ts";
import type { Environment } from "#shared/runtime/environment.ts";
import { type MemoryDatabase, memoryDatabase } from "../adapters/memory-database.ts";

type FunctionName = keyof typeof topology.functions;

/** What stands behind the functions, in memory: tables, queues and a mail folder, without anything that polls. */
export type Line = {
  database: MemoryDatabase;
  sqs: SQSClient;
  endpoints: { databaseEndpoint: string; queuesEndpoint: string };
  queueUrl: (name: string) => string;
  environment: (name: FunctionName, change?: Partial<Resources>) => Environment;
  send: (queue: string, body: string) => Promise<void>;
  /** Takes everything that can be received from a queue. */
  drain: (queue: string) => Promise<Message[]>;
  mailFiles: () => Promise<string[]>;
  stop: () => Promise<void>;
};

/** Messages in a queue, visible or not. */
export async function depth(sqs: SQSClient, url: string): Promise<number> {
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ["All"] }));
  return ["", "NotVisible", "Delayed"].reduce(
    (sum, kind) => sum + Number(Attributes[`ApproximateNumberOfMessages${kind}` as keyof typeof Attributes] ?? 0),
    0,
  );
}

export async function startLine(): Promise<Line> {
  const [database, queues, mail] = await Promise.all([
    memoryDatabase(),
    startQueues(undefined),
    mkdtemp(join(tmpdir(), "wsp-line-")),
  ]);
  const sqs = new SQSClient({
    region: "eu-central-1",
    endpoint: queues.endpoint,
    credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
  });
  const resources: Resources = {
    databaseEndpoint: database.endpoint,
    queuesEndpoint: queues.endpoint,
    queueUrl: queues.url,
    settings: {
      PUBLIC_URL: "http://localhost:3000",
      LINK_KEY: "a key of more than thirty-two characters",
      MAIL_FROM: "wsp@zk-ijmond.example",
      MAIL_TRANSPORT: "folder",
      MAIL_FOLDER: mail,
      LOG_FILE: join(mail, "log.ndjson"),
    },
  };
  return {
    database,
    sqs,
    endpoints: { databaseEndpoint: database.endpoint, queuesEndpoint: queues.endpoint },
    queueUrl: queues.url,
    environment: (name, change = {}) => environmentOf(name, { ...resources, ...change }),
    async send(queue, body) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queues.url(queue), MessageBody: body }));
    },
    async drain(queue) {
      const QueueUrl = queues.url(queue);
      const found: Message[] = [];
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"] }),
        );
        if (Messages.length === 0) return found;
        found.push(...Messages);
        for (const { ReceiptHandle } of Messages) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    },
    mailFiles: async () => (await readdir(mail)).filter((name) => name.endsWith(".eml")).toSorted(),
    async stop() {
      sqs.destroy();
      await Promise.all([queues.stop(), database.stop()]);
      await rm(mail, { recursive: true, force: true });
    },
  };
}

/** The batch that Lambda would hand over for these bodies, received for the `receives`-th time. */
export const batchOf = (bodies: readonly string[], receives = 1): SQSEvent => ({
  Records: bodies.map(
    (body, index): SQSRecord => ({
      messageId: `message-${index}`,
      receiptHandle: `receipt-${index}`,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: "0",
        SenderId: "test",
        ApproximateFirstReceiveTimestamp: "0",
      },
      messageAttributes: {},
      md5OfBody: "",
      eventSource: "aws:sqs",
      eventSourceARN: "arn:aws:sqs:eu-central-1:000000000000:test",
      awsRegion: "eu-central-1",
    }),
  ),
});

export const QUEUES = Object.keys(topology.queues) as EventQueue[];
export const DEAD_LETTER_QUEUES = QUEUES.map(deadLetterQueue);

export const bodyOf = (event: Event): string => JSON.stringify(event);
