import { DeleteCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { AddressStore } from "#shared/ports/stores.ts";
import { names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

const Noted = z.object({ reference: z.string() });
const MOST = 100;

export const addressTable = ({ client, name }: TableHandle): AddressStore => ({
  async note(address, reference, expiresAt) {
    await client.send(new PutCommand({ TableName: name, Item: { ...KEYS.addresses(address, reference), expiresAt } }));
  },
  async list(address) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: "#address = :address",
        ExpressionAttributeNames: names("address"),
        ExpressionAttributeValues: { ":address": address },
        ConsistentRead: true,
        Limit: MOST,
      }),
    );
    return Items.map((item) => Noted.parse(item).reference);
  },
  async forget(address, reference) {
    await client.send(new DeleteCommand({ TableName: name, Key: KEYS.addresses(address, reference) }));
  },
});
