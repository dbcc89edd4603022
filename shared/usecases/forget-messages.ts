import { emptied } from "#shared/domain/conversation.ts";
import { isProblem } from "#shared/domain/problem.ts";
import type { AssignmentKey, ConversationStore } from "#shared/ports/stores.ts";

/** Removes what was written about an assignment: people write about people, whatever a page asks of them. */
export const forgetMessages =
  ({ conversations }: { conversations: ConversationStore }) =>
  async (key: AssignmentKey): Promise<void> => {
    for (;;) {
      const conversation = await conversations.read(key);
      if (!conversation || conversation.messages.length === 0) return;
      try {
        return await conversations.replace(emptied(conversation), []);
      } catch (error) {
        if (!isProblem(error, "conflict")) throw error;
      }
    }
  };
