import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";

export type PollerOptions = {
  sqs: SQSClient;
  queueUrl: string;
  queueName: string;
  batchSize: number;
  handle: (event: SQSEvent) => Promise<SQSBatchResponse>;
  onError: (error: unknown) => void;
};

/** The record that Lambda would make of a message. */
const recordOf = (message: Message, queueName: string): SQSRecord => ({
  messageId: message.MessageId ?? "",
  receiptHandle: message.ReceiptHandle ?? "",
  body: message.Body ?? "",
  attributes: {
    ApproximateReceiveCount: "1",
    SentTimestamp: "0",
    SenderId: "local",
    ApproximateFirstReceiveTimestamp: "0",
    ...message.Attributes,
  },
  messageAttributes: {},
  md5OfBody: message.MD5OfBody ?? "",
  eventSource: "aws:sqs",
  eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queueName}`,
  awsRegion: "eu-central-1",
});

/**
 * What Lambda's event source mapping does, for one queue: receives up to a batch, hands it to the function, and deletes
 * what did not fail; the rest comes back after its visibility timeout. A function that throws fails the whole batch.
 */
export function startPoller({ sqs, queueUrl, queueName, batchSize, handle, onError }: PollerOptions): {
  stop: () => Promise<void>;
} {
  const stopping = new AbortController();

  const once = async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: batchSize,
        WaitTimeSeconds: 20,
        MessageSystemAttributeNames: ["All"],
      }),
      { abortSignal: stopping.signal },
    );
    if (Messages.length === 0) return;
    const records = Messages.map((message) => recordOf(message, queueName));
    const { batchItemFailures } = await handle({ Records: records });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const done = records.filter(({ messageId }) => !failed.has(messageId));
    if (done.length === 0) return;
    await sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: done.map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle })),
      }),
    );
  };

  const loop = async () => {
    while (!stopping.signal.aborted) {
      try {
        await once();
      } catch (error) {
        if (stopping.signal.aborted) return;
        onError(error);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
