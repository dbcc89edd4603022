import type { CarvingRecord } from "../carving-record.ts";
import { dateInWords } from "../dates.ts";
import type { Language } from "../language.ts";
import type { Mail } from "../mail-record.ts";
import type { Region, StaffMember } from "../region.ts";
import type { VacancyRecord } from "../vacancy-record.ts";
import type { AboutWork } from "./about-work.ts";
import { link, paragraph, type Told } from "./mail-content.ts";
import { renderMail } from "./render-mail.ts";

const REASON: Readonly<Record<Language, string>> = {
  nl: "U krijgt deze mail omdat u de accountmanager bent. Mail over nieuw werk hoort bij uw taak: u kunt hem niet uitzetten.",
  en: "You get this mail because you are the account manager. Mail about new work is part of your task: it cannot be switched off.",
};

/** A mail to the account manager in their language. None of these can be switched off. */
function toManager(
  { manager, region, messageId }: Pick<AboutWork<unknown>, "manager" | "region" | "messageId">,
  told: Readonly<Record<Language, Told>>,
): Mail {
  const { name, email, language = "nl" } = manager;
  const { subject, parts } = told[language];
  return renderMail(
    { messageId, to: { name, address: email } },
    {
      language,
      subject,
      parts: [paragraph(language === "nl" ? `Beste ${name},` : `Dear ${name},`), ...parts],
      signature: [region.desk.name],
      reason: REASON[language],
    },
    region.theme,
  );
}

/** When the first shortlist stands. Only what is the employer's: nothing of a candidate. */
export const shortlistReady = (about: AboutWork<VacancyRecord>): Mail => {
  const { reference, submission } = about.record;
  const { title, employer } = submission;
  return toManager(about, {
    nl: {
      subject: `Groslijst klaar: ${title} (${reference})`,
      parts: [
        paragraph(`De groslijst staat klaar voor "${title}" van ${employer.name}. Kijk er binnen twee werkdagen naar.`),
        link("Open de vacature op het werkblad", about.link),
      ],
    },
    en: {
      subject: `Shortlist ready: ${title} (${reference})`,
      parts: [
        paragraph(
          `The shortlist for "${title}" at ${employer.name} is ready. Please look at it within two working days.`,
        ),
        link("Open the vacancy on the workbench", about.link),
      ],
    },
  });
};

/** A week before a vacancy closes by its closing date: what then stops. */
export const closingSoonAtDesk = (about: AboutWork<VacancyRecord> & { lastDay: string }): Mail => {
  const { record, lastDay } = about;
  const { title, employer } = record.submission;
  return toManager(about, {
    nl: {
      subject: `Sluit na ${dateInWords(lastDay)}: ${title} (${record.reference})`,
      parts: [
        paragraph(
          `De vacature "${title}" van ${employer.name} sluit vanzelf na ${dateInWords(lastDay)}, omdat de werkgever tot dan zoekt. Toewijzingen die dan nog lopen, sluiten mee.`,
        ),
        paragraph(
          "De werkgever kreeg hier ook een mail over en kan de vacature met één klik langer openhouden. Loopt er nog een gesprek, bel dan de werkgever.",
        ),
        link("Open de vacature op het werkblad", about.link),
      ],
    },
    en: {
      subject: `Closes after ${dateInWords(lastDay, "en")}: ${title} (${record.reference})`,
      parts: [
        paragraph(
          `The vacancy "${title}" of ${employer.name} closes by itself after ${dateInWords(lastDay, "en")}, because the employer is looking until then. Assignments that still run close with it.`,
        ),
        paragraph(
          "The employer was told too, and can keep the vacancy open longer with one click. If talks still go on, please call the employer.",
        ),
        link("Open the vacancy on the workbench", about.link),
      ],
    },
  });
};

/** When the first proposals stand. */
export const proposalsReady = (about: AboutWork<CarvingRecord>): Mail => {
  const { reference, submission } = about.record;
  const { name } = submission.employer;
  return toManager(about, {
    nl: {
      subject: `Voorstellen klaar voor ${name} (${reference})`,
      parts: [
        paragraph(
          `De voorstellen staan klaar voor het jobcarvingverzoek van ${name}. Bespreek ze binnen twee werkdagen met de werkgever.`,
        ),
        link("Open de voorstellen op het werkblad", about.link),
      ],
    },
    en: {
      subject: `Proposals ready for ${name} (${reference})`,
      parts: [
        paragraph(
          `The proposals for the job carving request of ${name} are ready. Please discuss them with the employer within two working days.`,
        ),
        link("Open the proposals on the workbench", about.link),
      ],
    },
  });
};

/** To who gets an employer (`to`) and who had it (`from`): with whom, and where its work is. */
export const handedOver = (about: {
  manager: StaffMember;
  region: Region;
  messageId: string;
  role: "to" | "from";
  employerName: string;
  otherName: string;
  link: string;
}): Mail => {
  const { role, employerName, otherName } = about;
  const isNew = role === "to";
  return toManager(about, {
    nl: {
      subject: isNew
        ? `U bent nu contactpersoon van ${employerName}`
        : `${employerName} heeft een andere contactpersoon`,
      parts: [
        paragraph(
          isNew
            ? `U neemt ${employerName} over van ${otherName}, met alle open vacatures, jobcarvingverzoeken en toewijzingen. Bel de werkgever om kennis te maken.`
            : `${otherName} neemt ${employerName} van u over, met alle open vacatures, jobcarvingverzoeken en toewijzingen. Geef door wat niet in het systeem staat.`,
        ),
        link("Open de werkgever op het werkblad", about.link),
      ],
    },
    en: {
      subject: isNew ? `You are now the contact of ${employerName}` : `${employerName} has another contact`,
      parts: [
        paragraph(
          isNew
            ? `You take over ${employerName} from ${otherName}, with all open vacancies, job carving requests and assignments. Please call the employer to introduce yourself.`
            : `${otherName} takes over ${employerName} from you, with all open vacancies, job carving requests and assignments. Please pass on what is not in the system.`,
        ),
        link("Open the employer on the workbench", about.link),
      ],
    },
  });
};
