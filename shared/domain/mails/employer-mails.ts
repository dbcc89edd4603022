import type { CarvingRecord } from "../carving-record.ts";
import { dateInWords, dayOf } from "../dates.ts";
import type { Language } from "../language.ts";
import type { Mail } from "../mail-record.ts";
import type { VacancyRecord } from "../vacancy-record.ts";
import type { AboutWork, EarlierWork } from "./about-work.ts";
import { link, type MailContent, paragraph, type Told } from "./mail-content.ts";
import { renderMail } from "./render-mail.ts";

/** What a mail to an employer says in each language. */
type InBoth = Readonly<Record<Language, () => Told>>;

/** A mail to the employer in the language that goes with the submission. None of these can be switched off. */
function toEmployer(
  { record, manager, region, messageId }: AboutWork<VacancyRecord | CarvingRecord>,
  told: InBoth,
): Mail {
  const { name, email, language = "nl" } = record.submission.contact;
  const isDutch = language === "nl";
  const { subject, parts } = told[language]();
  const content: MailContent = {
    language,
    subject,
    parts: [paragraph(isDutch ? `Beste ${name},` : `Dear ${name},`), ...parts],
    signature: [
      ...[isDutch ? "Met vriendelijke groet," : "Kind regards,", manager.name, region.desk.name],
      `${manager.phone} | ${manager.email}`,
    ],
    reason: isDutch
      ? `U krijgt deze mail omdat u ${record.reference} bij ons indiende. Mail over uw aanvraag kunt u niet uitzetten.`
      : `You get this mail because you sent us ${record.reference}. Mail about your request cannot be switched off.`,
  };
  return renderMail({ messageId, to: { name, address: email } }, content, region.theme);
}

/** Asks who handed in something like it before whether the two are one. */
function isItTheSame(earlier: EarlierWork | undefined, language: Language): MailContent["parts"] {
  if (earlier === undefined) return [];
  const { reference, receivedAt } = earlier;
  const day = dateInWords(dayOf(new Date(receivedAt)), language);
  return language === "nl"
    ? [
        paragraph(
          `U diende eerder iets in dat hierop lijkt: ${reference}, op ${day}. Is dit dezelfde? Trek dan één van de twee in. Is het ander werk, dan hoeft u niets te doen.`,
        ),
        link("Bekijk wat u eerder indiende", earlier.link),
      ]
    : [
        paragraph(
          `You sent us something like this before: ${reference}, on ${day}. Is this the same? Then withdraw one of the two. If it is other work, you need do nothing.`,
        ),
        link("See what you sent before", earlier.link),
      ];
}

/** As soon as a vacancy is stored: one that was sent, or one that was carved from a request. */
export function vacancyReceived(about: AboutWork<VacancyRecord> & { earlier?: EarlierWork | undefined }): Mail {
  const { record, manager } = about;
  const { reference, carvedFrom } = record;
  const { title } = record.submission;
  return toEmployer(about, {
    nl: () => ({
      subject: carvedFrom
        ? `Uw nieuwe functie staat open: ${title} (${reference})`
        : `Wij hebben uw vacature ontvangen (${reference})`,
      parts: [
        paragraph(
          carvedFrom
            ? `Uit uw jobcarvingverzoek ${carvedFrom.reference} is een nieuwe functie gemaakt: "${title}". Die staat nu open als vacature. De referentie is ${reference}.`
            : `Wij hebben uw vacature "${title}" ontvangen. Uw referentie is ${reference}.`,
        ),
        paragraph(
          `Uw contactpersoon is ${manager.name}. Binnen twee werkdagen bekijkt ${manager.name} welke kandidaten passen. Daarna hoort u van ons.`,
        ),
        link("Bekijk waar uw vacature staat", about.link),
        ...isItTheSame(about.earlier, "nl"),
      ],
    }),
    en: () => ({
      subject: carvedFrom
        ? `Your new job is open: ${title} (${reference})`
        : `We have received your vacancy (${reference})`,
      parts: [
        paragraph(
          carvedFrom
            ? `We made a new job from your job carving request ${carvedFrom.reference}: "${title}". It is now open as a vacancy. Its reference is ${reference}.`
            : `We have received your vacancy "${title}". Your reference is ${reference}.`,
        ),
        paragraph(
          `Your contact is ${manager.name}, who will look for suitable candidates within two working days. After that you will hear from us.`,
        ),
        link("See how your vacancy stands", about.link),
        ...isItTheSame(about.earlier, "en"),
      ],
    }),
  });
}

