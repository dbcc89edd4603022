import type { CarvingRecord } from "../carving-record.ts";
import type { Mail } from "../mail-record.ts";
import type { VacancyRecord } from "../vacancy-record.ts";
import type { AboutWork } from "./about-work.ts";
import { link, type MailPart, paragraph } from "./mail-content.ts";
import { renderMail } from "./render-mail.ts";

const toManager = (
  { manager, region, messageId }: Omit<AboutWork<unknown>, "record">,
  subject: string,
  parts: readonly MailPart[],
): Mail =>
  renderMail(
    { messageId, to: { name: manager.name, address: manager.email } },
    {
      language: "nl",
      subject,
      parts: [paragraph(`Beste ${manager.name},`), ...parts],
      signature: [region.desk.name],
      reason:
        "U krijgt deze mail omdat u de accountmanager bent. Mail over nieuw werk hoort bij uw taak: u kunt hem niet uitzetten.",
    },
    region.theme,
  );

/** When the first shortlist stands. Only what is the employer's: nothing of a candidate. */
export const shortlistReady = (about: AboutWork<VacancyRecord>): Mail => {
  const { title, employer } = about.record.submission;
  return toManager(about, `Groslijst klaar: ${title} (${about.record.reference})`, [
    paragraph(`De groslijst staat klaar voor "${title}" van ${employer.name}. Kijk er binnen twee werkdagen naar.`),
    link("Open de vacature op het werkblad", about.link),
  ]);
};

/** When the first proposals stand. */
export const proposalsReady = (about: AboutWork<CarvingRecord>): Mail => {
  const { name } = about.record.submission.employer;
  return toManager(about, `Voorstellen klaar voor ${name} (${about.record.reference})`, [
    paragraph(
      `De voorstellen staan klaar voor het jobcarvingverzoek van ${name}. Bespreek ze binnen twee werkdagen met de werkgever.`,
    ),
    link("Open de voorstellen op het werkblad", about.link),
  ]);
};
