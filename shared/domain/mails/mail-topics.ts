import * as z from "zod";

/** Mail that is not duty, with how it is called on the page where it is switched off. */
export const MAIL_TOPICS = {
  "shortlist-news": "nieuws over veranderde groslijsten",
  "message-news": "de mail dat het werkgeversservicepunt u een bericht schreef",
  "partner-digest": "het weekbericht over uw kandidaten",
} as const;

/** One kind of mail to one recipient: an account manager, an agency's team, or a source partner's team. */
export const MailChoice = z.object({
  topic: z.enum(Object.keys(MAIL_TOPICS) as [keyof typeof MAIL_TOPICS, ...(keyof typeof MAIL_TOPICS)[]]),
  recipient: z.string().regex(/^[a-z0-9.-]{1,80}$/),
});
export type MailChoice = z.infer<typeof MailChoice>;
