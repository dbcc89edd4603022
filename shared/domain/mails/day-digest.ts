import type { Language } from "../language.ts";
import type { Mail } from "../mail-record.ts";
import type { Region } from "../region.ts";
import type { Step } from "../reminded.ts";
import type { Addressee } from "../reminders.ts";
import { DIGEST_WORDS, type DigestWords, type Reader } from "./day-digest-words.ts";
import { heading, link, list, type MailItem, type MailPart, paragraph } from "./mail-content.ts";
import { renderMail } from "./render-mail.ts";

/** A shortlist that changed: how many people came on it and went off it. */
export type ListChanges = { reference: string; title: string; employerName: string; entered: number; left: number };

/** A late step in a mail: what it is about, since when it is late and by how much, and whose step it is. */
export type LateItem = {
  id: string;
  title: string;
  assignmentId?: string;
  url: string;
  step: Step;
  due: string;
  workingDaysLate: number;
  to: Addressee;
  responsibleName: string;
};

/** What was written to the reader about one assignment: how much, never what. `ids` are how the mail remembers them. */
export type NewMessages = { ids: readonly string[]; title: string; assignmentId: string; url: string };

const titled = (words: DigestWords, title: string, assignmentId: string | undefined) =>
  assignmentId === undefined ? title : `${title}, ${words.assignment(assignmentId)}`;

const lateItem =
  (words: DigestWords) =>
  ({ title, assignmentId, url, step, due, workingDaysLate, to, responsibleName }: LateItem): MailItem => ({
    text: [
      `${words.steps[step]}.`,
      words.since(due, workingDaysLate),
      ...(to === "coordinator" ? [words.reminded(responsibleName)] : []),
    ].join(" "),
    link: { text: titled(words, title, assignmentId), url },
  });

const messageItem =
  (words: DigestWords) =>
  ({ ids, title, assignmentId, url }: NewMessages): MailItem => ({
    text: `${words.messageCount(ids.length)}.`,
    link: { text: titled(words, title, assignmentId), url },
  });

const changedList =
  (words: DigestWords, workbench: string) =>
  ({ reference, title, employerName, entered, left }: ListChanges): MailItem => {
    const parts = [...(entered > 0 ? [words.entered(entered)] : []), ...(left > 0 ? [words.left(left)] : [])];
    const url = `${workbench}/vacatures/${reference}`;
    return { text: `${parts.join(", ")}.`, link: { text: `${title}, ${employerName} (${reference})`, url } };
  };

export type DayDigest = {
  to: Mail["to"];
  language: Language;
  reader: Reader;
  late: readonly LateItem[];
  changes: readonly ListChanges[];
  messages: readonly NewMessages[];
  region: Region;
  /** Where the reader works. */
  homeUrl: string;
  /** Where the reader's news is switched off: changed shortlists for staff, messages for an agency. Duty cannot be. */
  unsubscribeUrl: string;
  messageId: string;
};

function subjectOf({ late, changes, messages }: DayDigest, words: DigestWords): string {
  const written = messages.reduce((sum, { ids }) => sum + ids.length, 0);
  const all = [
    ...(late.length > 0 ? [words.lateCount(late.length)] : []),
    ...(written > 0 ? [words.messageCount(written)] : []),
    ...(changes.length > 0 ? [words.changedCount(changes.length)] : []),
  ];
  return [all.slice(0, -1).join(", "), ...all.slice(-1)].filter((part) => part !== "").join(words.and);
}

const group = (title: string, items: readonly MailItem[]): MailPart[] =>
  items.length === 0 ? [] : [heading(title), list(items)];

/**
 * One mail a working day, to an account manager, a coordinator or an agency: which steps of theirs are late, which of
 * others they must hear of, where somebody wrote to them, and which shortlists changed. Work and counts alone: nothing of
 * a candidate, and no word of a message.
 */
export function dayDigest(digest: DayDigest): Mail {
  const { to, language, reader, late, changes, messages, region, homeUrl, messageId, unsubscribeUrl } = digest;
  const words = DIGEST_WORDS[language];
  const of = (addressee: Addressee) => late.filter((item) => item.to === addressee).map(lateItem(words));
  const hasNews = (reader === "staff" ? changes : messages).length > 0;
  const mail = renderMail(
    { messageId, to },
    {
      language,
      subject: subjectOf(digest, words),
      parts: [
        paragraph(words.greeting(to.name)),
        ...group(words.own, of("responsible")),
        ...group(words.others, of("coordinator")),
        ...group(words.messages[reader], messages.map(messageItem(words))),
        ...(changes.length > 0
          ? [heading(words.lists), paragraph(words.listsChanged), list(changes.map(changedList(words, homeUrl)))]
          : []),
        link(words.home[reader], homeUrl),
      ],
      signature: [region.desk.name],
      reason: [words.onceADay, ...(late.length > 0 ? [words.isDuty] : [])].join(" "),
      ...(hasNews ? { unsubscribe: { text: words.unsubscribe[reader], url: unsubscribeUrl } } : {}),
    },
    region.theme,
  );
  return { ...mail, reminders: [...late.map(({ id }) => id), ...messages.flatMap(({ ids }) => ids)] };
}
