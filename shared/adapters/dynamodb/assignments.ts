import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { Assignment } from "#shared/domain/assignment.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { AssignmentKey, AssignmentStore } from "#shared/ports/stores.ts";
import { agencyWorkAttributes } from "./agency-work.ts";
import { aggregateTable } from "./aggregate-table.ts";
import { assignmentLineAttributes } from "./desk-lines.ts";
import { isConditionFailure, names } from "./expressions.ts";
import type { OnUnsent } from "./outbox.ts";
import { KEYS, type TableHandle } from "./tables.ts";

const Stored = Assignment.extend({ published: z.int() });
type Stored = z.infer<typeof Stored>;

export function assignmentTable(table: TableHandle, send: EventSender, onUnsent: OnUnsent): AssignmentStore {
  return {
    ...aggregateTable<AssignmentKey, Stored>({
      table,
      schema: Stored,
      keyOf: KEYS.assignments,
      keyOfRecord: ({ agency, id }) => ({ agency, id }),
      derived: (assignment) => ({ ...assignmentLineAttributes(assignment), ...agencyWorkAttributes(assignment) }),
      unversioned: [["published"], ["reportedAs", "clientGroup"]],
      send,
      onUnsent,
    }),
    async markPublished(key, version) {
      try {
        await table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: KEYS.assignments(key),
            UpdateExpression: "SET #published = :version",
            ConditionExpression: "#published < :version",
            ExpressionAttributeNames: names("published"),
            ExpressionAttributeValues: { ":version": version },
          }),
        );
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
      }
    },
  };
}
