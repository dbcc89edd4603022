import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type * as z from "zod";
import { Problem } from "#shared/domain/problem.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { AggregateStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { asOutbox, carriedOutbox, type OnUnsent, type Outbox, outboxAttributes, sendAndSettle } from "./outbox.ts";
import { readItems, readStored } from "./read-items.ts";
import type { TableHandle } from "./tables.ts";

type Item = Record<string, unknown>;

/** Where something stands in an item: the names of attributes, each inside the one before. */
type Path = readonly string[];

export type AggregateTable<K, T> = {
  table: TableHandle;
  schema: z.ZodType<T>;
  /** Attributes of the key of a key or record. */
  keyOf: (key: K) => Item;
  keyOfRecord: (record: T) => K;
  /** Attributes beside the record's own: what indexes need. */
  derived?: (record: T) => Item;
  /** What changes without a new version, numbers and texts alone: a `replace` that did not see it as it is conflicts. */
  unversioned?: readonly Path[];
  send: EventSender;
  onUnsent: OnUnsent;
};

/** That what stands at a path is still as it was read, or still not there; and the value that is compared. */
function asSeen(record: unknown, path: Path): { condition: string; values: Item } {
  const place = path.map((name) => `#${name}`).join(".");
  const value = path.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), record);
  if (value === undefined) return { condition: `attribute_not_exists(${place})`, values: {} };
  const name = `:${path.join("_")}`;
  return { condition: `${place} = ${name}`, values: { [name]: value } };
}

const isRecord = (value: unknown): value is Item => typeof value === "object" && value !== null;

/**
 * An aggregate store over one table. The whole record is written at once, conditional on its version, with the events
 * that the write causes; events that an earlier write left unsent are carried along.
 */
export function aggregateTable<K, T extends { version: number }>(
  config: AggregateTable<K, T>,
): AggregateStore<K, T> & { readMany: (keys: readonly K[]) => Promise<T[]> } {
  const { table, schema, keyOf, keyOfRecord, derived, unversioned = [], send, onUnsent } = config;

  const itemOf = (record: T, outbox: Outbox): Item => ({
    ...record,
    ...derived?.(record),
    ...outboxAttributes(outbox),
  });

  return {
    async read(key) {
      const item = await readStored(table, keyOf(key));
      return item === undefined ? undefined : schema.parse(item);
    },

    async create(record, events) {
      const key = keyOf(keyOfRecord(record));
      const [attribute = ""] = Object.keys(key);
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: itemOf(record, asOutbox(events)),
            ConditionExpression: "attribute_not_exists(#key)",
            ExpressionAttributeNames: { "#key": attribute },
          }),
        );
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
      await sendAndSettle(table, key, events, send, onUnsent);
      return true;
    },

    async replace(record, events) {
      const key = keyOfRecord(record);
      const stored = await readStored(table, keyOf(key));
      const unsent = carriedOutbox(stored?.outbox);
      const seen = unversioned.map((path) => asSeen(record, path));
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: itemOf(record, { ...unsent, ...asOutbox(events) }),
            ConditionExpression: ["#version = :before", ...seen.map(({ condition }) => condition)].join(" AND "),
            ExpressionAttributeNames: names("version", ...unversioned.flat()),
            ExpressionAttributeValues: Object.assign(
              { ":before": record.version - 1 },
              ...seen.map(({ values }) => values),
            ),
          }),
        );
      } catch (error) {
        if (isConditionFailure(error))
          throw new Problem("conflict", "Iemand anders was u net voor; haal het opnieuw op");
        throw error;
      }
      await sendAndSettle(table, keyOf(key), events, send, onUnsent);
    },

    async readMany(keys) {
      const items = await readItems(table, keys.map(keyOf));
      return items.map((item) => schema.parse(item));
    },
  };
}
