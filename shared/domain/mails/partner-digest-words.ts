import type { Summary } from "../completeness.ts";
import type { Language } from "../language.ts";

type Unknown = Summary["unknown"][number];

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

const counted = (language: Language, count: number, one: string, more: string) =>
  `${count.toLocaleString(LOCALES[language])} ${count === 1 ? one : more}`;

const DUTCH = {
  greeting: (team: string, partner: string) => `Beste ${team} van ${partner},`,
  subject: (share: number) => `Uw kandidaten deze week: ${share} % ingevuld`,
  stand: (people: number, share: number) =>
    `U hebt ${counted("nl", people, "kandidaat", "kandidaten")} bij ons staan. Van hun profielen is gemiddeld ${share} % ingevuld.`,
  stale: (count: number) =>
    `Van ${counted("nl", count, "kandidaat", "kandidaten")} is de beoordeling ouder dan zes maanden.`,
  dormant: (count: number) =>
    `Van ${counted("nl", count, "kandidaat", "kandidaten")} is zij ouder dan twaalf maanden: die ${count === 1 ? "doet" : "doen"} niet meer mee.`,
  assessAgain: "Beoordeel hen opnieuw en lever het profiel opnieuw aan.",
  asked: "Dit helpt het meest, omdat werkgevers er nu om vragen:",
  unknown: ({ sentence }: Unknown): string => sentence,
  how: "Zo levert u aan",
  reason: "U krijgt dit weekbericht omdat uw organisatie kandidaten bij ons aanlevert.",
  unsubscribe: "Zet het weekbericht uit",
};

const LABELS: Readonly<Record<Unknown["field"], string>> = {
  occupations: "Occupation",
  skills: "Skills",
  postcode: "Postcode",
  maxDistanceKm: "Travel distance",
  "hours/max": "Hours per week",
  availableFrom: "Availability",
  dayparts: "Parts of the day",
  licences: "Driving licence",
  certificates: "Certificates",
  education: "Education",
  language: "Level of Dutch",
  capacity: "Capacity",
  municipality: "Municipality",
};

const ENGLISH: typeof DUTCH = {
  greeting: (team, partner) => `Dear ${team} of ${partner},`,
  subject: (share) => `Your candidates this week: ${share} % filled in`,
  stand: (people, share) =>
    `You have ${counted("en", people, "candidate", "candidates")} with us. On average ${share} % of their profiles is filled in.`,
  stale: (count) => `The assessment of ${counted("en", count, "candidate", "candidates")} is older than six months.`,
  dormant: (count) =>
    `That of ${counted("en", count, "candidate is", "candidates are")} older than twelve months: they take no part any more.`,
  assessAgain: "Assess them again and deliver the profile again.",
  asked: "This helps most, because employers ask for it now:",
  unknown: ({ field, people, openVacancies }) => {
    const whose = counted("en", people, "candidate", "candidates");
    const because = counted("en", openVacancies, "open vacancy asks for it", "open vacancies ask for it");
    return `${LABELS[field]} unknown of ${whose}${openVacancies === 0 ? "" : `: ${because}`}.`;
  },
  how: "How to deliver",
  reason: "You get this weekly mail because your organisation delivers candidates to us.",
  unsubscribe: "Switch off the weekly mail",
};

/** What the mail of the week says in each language. */
export const PARTNER_DIGEST_WORDS: Readonly<Record<Language, typeof DUTCH>> = { nl: DUTCH, en: ENGLISH };
