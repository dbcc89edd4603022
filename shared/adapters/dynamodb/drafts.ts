import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Draft } from "#shared/domain/draft.ts";
import type { DraftStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

export const draftTable = ({ client, name }: TableHandle): DraftStore => ({
  async read(id) {
    const { Item } = await client.send(new GetCommand({ TableName: name, Key: KEYS.drafts(id), ConsistentRead: true }));
    return Item === undefined ? undefined : Draft.parse(Item);
  },
  async keep(draft) {
    try {
      await client.send(
        new PutCommand({
          TableName: name,
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
