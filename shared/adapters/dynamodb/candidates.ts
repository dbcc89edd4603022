import { PutCommand, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { CandidateKey } from "#shared/domain/candidate.ts";
import { CandidateRecord } from "#shared/domain/candidate-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { CandidateStore, Delivery } from "#shared/ports/stores.ts";
import { aggregateTable } from "./aggregate-table.ts";
import { createCandidates, newCandidateItem } from "./create-candidates.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { asOutbox, type OnUnsent, outboxAttributes, sendAndSettle } from "./outbox.ts";
import { KEYS, POOL_SHARDS, poolShard, type TableHandle } from "./tables.ts";

/** A tombstone stays this long: longer than any pool that is still warm could remember the person. */
const TOMBSTONE_SECONDS = 30 * 86_400;

const ifConditionFails = async <T>(write: Promise<T>, otherwise: () => T): Promise<T> => {
  try {
    return await write;
  } catch (error) {
    if (isConditionFailure(error)) return otherwise();
    throw error;
  }
};

/** A placement says when, so that a pool that is warm hears of it as of every other change. */
type PlacementMark = {
  markPlaced: (key: CandidateKey, assignment: string | undefined, at?: string) => Promise<void>;
  /** Takes the mark of this assignment, and of no other, away again. */
  release: (key: CandidateKey, assignment: string, at: string) => Promise<void>;
};

export function candidateTable(
  table: TableHandle,
  send: EventSender,
  onUnsent: OnUnsent,
): Omit<CandidateStore, "markPlaced"> & PlacementMark {
  const { client, name: TableName } = table;

  const { read, readMany } = aggregateTable({
    table,
    schema: CandidateRecord,
    keyOf: KEYS.candidates,
    keyOfRecord: ({ partner, ref }) => ({ partner, ref }),
    send,
    onUnsent,
  });

  /** Stores somebody of whom nothing is there, which is the cheapest write; false when anything is, also a tombstone. */
  const create = (delivery: Delivery) =>
    ifConditionFails(
      client
        .send(
          new PutCommand({
            TableName,
            Item: newCandidateItem(delivery),
            ConditionExpression: "attribute_not_exists(#version)",
            ExpressionAttributeNames: names("version"),
          }),
        )
        .then(() => true),
      () => false,
    );

  return {
    read,
    readMany,
    createMany: createCandidates(table),

    async withdraw(key, expectedVersion, at, event, receipts = []) {
      const isDone = await ifConditionFails(
        client
          .send(
            new UpdateCommand({
              TableName,
              Key: KEYS.candidates(key),
              UpdateExpression:
                "SET #state = :withdrawn, #changedAt = :at, #deliveredAt = :at, #receipts = :receipts, #version = :next, #expiresAt = :expiresAt, #outbox = :outbox, #outboxState = :outboxState, #outboxSince = :outboxSince REMOVE #profile, #vum, #placedBy",
              ConditionExpression: "#state = :active AND #version = :expected",
              ExpressionAttributeNames: names(
                ...[
                  "state",
                  "changedAt",
                  "deliveredAt",
                  "receipts",
                  "version",
                  "expiresAt",
                  "profile",
                  "vum",
                  "placedBy",
                ],
                ...["outbox", "outboxState", "outboxSince"],
              ),
              ExpressionAttributeValues: {
                ":withdrawn": "withdrawn",
                ":active": "active",
                ":at": at,
                ":receipts": receipts,
                ":expected": expectedVersion,
                ":next": expectedVersion + 1,
                ":expiresAt": Math.floor(Date.parse(at) / 1000) + TOMBSTONE_SECONDS,
                ...Object.fromEntries(
                  Object.entries(outboxAttributes(asOutbox([event]))).map(([name, value]) => [`:${name}`, value]),
                ),
              },
            }),
          )
          .then(() => true),
        () => false,
      );
      if (isDone) await sendAndSettle(table, KEYS.candidates(key), [event], send, onUnsent);
      return isDone;
    },

    async deliver(delivery, expectedVersion) {
      const { partner, ref, profile, vum, changedAt, receipts } = delivery;
      if (expectedVersion === 0 && (await create(delivery))) return 1;
      const condition =
        expectedVersion === undefined
          ? {}
          : {
              ConditionExpression:
                expectedVersion === 0
                  ? "attribute_not_exists(#version) OR #state = :withdrawn"
                  : "#version = :expected AND #state = :active",
            };
      const values =
        expectedVersion === undefined
          ? {}
          : expectedVersion === 0
            ? { ":withdrawn": "withdrawn" }
            : { ":expected": expectedVersion };
      const optional = { ...(vum ? { vum } : {}), ...(receipts ? { receipts } : {}) };
      const sets = Object.keys(optional).map((attribute) => `#${attribute} = :${attribute}`);
      const write = client.send(
        new UpdateCommand({
          TableName,
          Key: KEYS.candidates({ partner, ref }),
          UpdateExpression: `SET ${[
            "#profile = :profile",
            "#changedAt = :changedAt",
            "#deliveredAt = :changedAt",
            "#poolShard = :poolShard",
            "#state = :active",
            "#assignments = if_not_exists(#assignments, :empty)",
            ...(receipts ? [] : ["#receipts = if_not_exists(#receipts, :empty)"]),
            "#version = if_not_exists(#version, :zero) + :one",
            ...sets,
          ].join(", ")} REMOVE #expiresAt${vum ? "" : ", #vum"}`,
          ...condition,
          ExpressionAttributeNames: names(
            "profile",
            "changedAt",
            "deliveredAt",
            "poolShard",
            "state",
            "assignments",
            "receipts",
            "version",
            "expiresAt",
            "vum",
          ),
          ExpressionAttributeValues: {
            ":profile": profile,
            ":changedAt": changedAt,
            ":poolShard": poolShard(partner, ref),
            ":active": "active",
            ":empty": [],
            ":zero": 0,
            ":one": 1,
            ...Object.fromEntries(Object.entries(optional).map(([attribute, value]) => [`:${attribute}`, value])),
            ...values,
          },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      const { Attributes } = await ifConditionFails(write, () => {
        throw new Problem(
          "precondition-failed",
          "Het profiel is intussen veranderd; haal het opnieuw op en probeer het nog eens",
        );
      });
      return Number(Attributes?.version);
    },

    attach: (key, assignment) =>
      ifConditionFails(
        client
          .send(
            new UpdateCommand({
              TableName,
              Key: KEYS.candidates(key),
              UpdateExpression: "SET #assignments = list_append(#assignments, :one)",
              ConditionExpression: "#state = :active AND NOT contains(#assignments, :assignment)",
              ExpressionAttributeNames: names("assignments", "state"),
              ExpressionAttributeValues: { ":one": [assignment], ":assignment": assignment, ":active": "active" },
            }),
          )
          .then(() => true),
        () => false,
      ),

    markPlaced(key, assignment, at) {
      const values = {
        ...(assignment === undefined ? {} : { placedBy: assignment }),
        ...(at === undefined ? {} : { changedAt: at }),
      };
      const sets = Object.keys(values).map((name) => `#${name} = :${name}`);
      return ifConditionFails(
        client
          .send(
            new UpdateCommand({
              TableName,
              Key: KEYS.candidates(key),
              UpdateExpression: [
                ...(sets.length === 0 ? [] : [`SET ${sets.join(", ")}`]),
                ...(assignment === undefined ? ["REMOVE #placedBy"] : []),
              ].join(" "),
              ConditionExpression: "#state = :active",
              ExpressionAttributeNames: names("state", ...new Set(["placedBy", ...Object.keys(values)])),
              ExpressionAttributeValues: {
                ":active": "active",
                ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])),
              },
            }),
          )
          .then(() => undefined),
        () => undefined,
      );
    },

    release: (key, assignment, at) =>
      ifConditionFails(
        client
          .send(
            new UpdateCommand({
              TableName,
              Key: KEYS.candidates(key),
              UpdateExpression: "SET #changedAt = :at REMOVE #placedBy",
              ConditionExpression: "#state = :active AND #placedBy = :assignment",
              ExpressionAttributeNames: names("changedAt", "placedBy", "state"),
              ExpressionAttributeValues: { ":at": at, ":active": "active", ":assignment": assignment },
            }),
          )
          .then(() => undefined),
        () => undefined,
      ),

    async *changesSince(since) {
      const pagesOf = (shard: number) =>
        paginateQuery(
          { client },
          {
            TableName,
            IndexName: "changes",
            KeyConditionExpression:
              since === undefined ? "#poolShard = :shard" : "#poolShard = :shard AND #changedAt >= :since",
            ExpressionAttributeNames: names("poolShard", ...(since === undefined ? [] : ["changedAt"])),
            ExpressionAttributeValues: { ":shard": String(shard), ...(since === undefined ? {} : { ":since": since }) },
          },
        );
      // The next page of every shard is asked for at once: mostly there is one, with nothing or little in it.
      let shards = Array.from({ length: POOL_SHARDS }, (_unused, shard) => pagesOf(shard));
      while (shards.length > 0) {
        const pages = await Promise.all(shards.map((shard) => shard.next()));
        for (const { value } of pages) {
          const items = value?.Items ?? [];
          if (items.length > 0) yield items.map((item) => CandidateRecord.parse(item));
        }
        shards = shards.filter((_shard, at) => !pages[at]?.done);
      }
    },
  };
}
