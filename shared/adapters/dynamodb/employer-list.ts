import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import { EmployerRecord } from "#shared/domain/employer-record.ts";
import type { EmployerList } from "#shared/ports/employer-list.ts";
import { names } from "./expressions.ts";
import type { TableHandle } from "./tables.ts";

export const employerList = ({ client, name }: TableHandle): EmployerList => ({
  async listOf(accountManager) {
    const found: EmployerRecord[] = [];
    const pages = paginateQuery(
      { client },
      {
        TableName: name,
        IndexName: "contact",
        KeyConditionExpression: "#accountManager = :accountManager",
        ExpressionAttributeNames: names("accountManager"),
        ExpressionAttributeValues: { ":accountManager": accountManager },
      },
    );
    for await (const { Items = [] } of pages) found.push(...Items.map((item) => EmployerRecord.parse(item)));
    return found;
  },
});
