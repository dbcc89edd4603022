import { Conversation } from "#shared/domain/conversation.ts";
import type { EventSender } from "#shared/ports/services.ts";
import type { AssignmentKey, ConversationStore } from "#shared/ports/stores.ts";
import { aggregateTable } from "./aggregate-table.ts";
import type { OnUnsent } from "./outbox.ts";
import { KEYS, type TableHandle } from "./tables.ts";

export const conversationTable = (table: TableHandle, send: EventSender, onUnsent: OnUnsent): ConversationStore =>
  aggregateTable<AssignmentKey, Conversation>({
    table,
    schema: Conversation,
    keyOf: KEYS.conversations,
    keyOfRecord: ({ agency, id }) => ({ agency, id }),
    send,
    onUnsent,
  });
