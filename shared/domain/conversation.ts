import * as z from "zod";
import { withoutBsn } from "./bsn.ts";
import { Instant, paragraphs } from "./fields.ts";
import { Actor } from "./history.ts";
import { Problem } from "./problem.ts";

/** One message of a conversation; `id` follows from the form it was written in, so that it is kept once. */
const Message = z.object({ id: z.string(), at: Instant, by: Actor, text: z.string() });
export type Message = z.infer<typeof Message>;

/**
 * What the account manager and the agency wrote to each other about one assignment, the oldest first. Under the
 * assignment's own key: whoever cannot read that cannot read this. Without messages once the person was withdrawn.
 */
export const Conversation = z.object({
  agency: z.string(),
  id: z.string(),
  version: z.int(),
  messages: z.array(Message),
});
export type Conversation = z.infer<typeof Conversation>;

export const MOST_MESSAGES = 100;
const MOST_CHARACTERS = 1000;

/** A message as it is typed. What could be a BSN is taken out of it: the platform may not hold one (AVG 87). */
export const MessageText = paragraphs(MOST_CHARACTERS, "Schrijf eerst een bericht").transform(withoutBsn);

/** What a form calls its message. */
export const MessageId = z.string().regex(/^[\w-]{16,64}$/);

/** Shown beside the field in which a message is written. */
export const MESSAGE_ADVICE =
  "Noem geen naam, adres, telefoonnummer, BSN, ziekte of uitkering van de kandidaat. Gebruik de referentie.";

/** The conversation without a word of what was said. */
export const emptied = (conversation: Conversation): Conversation => ({
  ...conversation,
  version: conversation.version + 1,
  messages: [],
});

/** The conversation with one message more. Throws `Problem("conflict")` when it is full. */
export function continued(
  key: { agency: string; id: string },
  conversation: Conversation | undefined,
  message: Message,
): Conversation {
  const messages = conversation?.messages ?? [];
  if (messages.length >= MOST_MESSAGES) {
    throw new Problem("conflict", `Dit gesprek heeft al ${MOST_MESSAGES} berichten; bel elkaar`);
  }
  return { ...key, version: (conversation?.version ?? 0) + 1, messages: [...messages, message] };
}
