import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Reminded } from "#shared/domain/reminded.ts";
import type { ReminderMarks } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { KEYS, type TableHandle } from "./tables.ts";

async function mark({ client, name }: TableHandle, Key: Record<string, string>, reminded: Reminded): Promise<void> {
  const [attribute = ""] = Object.keys(Key);
  try {
    await client.send(
      new UpdateCommand({
        ...{ TableName: name, Key, UpdateExpression: "SET #reminded = :reminded" },
        ConditionExpression: `attribute_exists(#${attribute})`,
        ExpressionAttributeNames: names("reminded", attribute),
        ExpressionAttributeValues: { ":reminded": reminded },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

/** Marks in the items of the records themselves; a record that is gone gets none. */
export const reminderMarks = (
  tables: Record<"vacancies" | "carvings" | "assignments", TableHandle>,
): ReminderMarks => ({
  vacancy: (reference, reminded) => mark(tables.vacancies, KEYS.vacancies(reference), reminded),
  carving: (reference, reminded) => mark(tables.carvings, KEYS.carvings(reference), reminded),
  assignment: (key, reminded) => mark(tables.assignments, KEYS.assignments(key), reminded),
});
