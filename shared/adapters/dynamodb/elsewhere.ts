import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Elsewhere } from "#shared/domain/vum-elsewhere.ts";
import type { ElsewhereStore } from "#shared/ports/vum.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { readItem } from "./versioned-item.ts";

export const elsewhereTable = (table: TableHandle): ElsewhereStore => ({
  read: (reference) => readItem(table, KEYS.elsewhere(reference), Elsewhere),
  async put(elsewhere) {
    await table.client.send(new PutCommand({ TableName: table.name, Item: elsewhere }));
  },
  async remove(reference) {
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: KEYS.elsewhere(reference) }));
  },
});
