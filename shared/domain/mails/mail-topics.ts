import * as z from "zod";

/** Mail that is not duty. */
const MAIL_TOPICS = ["shortlist-news", "message-news", "partner-digest"] as const;
export type MailTopic = (typeof MAIL_TOPICS)[number];

/** One kind of mail to one recipient: an account manager, an agency's team, or a source partner's team. */
export const MailChoice = z.object({
  topic: z.enum(MAIL_TOPICS),
  recipient: z.string().regex(/^[a-z0-9.-]{1,80}$/),
});
export type MailChoice = z.infer<typeof MailChoice>;
