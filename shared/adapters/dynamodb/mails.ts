import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { MailRecord } from "#shared/domain/mail-record.ts";
import type { MailStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

export function mailTable({ client, name }: TableHandle): MailStore {
  const put = async (record: MailRecord, condition: Partial<ConstructorParameters<typeof PutCommand>[0]>) => {
    try {
      await client.send(new PutCommand({ TableName: name, Item: record, ...condition }));
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  };
  return {
    async read(id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: KEYS.mails(id), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : MailRecord.parse(Item);
    },
    create: (record) =>
      put(record, { ConditionExpression: "attribute_not_exists(#id)", ExpressionAttributeNames: names("id") }),
    replace: (record) =>
      put(record, {
        ConditionExpression: "#version = :before",
        ExpressionAttributeNames: names("version"),
        ExpressionAttributeValues: { ":before": record.version - 1 },
      }),
  };
}