/** As soon as a jobcarving request is stored. */
export function carvingReceived(about: AboutWork<CarvingRecord> & { earlier?: EarlierWork | undefined }): Mail {
  const { record, manager } = about;
  const { reference } = record;
  return toEmployer(about, {
    nl: () => ({
      subject: `Wij hebben uw jobcarvingverzoek ontvangen (${reference})`,
      parts: [
        paragraph(
          `Wij hebben uw verzoek ontvangen om taken te bundelen tot een nieuwe functie. Uw referentie is ${reference}.`,
        ),
        paragraph(
          `Uw contactpersoon is ${manager.name}. Wij zoeken uit welke taken samen een functie kunnen zijn voor mensen die wij kennen. Binnen twee werkdagen belt ${manager.name} u daarover.`,
        ),
        link("Bekijk waar uw verzoek staat", about.link),
        ...isItTheSame(about.earlier, "nl"),
      ],
    }),
    en: () => ({
      subject: `We have received your job carving request (${reference})`,
      parts: [
        paragraph(`We have received your request to bundle tasks into a new job. Your reference is ${reference}.`),
        paragraph(
          `Your contact is ${manager.name}. We find out which tasks can together be a job for people we know. ${manager.name} will call you about it within two working days.`,
        ),
        link("See how your request stands", about.link),
        ...isItTheSame(about.earlier, "en"),
      ],
    }),
  });
}

/** After a month without a word: is there still this work? With the day on which silence closes the vacancy. */
export function stillOpenAsked(about: AboutWork<VacancyRecord> & { expiresOn: string }): Mail {
  const { record, expiresOn } = about;
  const { reference, submission } = record;
  const receivedOn = dayOf(new Date(record.receivedAt));
  return toEmployer(about, {
    nl: () => ({
      subject: `Is uw vacature nog actueel? ${submission.title} (${reference})`,
      parts: [
        paragraph(`Uw vacature "${submission.title}" staat open sinds ${dateInWords(receivedOn)}. Zoekt u nog iemand?`),
        paragraph(
          `Open de pagina van uw vacature en kies "Ja, nog actueel". Is het werk weg, trek de vacature dan daar in. Horen wij niets, dan sluit de vacature vanzelf op ${dateInWords(expiresOn)}.`,
        ),
        link("Laat weten of uw vacature nog actueel is", about.link),
      ],
    }),
    en: () => ({
      subject: `Is your vacancy still open? ${submission.title} (${reference})`,
      parts: [
        paragraph(
          `Your vacancy "${submission.title}" has been open since ${dateInWords(receivedOn, "en")}. Are you still looking for somebody?`,
        ),
        paragraph(
          `Open your vacancy's page and choose "Yes, still open". If the work is gone, withdraw the vacancy there. If we do not hear from you, the vacancy closes by itself on ${dateInWords(expiresOn, "en")}.`,
        ),
        link("Tell us whether your vacancy is still open", about.link),
      ],
    }),
  });
}

