import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { ContactMoment } from "#shared/domain/contact-moment.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

export const contactMomentTable = ({ client, name }: TableHandle): ContactMomentStore => ({
  async add(moment) {
    try {
      await client.send(
        new PutCommand({
          TableName: name,
          Item: { ...moment, ...KEYS.contacts(moment) },
          ConditionExpression: "attribute_not_exists(#moment)",
          ExpressionAttributeNames: names("moment"),
        }),
      );
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  },
  async latest(kvkNumber, limit) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: "#kvkNumber = :kvkNumber",
        ExpressionAttributeNames: names("kvkNumber"),
        ExpressionAttributeValues: { ":kvkNumber": kvkNumber },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items.map((item) => ContactMoment.parse(item));
  },
});
