import type { EventSender } from "#shared/ports/services.ts";
import { type OnUnsent, pendingOutboxes, sendAndSettle, unsentEvents } from "./outbox.ts";
import { readStored } from "./read-items.ts";
import type { TableHandle } from "./tables.ts";

/** Items served per table and sweep: the next sweep takes the rest. */
const LIMIT = 500;

/**
 * Sends what a crash left in the outboxes of these tables since before an instant; answers how many items it served.
 *
 * The index may be behind, or point at an item whose write never came: each item is read again, consistently. An item
 * that cannot be read or sent is reported and does not stand in the way of the others.
 */
export async function sweepOutboxes(
  tables: readonly { table: TableHandle; keyAttributes: readonly string[] }[],
  before: string,
  send: EventSender,
  onUnsent: OnUnsent,
): Promise<number> {
  let served = 0;
  for (const { table, keyAttributes } of tables) {
    let tried = 0;
    for await (const key of pendingOutboxes(table, keyAttributes, before)) {
      if (tried === LIMIT) break;
      const item = await readStored(table, key);
      const outcome = await serve(table, key, item?.outbox, send, onUnsent);
      if (outcome !== "nothing") tried += 1;
      if (outcome === "sent") served += 1;
    }
  }
  return served;
}

async function serve(
  table: TableHandle,
  key: Record<string, unknown>,
  outbox: unknown,
  send: EventSender,
  onUnsent: OnUnsent,
): Promise<"nothing" | "sent" | "unsent"> {
  try {
    const events = unsentEvents(outbox);
    if (events.length === 0) return "nothing";
    return (await sendAndSettle(table, key, events, send, onUnsent)) ? "sent" : "unsent";
  } catch (error) {
    onUnsent(error, []);
    return "unsent";
  }
}