/** A week before the closing date: the last day on which the vacancy is open, and how it stays open longer. */
export function closingSoon(about: AboutWork<VacancyRecord> & { lastDay: string }): Mail {
  const { record, lastDay } = about;
  const { reference, submission } = record;
  return toEmployer(about, {
    nl: () => ({
      subject: `Uw vacature sluit na ${dateInWords(lastDay)}: ${submission.title} (${reference})`,
      parts: [
        paragraph(
          `U gaf aan tot wanneer u iemand zoekt. Daarom sluit uw vacature "${submission.title}" vanzelf na ${dateInWords(lastDay)}. Wij zoeken dan niet verder, en ook gesprekken die nog lopen stoppen.`,
        ),
        paragraph(
          "Zoekt u nog iemand, of bent u nog met iemand in gesprek? Open de pagina van uw vacature en kies voor langer openhouden. Dat is één klik. Is het goed zo, dan hoeft u niets te doen.",
        ),
        link("Houd uw vacature langer open", about.link),
      ],
    }),
    en: () => ({
      subject: `Your vacancy closes after ${dateInWords(lastDay, "en")}: ${submission.title} (${reference})`,
      parts: [
        paragraph(
          `You told us until when you are looking for somebody. So your vacancy "${submission.title}" closes by itself after ${dateInWords(lastDay, "en")}. We then stop looking, and talks that still go on end too.`,
        ),
        paragraph(
          "Are you still looking, or still talking with somebody? Open your vacancy's page and keep it open longer. It takes one click. If this is right, you need do nothing.",
        ),
        link("Keep your vacancy open longer", about.link),
      ],
    }),
  });
}

/** When the desk moved the closing date: until when the vacancy is open now. */
export function closingDateMoved(about: AboutWork<VacancyRecord>): Mail {
  const { record, manager } = about;
  const { reference, submission } = record;
  const day = (language: Language) => dateInWords(submission.closesOn ?? "", language);
  return toEmployer(about, {
    nl: () => ({
      subject: `Uw vacature staat open tot en met ${day("nl")}: ${submission.title} (${reference})`,
      parts: [
        paragraph(
          `Wij hebben de sluitingsdatum van uw vacature "${submission.title}" gewijzigd. Zij staat nu open tot en met ${day("nl")}. Daarna sluit zij vanzelf. U hoort dat een week van tevoren van ons.`,
        ),
        paragraph(
          `Klopt deze datum niet? Kies een andere op de pagina van uw vacature, of bel ${manager.name}. Is het goed zo, dan hoeft u niets te doen.`,
        ),
        link("Bekijk uw vacature", about.link),
      ],
    }),
    en: () => ({
      subject: `Your vacancy is open until ${day("en")}: ${submission.title} (${reference})`,
      parts: [
        paragraph(
          `We changed the closing date of your vacancy "${submission.title}". It is now open up to and including ${day("en")}. After that it closes by itself. We tell you a week before.`,
        ),
        paragraph(
          `Is this date not right? Choose another on your vacancy's page, or call ${manager.name}. If this is right, you need do nothing.`,
        ),
        link("See your vacancy", about.link),
      ],
    }),
  });
}

/** When a vacancy has closed by itself: by its closing date, or by silence. */
export function vacancyExpired(about: AboutWork<VacancyRecord>): Mail {
  const { reference, submission, expiredBy } = about.record;
  const isByDate = expiredBy === "closing-date";
  return toEmployer(about, {
    nl: () => ({
      subject: `Uw vacature is gesloten: ${submission.title} (${reference})`,
      parts: [
        paragraph(
          isByDate
            ? `De datum tot wanneer u iemand zocht voor uw vacature "${submission.title}" is voorbij. Daarom is de vacature gesloten en zoeken wij niet verder.`
            : `Wij hebben lang niets van u gehoord over uw vacature "${submission.title}". Daarom is de vacature gesloten en zoeken wij niet verder.`,
        ),
        paragraph("Zoekt u toch nog iemand? Dien de vacature dan opnieuw in, of bel uw contactpersoon."),
        link("Bekijk uw gesloten vacature", about.link),
      ],
    }),
    en: () => ({
      subject: `Your vacancy has closed: ${submission.title} (${reference})`,
      parts: [
        paragraph(
          isByDate
            ? `The date until which you were looking for somebody for your vacancy "${submission.title}" has passed. It is now closed, and we have stopped looking.`
            : `We have not heard from you about your vacancy "${submission.title}" for a long time. It is now closed, and we have stopped looking.`,
        ),
        paragraph("Are you still looking for somebody? Send us the vacancy again, or call your contact."),
        link("See your closed vacancy", about.link),
      ],
    }),
  });
}
