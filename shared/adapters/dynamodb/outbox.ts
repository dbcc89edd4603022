import { QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Event } from "#shared/domain/events.ts";
import type { EventSender } from "#shared/ports/services.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { OUTBOX_PENDING, type TableHandle } from "./tables.ts";

/**
 * The outbox inside an item: a map of events by id, written with the record in the same conditional write, plus the two
 * attributes of the sparse index while it is not empty.
 */
export type Outbox = Record<string, Event>;

/** Parses what stands in an item; absent is empty. */
export const parseOutbox = (value: unknown): Outbox => z.record(z.string(), Event).default({}).parse(value);

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

/** Keys of at most `limit` items whose outbox has held events since before `before`, oldest first. */
export async function pendingOutboxes(
  table: TableHandle,
  keyAttributes: readonly string[],
  before: string,
  limit: number,
): Promise<Record<string, unknown>[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: "outbox",
      KeyConditionExpression: "#outboxState = :pending AND #outboxSince < :before",
      ExpressionAttributeNames: names("outboxState", "outboxSince"),
      ExpressionAttributeValues: { ":pending": OUTBOX_PENDING, ":before": before },
      Limit: limit,
    }),
  );
  return Items.map((item) => Object.fromEntries(keyAttributes.map((attribute) => [attribute, item[attribute]])));
}
