import { paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { CandidateProfile, CandidateRef } from "#shared/domain/candidate.ts";
import { Instant } from "#shared/domain/fields.ts";
import type { PartnerPeople } from "#shared/ports/stores.ts";
import { names } from "./expressions.ts";
import type { TableHandle } from "./tables.ts";

const Listed = z.object({ ref: CandidateRef, changedAt: Instant, deliveredAt: Instant.optional() });
const Known = z.object({ profile: CandidateProfile, changedAt: Instant });

/** Reads one partition of the candidates: the partner is the key, so nobody of another can be in it. */
export function partnerPeople({ client, name }: TableHandle): PartnerPeople {
  async function* active<T>(partner: string, attributes: readonly string[], schema: z.ZodType<T>): AsyncGenerator<T[]> {
    const pages = paginateQuery(
      { client },
      {
        TableName: name,
        KeyConditionExpression: "#partner = :partner",
        FilterExpression: "#state = :active",
        ProjectionExpression: attributes.map((attribute) => `#${attribute}`).join(", "),
        ExpressionAttributeNames: names("partner", "state", ...attributes),
        ExpressionAttributeValues: { ":partner": partner, ":active": "active" },
        ConsistentRead: true,
      },
    );
    for await (const { Items = [] } of pages) yield Items.map((item) => schema.parse(item));
  }
  return {
    listRefs: (partner) => active(partner, ["ref", "changedAt", "deliveredAt"], Listed),
    listProfiles: (partner) => active(partner, ["profile", "changedAt"], Known),
  };
}
