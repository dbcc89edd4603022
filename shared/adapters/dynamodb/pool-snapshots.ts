import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { PoolMark, PoolSnapshot } from "#shared/domain/pool-snapshot.ts";
import type { PoolSnapshotStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

export function poolSnapshotTable({ client, name }: TableHandle, region: string): PoolSnapshotStore {
  const snapshotKey = KEYS.pools(`${region}/snapshot`);
  const markKey = KEYS.pools(`${region}/mark`);
  const get = async (Key: Record<string, string>) => {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
    return Item;
  };
  return {
    async read() {
      const item = await get(snapshotKey);
      return item === undefined ? undefined : PoolSnapshot.parse(item);
    },
    async replace(snapshot) {
      const isFirst = snapshot.version === 1;
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: { ...snapshotKey, ...snapshot },
            ConditionExpression: isFirst ? "attribute_not_exists(#id)" : "#version = :before",
            ExpressionAttributeNames: names(isFirst ? "id" : "version"),
            ...(isFirst ? {} : { ExpressionAttributeValues: { ":before": snapshot.version - 1 } }),
          }),
        );
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },
    async readMark() {
      const item = await get(markKey);
      return item === undefined ? undefined : PoolMark.parse(item);
    },
    async putMark(mark) {
      await client.send(new PutCommand({ TableName: name, Item: { ...markKey, ...mark } }));
    },
  };
}
