import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { PoolMark, PoolSnapshot } from "#shared/domain/pool-snapshot.ts";
import type { PoolSnapshotStore } from "#shared/ports/stores.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { putNextVersion, readItem } from "./versioned-item.ts";

export function poolSnapshotTable(table: TableHandle, region: string): PoolSnapshotStore {
  const snapshotKey = KEYS.pools(`${region}/snapshot`);
  const markKey = KEYS.pools(`${region}/mark`);
  return {
    read: () => readItem(table, snapshotKey, PoolSnapshot),
    replace: (snapshot) => putNextVersion(table, snapshotKey, snapshot),
    readMark: () => readItem(table, markKey, PoolMark),
    async putMark(mark) {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...markKey, ...mark } }));
    },
  };
}
