import { SendMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { type EventQueue, SUBSCRIPTIONS } from "#shared/domain/events.ts";
import type { EventSender } from "#shared/ports/services.ts";

/** Sends each event to every queue that must hear of it. `queueUrl` answers a queue's address. */
export const sqsEventSender =
  (sqs: SQSClient, queueUrl: (queue: EventQueue) => string): EventSender =>
  async (events) => {
    await Promise.all(
      events.flatMap((event) =>
        SUBSCRIPTIONS[event.type].map((queue) =>
          sqs.send(new SendMessageCommand({ QueueUrl: queueUrl(queue), MessageBody: JSON.stringify(event) })),
        ),
      ),
    );
  };
