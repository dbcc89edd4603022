import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { EmployerRecord } from "#shared/domain/employer-record.ts";
import { Problem } from "#shared/domain/problem.ts";
import type { EmployerHandovers } from "#shared/ports/employer-list.ts";
import type { EventSender } from "#shared/ports/services.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { asOutbox, carriedOutbox, type OnUnsent, outboxAttributes, sendAndSettle } from "./outbox.ts";
import { readStored } from "./read-items.ts";
import { KEYS, type TableHandle } from "./tables.ts";

/**
 * Handovers in the table of employers. An employer has no version: who its contact is and how often that changed are what
 * a write rests on.
 */
export function employerHandovers(table: TableHandle, send: EventSender, onUnsent: OnUnsent): EmployerHandovers {
  const { client, name } = table;
  const itemOf = (kvkNumber: string) => readStored(table, KEYS.employers(kvkNumber));
  return {
    async read(kvkNumber) {
      const item = await itemOf(kvkNumber);
      return item && EmployerRecord.parse(item);
    },
    async handOver(kvkNumber, handover, number, events) {
      const item = await itemOf(kvkNumber);
      const stored = item && EmployerRecord.parse(item);
      const overtaken = new Problem("conflict", "Deze werkgever heeft intussen een andere contactpersoon");
      const earlier = stored?.handovers ?? [];
      if (stored?.accountManager !== handover.from || earlier.length !== number - 1) throw overtaken;
      const isFirst = stored.handovers === undefined;
      try {
        await client.send(
          new PutCommand({
            TableName: name,
            Item: {
              ...stored,
              ...{ accountManager: handover.to, handovers: [...earlier, handover] },
              ...outboxAttributes({ ...carriedOutbox(item?.outbox), ...asOutbox(events) }),
            },
            ConditionExpression: `#accountManager = :from AND ${isFirst ? "attribute_not_exists(#handovers)" : "size(#handovers) = :count"}`,
            ExpressionAttributeNames: names("accountManager", "handovers"),
            ExpressionAttributeValues: { ":from": handover.from, ...(isFirst ? {} : { ":count": number - 1 }) },
          }),
        );
      } catch (error) {
        if (isConditionFailure(error)) throw overtaken;
        throw error;
      }
      await sendAndSettle(table, KEYS.employers(kvkNumber), events, send, onUnsent);
    },
  };
}
