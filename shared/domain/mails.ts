import type { CarvingRecord } from "./carving-record.ts";
import type { Mail } from "./mail-record.ts";
import type { Region, StaffMember } from "./region.ts";
import type { VacancyRecord } from "./vacancy-record.ts";

type About = { record: VacancyRecord; manager: StaffMember; region: Region; link: string; messageId: string };

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** One mail in two forms from the same paragraphs; `link` stands alone on its line, and as a link in HTML. */
export function mail(
  head: Pick<Mail, "messageId" | "to" | "subject">,
  paragraphs: readonly string[],
  link: { text: string; url: string },
  closing: readonly string[],
): Mail {
  const text = [...paragraphs, `${link.text}:\n${link.url}`, closing.join("\n")].join("\n\n");
  const html = [
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escapeHtml(head.subject)}</title></head><body>`,
    ...paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a></p>`,
    `<p>${closing.map(escapeHtml).join("<br>")}</p>`,
    "</body></html>",
  ].join("\n");
  return { ...head, text, html };
}

const signature = (manager: StaffMember, region: Region) => [
  "Met vriendelijke groet,",
  manager.name,
  region.desk.name,
  `${manager.phone} | ${manager.email}`,
];

/** To the employer, as soon as the vacancy is stored: one that was sent, or one that was carved from a request. */
export const vacancyReceived = ({ record, manager, region, link, messageId }: About): Mail =>
  mail(
    {
      messageId,
      to: { name: record.submission.contact.name, address: record.submission.contact.email },
      subject: record.carvedFrom
        ? `Uw nieuwe functie staat open: ${record.submission.title} (${record.reference})`
        : `Wij hebben uw vacature ontvangen (${record.reference})`,
    },
    [
      `Beste ${record.submission.contact.name},`,
      record.carvedFrom
        ? `Uit uw jobcarvingverzoek ${record.carvedFrom.reference} is een nieuwe functie gemaakt: "${record.submission.title}". Die staat nu open als vacature. De referentie is ${record.reference}.`
        : `Wij hebben uw vacature "${record.submission.title}" ontvangen. Uw referentie is ${record.reference}.`,
      `Uw contactpersoon is ${manager.name}. Binnen twee werkdagen bekijkt ${manager.name} welke kandidaten passen. Daarna hoort u van ons.`,
    ],
    { text: "Bekijk waar uw vacature staat", url: link },
    signature(manager, region),
  );

/** To the account manager, when the first shortlist stands. Only what is the employer's: nothing of a candidate. */
export const shortlistReady = ({ record, manager, region, link, messageId }: About): Mail =>
  mail(
    {
      messageId,
      to: { name: manager.name, address: manager.email },
      subject: `Groslijst klaar: ${record.submission.title} (${record.reference})`,
    },
    [
      `Beste ${manager.name},`,
      `De groslijst staat klaar voor "${record.submission.title}" van ${record.submission.employer.name}. Kijk er binnen twee werkdagen naar.`,
    ],
    { text: "Open de vacature op het werkblad", url: link },
    [region.desk.name],
  );

type AboutCarving = Omit<About, "record"> & { record: CarvingRecord };

/** To the employer, as soon as the jobcarving request is stored. */
export const carvingReceived = ({ record, manager, region, link, messageId }: AboutCarving): Mail =>
  mail(
    {
      messageId,
      to: { name: record.submission.contact.name, address: record.submission.contact.email },
      subject: `Wij hebben uw jobcarvingverzoek ontvangen (${record.reference})`,
    },
    [
      `Beste ${record.submission.contact.name},`,
      `Wij hebben uw verzoek ontvangen om taken te bundelen tot een nieuwe functie. Uw referentie is ${record.reference}.`,
      `Uw contactpersoon is ${manager.name}. Wij zoeken uit welke taken samen een functie kunnen zijn voor mensen die wij kennen. Binnen twee werkdagen belt ${manager.name} u daarover.`,
    ],
    { text: "Bekijk waar uw verzoek staat", url: link },
    signature(manager, region),
  );

/** To the account manager, when the first proposals stand. */
export const proposalsReady = ({ record, manager, region, link, messageId }: AboutCarving): Mail =>
  mail(
    {
      messageId,
      to: { name: manager.name, address: manager.email },
      subject: `Voorstellen klaar voor ${record.submission.employer.name} (${record.reference})`,
    },
    [
      `Beste ${manager.name},`,
      `De voorstellen staan klaar voor het jobcarvingverzoek van ${record.submission.employer.name}. Bespreek ze binnen twee werkdagen met de werkgever.`,
    ],
    { text: "Open de voorstellen op het werkblad", url: link },
    [region.desk.name],
  );

/** A shortlist that changed: how many people came on it and went off it. */
export type ListChanges = { reference: string; title: string; employerName: string; entered: number; left: number };

const peopleInWords = (count: number, what: string) => `${count} ${count === 1 ? "kandidaat" : "kandidaten"} ${what}`;

/** To an account manager, once a day: which shortlists changed because people came, changed or left. */
export const listsChanged = (about: {
  manager: StaffMember;
  changes: readonly ListChanges[];
  region: Region;
  link: string;
  messageId: string;
}): Mail => {
  const { manager, changes, region, link, messageId } = about;
  const count = changes.length;
  return mail(
    {
      messageId,
      to: { name: manager.name, address: manager.email },
      subject: `${count} ${count === 1 ? "groslijst is" : "groslijsten zijn"} veranderd`,
    },
    [
      `Beste ${manager.name},`,
      "Er zijn kandidaten bij gekomen, veranderd of weggegaan. Daardoor zijn deze groslijsten anders dan gisteren:",
      ...changes.map(({ reference, title, employerName, entered, left }) => {
        const parts = [
          ...(entered > 0 ? [peopleInWords(entered, "erbij")] : []),
          ...(left > 0 ? [peopleInWords(left, "eraf")] : []),
        ];
        return `${title}, ${employerName} (${reference}): ${parts.join(", ")}.`;
      }),
    ],
    { text: "Open uw werkblad", url: link },
    [region.desk.name],
  );
};
