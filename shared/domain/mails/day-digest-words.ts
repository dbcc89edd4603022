import { dateInWords } from "../dates.ts";
import type { Language } from "../language.ts";
import type { Step } from "../reminded.ts";

/** Whose mail of the day it is: a member of staff's, or an agency's. */
export type Reader = "staff" | "agency";

const peopleInDutch = (count: number) => `${count} ${count === 1 ? "kandidaat" : "kandidaten"}`;
const peopleInEnglish = (count: number) => `${count} ${count === 1 ? "candidate" : "candidates"}`;

const DUTCH = {
  greeting: (name: string) => `Beste ${name},`,
  lateCount: (count: number) => `${count} ${count === 1 ? "stap is" : "stappen zijn"} te laat`,
  changedCount: (count: number) => `${count} ${count === 1 ? "groslijst is" : "groslijsten zijn"} veranderd`,
  messageCount: (count: number) => `${count} ${count === 1 ? "nieuw bericht" : "nieuwe berichten"}`,
  and: " en ",
  own: "Dit wacht op u",
  others: "Dit wacht op een ander, en u coördineert",
  steps: {
    "first-look": "Nog niemand heeft hiernaar gekeken",
    "put-forward": "Er is nog niemand voorgedragen",
    acknowledged: "De toewijzing is nog niet opgehaald",
    introduced: "De kandidaat is nog niet voorgesteld bij de werkgever",
    placed: "De uitkomst van de introductie is niet gemeld",
    "confirmed-13w": "Nog niet gemeld of de plaatsing na 13 weken duurt",
    "confirmed-26w": "Nog niet gemeld of de plaatsing na 26 weken duurt",
  } satisfies Readonly<Record<Step, string>>,
  since: (due: string, days: number) =>
    `Dit moest op ${dateInWords(due)} klaar zijn, ${days} ${days === 1 ? "werkdag" : "werkdagen"} geleden.`,
  reminded: (name: string) => `${name} is hieraan herinnerd.`,
  assignment: (id: string) => `toewijzing ${id}`,
  messages: { staff: "Uitvoerders schreven u", agency: "Het werkgeversservicepunt schreef u" } satisfies Record<
    Reader,
    string
  >,
  lists: "Deze groslijsten zijn anders dan gisteren",
  listsChanged: "Er zijn kandidaten bij gekomen, veranderd of weggegaan.",
  entered: (count: number) => `${peopleInDutch(count)} erbij`,
  left: (count: number) => `${peopleInDutch(count)} eraf`,
  home: { staff: "Open uw werkblad", agency: "Open uw toewijzingen" } satisfies Record<Reader, string>,
  onceADay: "U krijgt hoogstens één zo'n mail per werkdag.",
  isDuty: "Herinneringen horen bij uw taak: u kunt ze niet uitzetten.",
  unsubscribe: {
    staff: "Zet het nieuws over veranderde groslijsten uit",
    agency: "Zet de mail over nieuwe berichten uit",
  } satisfies Record<Reader, string>,
};

/** What the mail of the day says in one language: Dutch says what there is, so nothing can lack in another. */
export type DigestWords = typeof DUTCH;

const ENGLISH: DigestWords = {
  greeting: (name) => `Dear ${name},`,
  lateCount: (count) => `${count} ${count === 1 ? "step is" : "steps are"} late`,
  changedCount: (count) => `${count} ${count === 1 ? "shortlist has" : "shortlists have"} changed`,
  messageCount: (count) => `${count} new ${count === 1 ? "message" : "messages"}`,
  and: " and ",
  own: "This is waiting for you",
  others: "This is waiting for somebody else, and you coordinate",
  steps: {
    "first-look": "Nobody has looked at this yet",
    "put-forward": "Nobody has been put forward yet",
    acknowledged: "The assignment has not been picked up yet",
    introduced: "The candidate has not been introduced to the employer yet",
    placed: "The outcome of the introduction has not been reported",
    "confirmed-13w": "Not yet reported whether the placement lasted 13 weeks",
    "confirmed-26w": "Not yet reported whether the placement lasted 26 weeks",
  },
  since: (due, days) =>
    `This was due on ${dateInWords(due, "en")}, ${days} working ${days === 1 ? "day" : "days"} ago.`,
  reminded: (name) => `${name} has been reminded of this.`,
  assignment: (id) => `assignment ${id}`,
  messages: { staff: "Agencies wrote to you", agency: "The employers' service point wrote to you" },
  lists: "These shortlists differ from yesterday",
  listsChanged: "Candidates were added, changed or removed.",
  entered: (count) => `${peopleInEnglish(count)} more`,
  left: (count) => `${peopleInEnglish(count)} fewer`,
  home: { staff: "Open your workbench", agency: "Open your assignments" },
  onceADay: "You get at most one mail like this per working day.",
  isDuty: "Reminders are part of your task: they cannot be switched off.",
  unsubscribe: {
    staff: "Switch off the news about changed shortlists",
    agency: "Switch off the mail about new messages",
  },
};

export const DIGEST_WORDS: Readonly<Record<Language, DigestWords>> = { nl: DUTCH, en: ENGLISH };
