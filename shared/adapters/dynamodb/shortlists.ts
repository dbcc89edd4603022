import { paginateQuery, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Movement, type Rim, rimOf, Shortlist } from "#shared/domain/shortlist.ts";
import type { ShortlistStore } from "#shared/ports/stores.ts";
import { names } from "./expressions.ts";
import { packed, packedOrPlain } from "./packed.ts";
import { KEYS, RIM_OPEN, type TableHandle } from "./tables.ts";
import { putNextVersion, readItem } from "./versioned-item.ts";

/** Fifty explained people are a tenth of the size when packed, and nothing asks for a part of them. */
const StoredShortlist = Shortlist.extend({
  entries: packedOrPlain(Shortlist.shape.entries),
  unlocks: packedOrPlain(Shortlist.shape.unlocks),
}) satisfies z.ZodType<Shortlist>;

const StoredRim = z.object({
  reference: z.string(),
  members: z.array(z.string()),
  floor: z.number().optional(),
  movements: z.array(Movement),
}) satisfies z.ZodType<Rim>;

export function shortlistTable(table: TableHandle): ShortlistStore {
  const { client, name } = table;
  return {
    read: (reference) => readItem(table, KEYS.shortlists(reference), StoredShortlist),
    keep: (shortlist) =>
      putNextVersion(table, KEYS.shortlists(shortlist.reference), {
        ...shortlist,
        entries: packed(shortlist.entries),
        unlocks: packed(shortlist.unlocks),
        ...rimOf(shortlist),
        rim: RIM_OPEN,
      }),

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
