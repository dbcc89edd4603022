import { dateInWords } from "../dates.ts";
import type { Mail } from "../mail-record.ts";
import type { Region } from "../region.ts";
import type { Step } from "../reminded.ts";
import type { Addressee } from "../reminders.ts";
import { heading, link, list, type MailItem, type MailPart, paragraph } from "./mail-content.ts";
import { renderMail } from "./render-mail.ts";

/** A shortlist that changed: how many people came on it and went off it. */
export type ListChanges = { reference: string; title: string; employerName: string; entered: number; left: number };

/** A late step in a mail: what it is about, since when it is late and by how much, and whose step it is. */
export type LateItem = {
  id: string;
  title: string;
  url: string;
  step: Step;
  due: string;
  workingDaysLate: number;
  to: Addressee;
  responsibleName: string;
};

const STEP_WORDS: Readonly<Record<Step, string>> = {
  "first-look": "Nog niemand heeft hiernaar gekeken",
  "put-forward": "Er is nog niemand voorgedragen",
  acknowledged: "De toewijzing is nog niet opgehaald",
  introduced: "De kandidaat is nog niet voorgesteld bij de werkgever",
  placed: "De uitkomst van de introductie is niet gemeld",
  "confirmed-13w": "Nog niet gemeld of de plaatsing na 13 weken duurt",
  "confirmed-26w": "Nog niet gemeld of de plaatsing na 26 weken duurt",
};

const lateItem = ({ title, url, step, due, workingDaysLate, to, responsibleName }: LateItem): MailItem => {
  const since = `Dit moest op ${dateInWords(due)} klaar zijn, ${workingDaysLate} werkdagen geleden.`;
  const whose = to === "coordinator" ? ` ${responsibleName} is hieraan herinnerd.` : "";
  return { text: `${STEP_WORDS[step]}. ${since}${whose}`, link: { text: title, url } };
};

const people = (count: number, what: string) => `${count} ${count === 1 ? "kandidaat" : "kandidaten"} ${what}`;

const changedList = (workbench: string, { reference, title, employerName, entered, left }: ListChanges): MailItem => {
  const parts = [...(entered > 0 ? [people(entered, "erbij")] : []), ...(left > 0 ? [people(left, "eraf")] : [])];
  const url = `${workbench}/vacatures/${reference}`;
  return { text: `${parts.join(", ")}.`, link: { text: `${title}, ${employerName} (${reference})`, url } };
};

const lateInWords = (count: number) => `${count} ${count === 1 ? "stap is" : "stappen zijn"} te laat`;
const changedInWords = (count: number) => `${count} ${count === 1 ? "groslijst is" : "groslijsten zijn"} veranderd`;

export type DayDigest = {
  to: Mail["to"];
  late: readonly LateItem[];
  changes: readonly ListChanges[];
  region: Region;
  link: { text: string; url: string };
  /** Where the news about lists is switched off; the reminders cannot be. */
  unsubscribeUrl: string;
  messageId: string;
};

function subjectOf({ late, changes }: Pick<DayDigest, "late" | "changes">): string {
  const all = [
    ...(late.length > 0 ? [lateInWords(late.length)] : []),
    ...(changes.length > 0 ? [changedInWords(changes.length)] : []),
  ];
  return all.join(" en ");
}

const group = (title: string, items: readonly MailItem[]): MailPart[] =>
  items.length === 0 ? [] : [heading(title), list(items)];

/**
 * One mail a working day, to an account manager, a coordinator or an agency: which steps of theirs are late, which of
 * others they must hear of, and which shortlists changed. Work and counts alone: nothing of a candidate.
 */
export function dayDigest(digest: DayDigest): Mail {
  const { to, late, changes, region, messageId, unsubscribeUrl } = digest;
  const own = late.filter((item) => item.to === "responsible");
  const others = late.filter((item) => item.to === "coordinator");
  const hasNews = changes.length > 0;
  const mail = renderMail(
    { messageId, to },
    {
      language: "nl",
      subject: subjectOf(digest),
      parts: [
        paragraph(`Beste ${to.name},`),
        ...group("Dit wacht op u", own.map(lateItem)),
        ...group("Dit wacht op een ander, en u coördineert", others.map(lateItem)),
        ...(hasNews
          ? [
              heading("Deze groslijsten zijn anders dan gisteren"),
              paragraph("Er zijn kandidaten bij gekomen, veranderd of weggegaan."),
              list(changes.map((list) => changedList(digest.link.url, list))),
            ]
          : []),
        link(digest.link.text, digest.link.url),
      ],
      signature: [region.desk.name],
      reason: [
        "U krijgt hoogstens één zo'n mail per werkdag.",
        ...(late.length > 0 ? ["Herinneringen horen bij uw taak: u kunt ze niet uitzetten."] : []),
      ].join(" "),
      ...(hasNews
        ? { unsubscribe: { text: "Zet het nieuws over veranderde groslijsten uit", url: unsubscribeUrl } }
        : {}),
    },
    region.theme,
  );
  return { ...mail, reminders: late.map(({ id }) => id) };
}
