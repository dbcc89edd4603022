import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { ReportDay } from "#shared/domain/reports/report-day.ts";
import type { ReportDays } from "#shared/ports/stores.ts";
import { isConditionFailure, names } from "./expressions.ts";
import { readItems } from "./read-items.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { readItem } from "./versioned-item.ts";

/** Beside the tallies of shares, in the same table. */
const keyOf = (day: string) => KEYS.tallies(`report/${day}`);
const MARK = KEYS.tallies("report/folded");

const Mark = z.object({ day: z.iso.date() });

export const reportDayTable = (table: TableHandle): ReportDays => ({
  async readMany(days) {
    const items = await readItems(table, days.map(keyOf));
    return items.map((item) => ReportDay.parse(item));
  },
  async put(day) {
    try {
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...keyOf(day.day), ...day },
          ConditionExpression: "attribute_not_exists(#id) OR #foldedAt <= :foldedAt",
          ExpressionAttributeNames: names("id", "foldedAt"),
          ExpressionAttributeValues: { ":foldedAt": day.foldedAt },
        }),
      );
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  },
  foldedUpTo: async () => (await readItem(table, MARK, Mark))?.day,
  async markFolded(day) {
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...MARK, day } }));
  },
});
