import { PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import type { MailChoice } from "#shared/domain/mails/mail-topics.ts";
import type { MailChoices } from "#shared/ports/stores.ts";
import { KEYS, type TableHandle } from "./tables.ts";
import { readItem } from "./versioned-item.ts";

const Chosen = z.object({ isOff: z.boolean() });

/** Beside the mails, in the same table: no mail's id begins like this. */
const keyOf = ({ topic, recipient }: MailChoice) => KEYS.mails(`choice/${topic}/${recipient}`);

export const mailChoiceTable = (table: TableHandle): MailChoices => ({
  isOff: async (choice) => (await readItem(table, keyOf(choice), Chosen))?.isOff ?? false,
  async put(choice, isOff, at) {
    await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keyOf(choice), isOff, at } }));
  },
});
