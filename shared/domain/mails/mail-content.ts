import type { Language } from "../language.ts";

export type MailLink = { text: string; url: string };

/** One line of a list; with a link, the text of the link comes first. */
export type MailItem = { text: string; link?: MailLink };

/** What a mail is made of. Every part has a form in text and one in HTML, and says the same in both. */
export type MailPart =
  | { kind: "paragraph"; text: string }
  | { kind: "heading"; text: string }
  | { kind: "list"; items: readonly MailItem[] }
  | { kind: "link"; link: MailLink };

/** What one mail says, to whom it may be; how it looks is the template's. */
export type MailContent = {
  language: Language;
  /** Subject, and the heading above it all. */
  subject: string;
  parts: readonly MailPart[];
  /** Who sends it, line by line. */
  signature: readonly string[];
  /** Why somebody gets it, and whether it can be switched off. */
  reason: string;
  /** Where what is not duty in it is switched off, by one click. */
  unsubscribe?: MailLink;
};

/** What a mail says in one language; greeting, signature and reason are its kind's. */
export type Told = Pick<MailContent, "subject" | "parts">;

export const paragraph = (text: string): MailPart => ({ kind: "paragraph", text });
export const heading = (text: string): MailPart => ({ kind: "heading", text });
export const list = (items: readonly (MailItem | string)[]): MailPart => ({
  kind: "list",
  items: items.map((item) => (typeof item === "string" ? { text: item } : item)),
});
export const link = (text: string, url: string): MailPart => ({ kind: "link", link: { text, url } });
