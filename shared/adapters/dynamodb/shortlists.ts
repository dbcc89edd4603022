import { GetCommand, PutCommand, paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Movement, type Rim, rimOf, Shortlist } from "#shared/domain/shortlist.ts";
import type { ShortlistStore } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, RIM_OPEN, type TableHandle } from "./tables.ts";

const StoredRim = z.object({
  reference: z.string(),
  members: z.array(z.string()),
  floor: z.number().optional(),
  movements: z.array(Movement),
}) satisfies z.ZodType<Rim>;

export function shortlistTable({ client, name }: TableHandle): ShortlistStore {
  return {
    async read(reference) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: KEYS.shortlists(reference), ConsistentRead: true }),
      );
      return Item === undefined ? undefined : Shortlist.parse(Item);
    },

    async keep(shortlist) {
      const isFirst = shortlist.version === 1;
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: { ...shortlist, ...rimOf(shortlist), rim: RIM_OPEN },
            ConditionExpression: isFirst ? "attribute_not_exists(#reference)" : "#version = :before",
            ExpressionAttributeNames: names(isFirst ? "reference" : "version"),
            ...(isFirst ? {} : { ExpressionAttributeValues: { ":before": shortlist.version - 1 } }),
          }),
        );
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },

    async listRims() {
      const rims: Rim[] = [];
      const pages = paginateQuery(
        { client },
        {
          TableName: name,
          IndexName: "rims",
          KeyConditionExpression: "#rim = :open",
          ExpressionAttributeNames: names("rim"),
          ExpressionAttributeValues: { ":open": RIM_OPEN },
        },
      );
      for await (const { Items = [] } of pages) rims.push(...Items.map((item) => StoredRim.parse(item)));
      return rims;
    },

    async close(reference) {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: KEYS.shortlists(reference),
          UpdateExpression: "REMOVE #rim",
          ConditionExpression: "attribute_exists(#reference)",
          ExpressionAttributeNames: names("rim", "reference"),
        }),
      );
    },
  };
}
