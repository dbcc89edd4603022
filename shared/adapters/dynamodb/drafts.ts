import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { Draft } from "#shared/domain/draft.ts";
import type { DraftStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { readItem } from "./versioned-item.ts";

export const draftTable = (table: TableHandle): DraftStore => ({
  read: (id) => readItem(table, KEYS.drafts(id), Draft),
  async keep(draft) {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: draft,
          ConditionExpression: "attribute_not_exists(#sentAs)",
          ExpressionAttributeNames: names("sentAs"),
        }),
      );
      return true;
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
      return false;
    }
  },
});
