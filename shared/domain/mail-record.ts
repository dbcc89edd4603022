import * as z from "zod";
import { Instant } from "./fields.ts";

/**
 * One mail that must go out once: its id follows from what it is about, so a second attempt finds the first. Written as
 * `sending` before it goes; found again in that state it is looked up at the provider, and `uncertain` when nobody can
 * say whether it went.
 */
export const MailRecord = z.object({
  id: z.string(),
  version: z.int(),
  status: z.enum(["sending", "sent", "uncertain"]),
  messageId: z.string(),
  attempts: z.int(),
  at: Instant,
  /** Ids of the reminders that it holds: what stands here was said, and is not said again. */
  reminders: z.array(z.string()).optional(),
});
export type MailRecord = z.infer<typeof MailRecord>;

/** A mail ready to send. Its links stand in both forms; there is no personal data of a candidate in any of them. */
export type Mail = {
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Where its reader switches it off, by one request without further questions (RFC 8058). Absent for duty mail. */
  unsubscribeUrl?: string;
  /** Ids of the reminders that it holds. */
  reminders?: readonly string[];
};
