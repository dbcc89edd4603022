import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { EventSender } from "#shared/ports/services.ts";
import { type OnUnsent, parseOutbox, pendingOutboxes, sendAndSettle } from "./outbox.ts";
import type { TableHandle } from "./tables.ts";

/** Items looked at per table and sweep: the next sweep takes the rest. */
const LIMIT = 500;

/**
 * Sends what a crash left in the outboxes of these tables since before an instant; answers how many items it served.
 *
 * The index may be behind, or point at an item whose write never came: each item is read again, consistently.
 */
export async function sweepOutboxes(
  tables: readonly { table: TableHandle; keyAttributes: readonly string[] }[],
  before: string,
  send: EventSender,
  onUnsent: OnUnsent,
): Promise<number> {
  let served = 0;
  for (const { table, keyAttributes } of tables) {
    for (const key of await pendingOutboxes(table, keyAttributes, before, LIMIT)) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
      );
      const events = Object.values(parseOutbox(Item?.outbox));
      if (await sendAndSettle(table, key, events, send, onUnsent)) served += events.length > 0 ? 1 : 0;
    }
  }
  return served;
}
