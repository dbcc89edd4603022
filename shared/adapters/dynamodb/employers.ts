import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { EmployerStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { readItem } from "./versioned-item.ts";

export function employerTable(table: TableHandle): EmployerStore {
  const { client, name } = table;
  const read: EmployerStore["read"] = (kvkNumber) => readItem(table, KEYS.employers(kvkNumber), EmployerRecord);
  return {
    read,
    async ensure(employer) {
      const known = await read(employer.kvkNumber);
      if (known) return known;
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: employer,
            ConditionExpression: "attribute_not_exists(#kvkNumber)",
            ExpressionAttributeNames: names("kvkNumber"),
          }),
        );
        return employer;
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
        return (await read(employer.kvkNumber)) ?? employer;
      }
    },
  };
}
