import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { ForgetClientGroup } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

/** In the items of the assignments themselves; one that has no group, or is not there, stays as it is. */
export const forgetClientGroupIn =
  ({ client, name }: TableHandle): ForgetClientGroup =>
  async (key) => {
    try {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: KEYS.assignments(key),
          UpdateExpression: "REMOVE #reportedAs.#clientGroup",
          ConditionExpression: "attribute_exists(#reportedAs.#clientGroup)",
          ExpressionAttributeNames: names("reportedAs", "clientGroup"),
        }),
      );
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  };
