import { Conversation } from "#shared/domain/conversation.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { AssignmentKey, ConversationStore } from "#shared/ports/stores.ts";
import { aggregateTable } from "./aggregate-table.ts";
import { changedLines } from "./desk-lines.ts";
import type { OnUnsent } from "./outbox.ts";
import { KEYS, LINES, type TableHandle } from "./tables.ts";

const Key = Conversation.pick({ agency: true, id: true });

/** Attributes that put a conversation into the index `lines`: one that was emptied tells nobody anything. */
const lineAttributes = ({ messages }: Conversation) => {
  const changedAt = messages.at(-1)?.at;
  return changedAt === undefined ? {} : { lines: LINES, changedAt };
};

export const conversationTable = (table: TableHandle, send: EventSender, onUnsent: OnUnsent): ConversationStore => ({
  ...aggregateTable<AssignmentKey, Conversation>({
    table,
    schema: Conversation,
    keyOf: KEYS.conversations,
    keyOfRecord: ({ agency, id }) => ({ agency, id }),
    derived: lineAttributes,
    send,
    onUnsent,
  }),
  changedSince: (since) => changedLines(table, Key, since),
});
