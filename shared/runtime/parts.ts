import type { OnUnsent } from "#shared/adapters/dynamodb/outbox.ts";
import { sqsEventSender } from "#shared/adapters/sqs-events.ts";
import { anchorName } from "#shared/domain/log-anchor.ts";
import { anchorsTo } from "./anchors.ts";
import { sqsClient, tables } from "./clients.ts";
import type { Environment } from "./environment.ts";
import { type AnchoredLog, logger } from "./logger.ts";

/** What most functions are made of: log, table handles, queues, and the event sender of their outboxes. */
export function parts(settings: Environment) {
  const service = settings.POWERTOOLS_SERVICE_NAME;
  const layDown = anchorsTo(settings);
  const log: AnchoredLog = {
    ...logger(service, settings.LOG_FILE),
    anchor: (link) => layDown(anchorName(service, link)),
  };
  const sqs = sqsClient(settings);
  const onUnsent: OnUnsent = (error, events) =>
    log.warn("events stay in the outbox for the sweep", {
      events: events.map(({ id }) => id),
      reason: error instanceof Error ? error.message : String(error),
    });
  return {
    log,
    sqs,
    table: tables(settings),
    send: sqsEventSender(sqs, (queue) => settings.queue(queue)),
    onUnsent,
    onError: (error: unknown) =>
      log.error("unexpected error", { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  };
}
