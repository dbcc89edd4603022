import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ReceiveMessageCommand, SendMessageCommand, SetQueueAttributesCommand, SQSClient } from "@aws-sdk/client-sqs";
import { beforeEach, describe, expect, it } from "vitest";
import { type Queues, startQueues } from "#infra/local/queues.ts";
import { topology } from "#infra/topology.ts";

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
  async function on<T>(work: (queues: Queues, sqs: SQSClient) => Promise<T>): Promise<T> {
    const queues = await startQueues(folder);
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

  it("remember how often a message was received", async () => {
    const receive = ({ url }: Queues, sqs: SQSClient) =>
      sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: url("scoring"),
          VisibilityTimeout: 1,
          WaitTimeSeconds: 5,
          MessageSystemAttributeNames: ["All"],
        }),
      );
    await on(async (queues, sqs) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: queues.url("scoring"), MessageBody: "{}" }));
      await receive(queues, sqs);
    });
    const { Messages = [] } = await on(receive);
    expect(Messages[0]?.Attributes?.ApproximateReceiveCount).toBe("2");
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
