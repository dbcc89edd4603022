import { dateInWords, dayOf, momentInWords } from "#shared/domain/dates.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import { firstLookDue, type VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { Labels } from "#shared/engine/types.ts";
import { hoursInWords } from "#shared/engine/words.ts";
import { Page } from "#shared/web/page.tsx";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import { ContactSection, Facts, StatePanel } from "./status-parts.tsx";

type Props = {
  region: Region;
  record: VacancyRecord;
  manager: StaffMember | undefined;
  labels: Labels;
  link: string;
  isJustReceived: boolean;
};

/** Where a vacancy stands, for its employer: in plain words, and never anything about a candidate. */
function stateInWords(record: VacancyRecord, contactName: string): string {
  const due = firstLookDue(record) ?? dayOf(new Date(record.stepSince));
  const words: Record<VacancyRecord["status"], string> = {
    received: "Uw vacature is binnen. Wij zoeken nu welke mensen erbij passen.",
    shortlisted: `Wij hebben gezocht welke mensen erbij passen. ${contactName} bekijkt dat uiterlijk op ${dateInWords(due)}.`,
    "in-progress": `${contactName} is ermee bezig. Past er iemand, dan stelt een bemiddelaar die persoon aan u voor.`,
    filled: "Uw vacature is vervuld. U hoeft niets meer te doen.",
    withdrawn: "Uw vacature is ingetrokken. Wij zoeken niet meer.",
    expired: "Uw vacature is verlopen. Zoekt u nog iemand? Stuur de vacature dan opnieuw in.",
  };
  return words[record.status];
}

const NextSteps = ({ record, link, contactName }: { record: VacancyRecord; link: string; contactName: string }) => (
  <section class="prose">
    <h2>Wat gebeurt er nu?</h2>
    <ol>
      <li>U krijgt een bevestiging op {record.submission.contact.email}.</li>
      <li>Wij zoeken meteen welke mensen bij uw vacature passen.</li>
      <li>{contactName} bekijkt dat binnen twee werkdagen. Daarna hoort u van ons.</li>
    </ol>
    <p>
      Wilt u later zien hoe het gaat? <a href={link}>Bekijk waar uw vacature staat</a>. Bewaar deze link. Hij staat ook
      in de mail.
    </p>
  </section>
);

function factsOf({ submission, receivedAt }: VacancyRecord, labels: Labels): [string, string][] {
  const { min, max } = submission.hoursPerWeek;
  return [
    ["Functie", submission.title],
    ["Wij zoeken bij het beroep", labels.occupation(submission.occupation)],
    ["Werkgever", submission.employer.name],
    ["Plaats", placeInWords(submission.workplace.postcode, labels)],
    ["Uren per week", hoursInWords(min, max)],
    ["Begin", dateInWords(submission.startDate)],
    ["Aantal mensen", `${submission.positions}`],
    ["Ontvangen", momentInWords(receivedAt)],
  ];
}

export const StatusPage = ({ region, record, manager, labels, link, isJustReceived }: Props) => {
  const contact = manager ?? region.desk;
  const heading = isJustReceived ? "Wij hebben uw vacature ontvangen" : `Uw vacature: ${record.submission.title}`;
  return (
    <Page region={region} title={heading} isPrivate>
      <h1>{heading}</h1>
      <StatePanel
        reference={record.reference}
        state={stateInWords(record, contact.name)}
        isGood={isJustReceived || record.status === "filled"}
      />
      {isJustReceived ? <NextSteps record={record} link={link} contactName={contact.name} /> : null}
      <ContactSection contact={contact} />
      <section>
        <h2>Wat u hebt ingevuld</h2>
        <Facts facts={factsOf(record, labels)} />
        <p>Klopt er iets niet, of wilt u uw vacature intrekken? Bel of mail {contact.name}.</p>
      </section>
    </Page>
  );
};
