import { type Conversation, continued, type Message } from "#shared/domain/conversation.ts";
import { isProblem, Problem } from "#shared/domain/problem.ts";
import type { Clock } from "#shared/ports/services.ts";
import type { AssignmentKey, AssignmentStore, ConversationStore } from "#shared/ports/stores.ts";

type Deps = {
  assignments: Pick<AssignmentStore, "read">;
  conversations: ConversationStore;
  clock: Clock;
};

/**
 * Adds a message to the conversation about an assignment. The same message sent twice is kept once, and two that are
 * written at the same moment are both kept.
 *
 * Throws `Problem("not-found")` when there is no such assignment, `Problem("conflict")` for a full conversation.
 */
export const writeMessage =
  ({ assignments, conversations, clock }: Deps) =>
  async ({ agency, id: assignmentId }: AssignmentKey, { id, by, text }: Omit<Message, "at">): Promise<Conversation> => {
    const key = { agency, id: assignmentId };
    if (!(await assignments.read(key))) throw new Problem("not-found", "Deze toewijzing is niet gevonden");
    for (;;) {
      const stored = await conversations.read(key);
      if (stored?.messages.some((message) => message.id === id)) return stored;
      const next = continued(key, stored, { id, at: clock().toISOString(), by, text });
      if (stored === undefined) {
        if (await conversations.create(next, [])) return next;
        continue;
      }
      try {
        await conversations.replace(next, []);
        return next;
      } catch (error) {
        if (!isProblem(error, "conflict")) throw error;
      }
    }
  };
