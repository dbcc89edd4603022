import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { Event } from "#shared/domain/events.ts";
import type { Log } from "./logger.ts";

/** A message that no retry can mend: it goes to the dead-letter queue at once, with this reason. */
export class Unprocessable extends Error {
  override readonly name = "Unprocessable";
}

export type SqsBatch = {
  /** Does what an event asks; idempotent, because a message may come again, at any time and in any order. */
  process: (event: Event) => Promise<void>;
  sqs: SQSClient;
  deadLetterQueueUrl: string;
  /** Receives after which a message that still fails is set aside: the queue's own limit, reached before it redrives. */
  maxAttempts: number;
  log: Log;
};

/** No event of ours comes near: what is longer is copied to the dead-letter queue up to here, in bytes. */
const LARGEST_COPY = 200 * 1024;

/** Text that a queue takes as an attribute: not empty, no character that XML does not have, of bounded length. */
function attributeText(text: string): string {
  const shortened = Array.from(text.toWellFormed()).slice(0, 1000).join("");
  return shortened.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD") || "unknown";
}

const parse = (body: string): Event => {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new Unprocessable("the body is not JSON");
  }
  const event = Event.safeParse(json);
  if (!event.success) {
    const wrong = event.error.issues.map(({ path, code }) => `${path.join(".") || "body"}: ${code}`);
    throw new Unprocessable(`not an event this version knows (${wrong.join(", ")})`);
  }
  return event.data;
};

/**
 * Lambda handler for a batch of events: every message is done, retried, or set aside with a reason, each on its own.
 *
 * A message that can never be processed, or that failed `maxAttempts` times, is copied to the dead-letter queue with
 * the attribute `reason` and then counts as done; the queue's own redrive stays as the net under a crash.
 */
export function sqsBatch({ process, sqs, deadLetterQueueUrl, maxAttempts, log }: SqsBatch) {
  const setAside = async (record: SQSRecord, reason: string) => {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: deadLetterQueueUrl,
        MessageBody: Buffer.from(record.body).subarray(0, LARGEST_COPY).toString("utf8"),
        MessageAttributes: {
          reason: { DataType: "String", StringValue: attributeText(reason) },
          sourceMessageId: { DataType: "String", StringValue: record.messageId },
        },
      }),
    );
    log.error("message set aside", { messageId: record.messageId, reason });
  };

  const one = async (record: SQSRecord): Promise<boolean> => {
    try {
      await process(parse(record.body));
      return true;
    } catch (error) {
      const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const attempts = Number(record.attributes.ApproximateReceiveCount);
      if (error instanceof Unprocessable || attempts >= maxAttempts) {
        await setAside(record, reason);
        return true;
      }
      log.warn("message will be retried", { messageId: record.messageId, attempts, reason });
      return false;
    }
  };

  const failed = (record: SQSRecord) => (error: unknown) => {
    log.error("message could not be set aside", { messageId: record.messageId, reason: String(error) });
    return false;
  };

  return async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const outcomes = await Promise.all(
      Records.map(async (record) => ({ record, isDone: await one(record).catch(failed(record)) })),
    );
    return {
      batchItemFailures: outcomes.flatMap(({ record, isDone }) =>
        isDone ? [] : [{ itemIdentifier: record.messageId }],
      ),
    };
  };
}
