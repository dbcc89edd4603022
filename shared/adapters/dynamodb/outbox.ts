import { paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Event } from "#shared/domain/events.ts";
import { Instant } from "#shared/domain/fields.ts";
import type { EventSender } from "#shared/ports/services.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { OUTBOX_PENDING, type TableHandle } from "./tables.ts";

/**
 * The outbox inside an item: a map of events by id, written with the record in the same conditional write, plus the two
 * attributes of the sparse index while it is not empty.
 */
export type Outbox = Record<string, Unsent>;

/** An event as it is carried along: perhaps of a version that is not known here, so only its time is. */
const Unsent = z.looseObject({ time: Instant });
type Unsent = z.infer<typeof Unsent>;

/** What stands in an item, to be carried along by its next write; absent is empty. */
export const carriedOutbox = (value: unknown): Outbox => z.record(z.string(), Unsent).default({}).parse(value);

/** The events that stand in an item, to be sent; absent is none. Throws for one that this version does not know. */
export const unsentEvents = (value: unknown): Event[] =>
  Object.values(z.record(z.string(), Event).default({}).parse(value));

/** The attributes that carry an outbox; none when it is empty. */
export function outboxAttributes(outbox: Outbox): Record<string, unknown> {
  const times = Object.values(outbox).map(({ time }) => time);
  if (times.length === 0) return {};
  return { outbox, outboxState: OUTBOX_PENDING, outboxSince: times.toSorted()[0] };
}

export const asOutbox = (events: readonly Event[]): Outbox =>
  Object.fromEntries(events.map((event) => [event.id, event]));

/**
 * Takes events out of an item's outbox after they were sent. In the usual case they are all there is and one write does
 * it; otherwise each is removed by its id, so that an event written meanwhile stays.
 */
async function settle(table: TableHandle, key: Record<string, unknown>, events: readonly Event[]): Promise<void> {
  const ids = Object.fromEntries(events.map(({ id }, index) => [`#event${index}`, id]));
  const present = Object.keys(ids).map((placeholder) => `attribute_exists(#outbox.${placeholder})`);
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key,
        UpdateExpression: "REMOVE #outbox, #outboxState, #outboxSince",
        ConditionExpression: [...present, "size(#outbox) = :count"].join(" AND "),
        ExpressionAttributeNames: { ...names("outbox", "outboxState", "outboxSince"), ...ids },
        ExpressionAttributeValues: { ":count": events.length },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    await settleOneByOne(table, key, events);
  }
}

async function settleOneByOne(
  table: TableHandle,
  key: Record<string, unknown>,
  events: readonly Event[],
): Promise<void> {
  for (const { id } of events) {
    await ifStill(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: key,
          UpdateExpression: "REMOVE #outbox.#event",
          ConditionExpression: "attribute_exists(#outbox.#event)",
          ExpressionAttributeNames: { ...names("outbox"), "#event": id },
        }),
      ),
    );
  }
  await ifStill(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key,
        UpdateExpression: "REMOVE #outbox, #outboxState, #outboxSince",
        ConditionExpression: "size(#outbox) = :none",
        ExpressionAttributeNames: names("outbox", "outboxState", "outboxSince"),
        ExpressionAttributeValues: { ":none": 0 },
      }),
    ),
  );
}

/** A condition that no longer holds means that somebody else settled it: nothing is left to do. */
async function ifStill(write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

/** What an outbox does when the queue does not take an event: the sweep will, so the caller's work stands. */
export type OnUnsent = (error: unknown, events: readonly Event[]) => void;

/** Sends an item's events and settles them. A failure to send is reported, not thrown: the events stay in the outbox. */
export async function sendAndSettle(
  table: TableHandle,
  key: Record<string, unknown>,
  events: readonly Event[],
  send: EventSender,
  onUnsent: OnUnsent,
): Promise<boolean> {
  if (events.length === 0) return true;
  try {
    await send(events);
    await settle(table, key, events);
    return true;
  } catch (error) {
    onUnsent(error, events);
    return false;
  }
}

/**
 * Keys of the items whose outbox has held events since before `before`, oldest first. May be a moment behind, and name
 * items that hold nothing any more, or that never came to be.
 */
export async function* pendingOutboxes(
  table: TableHandle,
  keyAttributes: readonly string[],
  before: string,
): AsyncGenerator<Record<string, unknown>> {
  const pages = paginateQuery(
    { client: table.client },
    {
      TableName: table.name,
      IndexName: "outbox",
      KeyConditionExpression: "#outboxState = :pending AND #outboxSince < :before",
      ExpressionAttributeNames: names("outboxState", "outboxSince"),
      ExpressionAttributeValues: { ":pending": OUTBOX_PENDING, ":before": before },
    },
  );
  for await (const { Items = [] } of pages)
    for (const item of Items) yield Object.fromEntries(keyAttributes.map((attribute) => [attribute, item[attribute]]));
}
