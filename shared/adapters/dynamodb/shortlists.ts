import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { Shortlist } from "#shared/domain/shortlist.ts";
import type { ShortlistStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

export function shortlistTable({ client, name }: TableHandle): ShortlistStore {
  return {
    async read(reference) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: KEYS.shortlists(reference), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : Shortlist.parse(Item);
    },
    async keep(shortlist) {
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: shortlist,
            ConditionExpression: "attribute_not_exists(#reference) OR #requirementsVersion <= :own",
            ExpressionAttributeNames: names("reference", "requirementsVersion"),
            ExpressionAttributeValues: { ":own": shortlist.requirementsVersion },
          }),
        );
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },
  };
}
