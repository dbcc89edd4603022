import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { EmployerStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

export function employerTable({ client, name }: TableHandle): EmployerStore {
  const read: EmployerStore["read"] = async (kvkNumber) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: name, Key: KEYS.employers(kvkNumber), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : EmployerRecord.parse(Item);
  };
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
