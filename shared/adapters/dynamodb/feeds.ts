import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { AssignmentChange } from "#shared/domain/assignment.ts";
import type { FeedStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import type { TableHandle } from "./tables.ts";

const Entry = AssignmentChange.extend({ agency: z.string(), sequence: z.int(), assignmentId: z.string() });

export function feedTable({ client, name }: TableHandle): FeedStore {
  const query = async (agency: string, sequence: number, limit: number, forward: boolean) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: "#agency = :agency AND #sequence > :sequence",
        ExpressionAttributeNames: names("agency", "sequence"),
        ExpressionAttributeValues: { ":agency": agency, ":sequence": sequence },
        ConsistentRead: true,
        ScanIndexForward: forward,
        Limit: limit,
      }),
    );
    return Items.map((item) => Entry.parse(item));
  };
  return {
    last: async (agency) => (await query(agency, 0, 1, false))[0],
    after: (agency, sequence, limit) => query(agency, sequence, limit, true),
    async append(entry) {
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: entry,
            ConditionExpression: "attribute_not_exists(#sequence)",
            ExpressionAttributeNames: names("sequence"),
          }),
        );
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },
  };
}
