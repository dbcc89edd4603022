import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageCommand, SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { beforeEach, describe, expect, it } from "vitest";
import { type Queues, startQueues } from "#infra/local/queues.ts";
import { topology } from "#infra/topology.ts";
import type { Clock } from "#shared/ports/services.ts";

const options = (endpoint: string) => ({
  region: "eu-central-1",
  endpoint,
  credentials: { accessKeyId: "deployment", secretAccessKey: "local" },
});

describe("the queues of this machine", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "wsp-queues-"));
    return () => rm(folder, { recursive: true, force: true });
  });

  /** Does something with the queues in the folder, and stops them. */
  async function on<T>(work: (queues: Queues, sqs: SQSClient) => Promise<T>, clock?: Clock): Promise<T> {
    const queues = await startQueues(folder, clock);
    const sqs = new SQSClient(options(queues.endpoint));
    try {
      return await work(queues, sqs);
    } finally {
      sqs.destroy();
      await queues.stop();
    }
  }

  it("follow the topology of today, with the messages of yesterday", async () => {
    await on(async ({ url }, sqs) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: url("scoring"), MessageBody: "yesterday" }));
      const Attributes = { VisibilityTimeout: "7", RedrivePolicy: "" };
      await sqs.send(new SetQueueAttributesCommand({ QueueUrl: url("scoring"), Attributes }));
    });
    await on(async ({ server, url }, sqs) => {
      const { attributes } = server.inspectQueue("scoring") ?? {};
      expect(attributes?.VisibilityTimeout).toBe(String(topology.queues.scoring.visibilityTimeout));
      expect(JSON.parse(attributes?.RedrivePolicy ?? "{}")).toMatchObject({
        maxReceiveCount: String(topology.queues.scoring.maxReceiveCount),
      });
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url("scoring") }));
      expect(Messages.map(({ Body }) => Body)).toEqual(["yesterday"]);
    });
  });

  /** How often the message was received by now; undefined when there is none to receive. */
  const receiveFor = (VisibilityTimeout: number) => async (queues: Queues, sqs: SQSClient) => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        ...{ QueueUrl: queues.url("scoring"), VisibilityTimeout },
        MessageSystemAttributeNames: ["All"],
      }),
    );
    return Messages[0]?.Attributes?.ApproximateReceiveCount;
  };
  const sendOne = ({ url }: Queues, sqs: SQSClient) =>
    sqs.send(new SendMessageCommand({ QueueUrl: url("scoring"), MessageBody: "{}" }));

  it("remember how often a message was received", async () => {
    await on(sendOne);
    expect(await on(receiveFor(0))).toBe("1");
    expect(await on(receiveFor(0))).toBe("2");
  });

  it("give back at once what was in flight when they stopped, as if it had not been received", async () => {
    await on(sendOne);
    for (let kill = 0; kill <= topology.queues.scoring.maxReceiveCount; kill += 1)
      expect(await on(receiveFor(600))).toBe("1");
  });

  it("let a message of more than an hour ago wait, which may itself be what kills", async () => {
    await on(sendOne);
    expect(await on(receiveFor(600))).toBe("1");
    const anHourOn = () => new Date(Date.now() + 3_600_001);
    expect(await on(receiveFor(0), anHourOn)).toBeUndefined();
  });

  it("begin where a kill left an empty file", async () => {
    await writeFile(join(folder, "fauxqs.db"), "");
    await on(sendOne);
    expect(await on(receiveFor(0))).toBe("1");
  });

  it("keep the objects beside them", async () => {
    const s3 = ({ endpoint }: Queues) => new S3Client({ ...options(endpoint), forcePathStyle: true });
    const object = { Bucket: "imports", Key: "uwv/I-1/part-0" };
    await on((queues) => s3(queues).send(new PutObjectCommand({ ...object, Body: "rows" })));
    const found = await on(async (queues) =>
      (await s3(queues).send(new GetObjectCommand(object))).Body?.transformToString(),
    );
    expect(found).toBe("rows");
  });
});
