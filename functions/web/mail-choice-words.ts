import type { Language } from "#shared/domain/language.ts";
import type { MailTopic } from "#shared/domain/mails/mail-topics.ts";

type MailChoiceWords = {
  /** How each kind of mail is called in a sentence. */
  topics: Readonly<Record<MailTopic, string>>;
  wrongLink: string;
  /** The page's title: as it is opened, and when the button changed something. */
  title: Readonly<Record<"isOn" | "isOff" | "nowOn" | "nowOff", string>>;
  about: (topic: string) => string;
  stand: Readonly<Record<"on" | "off", string>>;
  duty: string;
  button: Readonly<Record<"on" | "off", string>>;
};

/** What the page says on which mail is switched off or on. */
export const MAIL_CHOICE_WORDS: Readonly<Record<Language, MailChoiceWords>> = {
  nl: {
    topics: {
      "shortlist-news": "nieuws over veranderde groslijsten",
      "message-news": "de mail dat het werkgeversservicepunt u een bericht schreef",
      "partner-digest": "het weekbericht over uw kandidaten",
    },
    wrongLink: "Deze link klopt niet (meer). Gebruik de link uit uw mail, of bel ons",
    title: {
      isOn: "Wilt u deze mail uitzetten?",
      isOff: "Deze mail staat uit. Wilt u hem weer aan?",
      nowOn: "Deze mail staat weer aan",
      nowOff: "Deze mail staat uit",
    },
    about: (topic) => `Het gaat om ${topic}.`,
    stand: { on: "U krijgt deze mail van ons.", off: "U krijgt deze mail niet meer." },
    duty: "Andere mail hoort bij uw taak of uw aanvraag, zoals herinneringen aan wat te laat is. Die krijgt u altijd.",
    button: { on: "Mail weer aanzetten", off: "Mail uitzetten" },
  },
  en: {
    topics: {
      "shortlist-news": "news about shortlists that changed",
      "message-news": "the mail that the employers' service point wrote you a message",
      "partner-digest": "the weekly mail about your candidates",
    },
    wrongLink: "This link is not right (any more). Use the link in your mail, or call us",
    title: {
      isOn: "Do you want to switch off this mail?",
      isOff: "This mail is off. Do you want it on again?",
      nowOn: "This mail is on again",
      nowOff: "This mail is off",
    },
    about: (topic) => `It concerns ${topic}.`,
    stand: { on: "We send you this mail.", off: "You do not get this mail any more." },
    duty: "Other mail is part of your task or your request, such as reminders of what is late. You always get that.",
    button: { on: "Switch mail on again", off: "Switch mail off" },
  },
};
