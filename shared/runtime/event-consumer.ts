import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import type { Event, EventType } from "#shared/domain/events.ts";
import type { Environment } from "./environment.ts";
import type { parts } from "./parts.ts";
import { sqsBatch, Unprocessable } from "./sqs-batch.ts";

/** What a function does for each type of event that its queue may bring. */
export type Reactions = Partial<Record<EventType, (event: Event) => Promise<void>>>;

/** The queue's own receive limit: at the last receive the handler sets a failing message aside itself, with its reason. */
const MAX_ATTEMPTS = 5;

/** Handler of a queue's batches; an event that this function does not know goes to the dead-letter queue. */
export const eventConsumer = (
  settings: Environment,
  queue: string,
  { log, sqs }: Pick<ReturnType<typeof parts>, "log" | "sqs">,
  reactions: Reactions,
): ((event: SQSEvent) => Promise<SQSBatchResponse>) =>
  sqsBatch({
    sqs,
    log,
    deadLetterQueueUrl: settings.deadLetterQueue(queue),
    maxAttempts: MAX_ATTEMPTS,
    async process(event) {
      const react = reactions[event.type];
      if (!react) throw new Unprocessable(`${event.type} does not belong in queue ${queue}`);
      await react(event);
    },
  });
