import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { MailRecord } from "#shared/domain/mail-record.ts";
import type { MailStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { readItem } from "./versioned-item.ts";

export function mailTable(table: TableHandle): MailStore {
  const { client, name } = table;
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
    read: (id) => readItem(table, KEYS.mails(id), MailRecord),
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
