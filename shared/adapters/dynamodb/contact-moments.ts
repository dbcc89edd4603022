import { PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import { ContactMoment } from "#shared/domain/contact-moment.ts";
import { addMonths, dayOf } from "#shared/domain/dates.ts";
import type { ContactMomentStore } from "#shared/ports/contact-moments.ts";
import type { Clock } from "#shared/ports/services.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

type Term = { keptMonths: number; clock: Clock };

/** A moment is kept for so many months after its day: the table then removes it, and before it does nobody reads it. */
export const contactMomentTable = ({ client, name }: TableHandle, { keptMonths, clock }: Term): ContactMomentStore => ({
  async add(moment) {
    try {
      await client.send(
        new PutCommand({
          TableName: name,
          Item: { ...moment, ...KEYS.contacts(moment), expiresAt: Date.parse(addMonths(moment.on, keptMonths)) / 1000 },
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
        KeyConditionExpression: "#kvkNumber = :kvkNumber AND #moment >= :first",
        ExpressionAttributeNames: names("kvkNumber", "moment"),
        ExpressionAttributeValues: { ":kvkNumber": kvkNumber, ":first": addMonths(dayOf(clock()), -keptMonths) },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items.map((item) => ContactMoment.parse(item));
  },
});
