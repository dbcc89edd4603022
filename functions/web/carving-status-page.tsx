import { type Approval, type CarvingRecord, carvingTitle, isCarvingOpen } from "#shared/domain/carving-record.ts";
import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import type { Labels } from "#shared/engine/types.ts";
import { hoursInWords } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { Page } from "#shared/web/page.tsx";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import { clockTime } from "./jobcarving-form/typed-minutes.ts";
import { ContactSection, Facts, StatePanel } from "./status-parts.tsx";
import { DUTCH } from "./words/nl.ts";

type Props = {
  region: Region;
  record: CarvingRecord;
  manager: StaffMember | undefined;
  labels: Labels;
  links: { status: string; withdraw: string };
  isJustReceived: boolean;
};

/** Where a request stands, for its employer: in plain words, and never anything about a candidate. */
function stateInWords({ status, approvals }: CarvingRecord, contactName: string): string {
  const words: Record<CarvingRecord["status"], string> = {
    received: "Uw verzoek is binnen. Wij zoeken nu uit welke taken samen een baan kunnen zijn.",
    analysed: `Wij hebben uitgezocht welke taken samen een baan kunnen zijn. ${contactName} bekijkt dat en belt u daarover.`,
    "in-talks": `${contactName} bespreekt met u welke taken samen een baan worden.`,
    carved:
      approvals.length > 1
        ? `Er zijn ${approvals.length} banen gemaakt. Wij zoeken er nu mensen voor.`
        : "Er is een baan gemaakt. Wij zoeken er nu iemand voor.",
    declined: `Wij hebben geen goede baan uit deze taken kunnen maken. ${contactName} legt u graag uit waarom.`,
    withdrawn: "Uw verzoek is ingetrokken. Wij zoeken niet verder.",
  };
  return words[status];
}

/** What is still to come, and the place in it of the first step that a state has ahead; closed requests have none. */
const stepsAhead = ({ status, submission }: CarvingRecord, contactName: string): string[] => {
  const steps = [
    `U krijgt een bevestiging op ${submission.contact.email}.`,
    "Wij rekenen uit welke taken samen passen bij mensen die wij kennen.",
    `${contactName} belt u binnen twee werkdagen.`,
    "U beslist samen welke taken een baan worden.",
    "Wij stellen vast dat het werk erbij komt en dat niemand zijn werk verliest.",
    "De nieuwe baan wordt een vacature. Wij zoeken er meteen iemand voor.",
    "Past er iemand, dan stelt een bemiddelaar die persoon aan u voor.",
  ];
  const first: Partial<Record<typeof status, number>> = { received: 0, analysed: 2, "in-talks": 3, carved: 6 };
  return steps.slice(first[status] ?? steps.length);
};

const NextSteps = ({ steps, link }: { steps: readonly string[]; link: string | undefined }) => (
  <section class="prose">
    <h2>Wat gebeurt er nu?</h2>
    <ol>
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    {link === undefined ? null : (
      <p>
        Wilt u later zien hoe het gaat? <a href={link}>Bekijk waar uw verzoek staat</a>. Bewaar deze link. Hij staat ook
        in de mail.
      </p>
    )}
  </section>
);

type Task = CarvingSubmission["functions"][number]["tasks"][number];

const tasksOf = ({ functions }: CarvingSubmission): readonly Task[] => functions.flatMap(({ tasks }) => tasks);

const CarvedJob = ({ approval, tasks }: { approval: Approval; tasks: readonly Task[] }) => {
  const own = tasks.filter(({ id }) => approval.tasks.includes(id));
  return (
    <li>
      <strong>{approval.title}</strong>, {clockTime(own.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0))}{" "}
      uur per week: {own.map(({ title }) => title).join("; ")}
    </li>
  );
};

function factsOf({ submission, receivedAt }: CarvingRecord, labels: Labels): [string, string][] {
  const { wishedHours, kind } = submission;
  return [
    ["Werkgever", submission.employer.name],
    ["Plaats", placeInWords(submission.workplace.postcode, labels)],
    ["Aantal banen", `${submission.jobs}`],
    ["Soort plek", DUTCH.kinds[kind].text],
    ["Uren per week", hoursInWords(wishedHours.min, wishedHours.max)],
    ["Begin", dateInWords(submission.startDate)],
    ["Ontvangen", momentInWords(receivedAt)],
  ];
}

const COLUMNS = [{ title: "Taak" }, { title: "Uren per week", isNumber: true }, { title: "Kan een ander dit?" }];

const WhatYouFilledIn = ({ record, labels }: { record: CarvingRecord; labels: Labels }) => (
  <section>
    <h2>Wat u hebt ingevuld</h2>
    <Facts facts={factsOf(record, labels)} />
    {record.submission.functions.map(({ title, tasks }) => (
      <>
        <h3>{title}</h3>
        <DataTable
          label={`Taken van ${title}`}
          columns={COLUMNS}
          rows={tasks.map((task) => [task.title, clockTime(task.minutesPerWeek), task.carvable ? "Ja" : "Nee"])}
        />
      </>
    ))}
  </section>
);

export const CarvingStatusPage = ({ region, record, manager, labels, links, isJustReceived }: Props) => {
  const contact = manager ?? region.desk;
  const steps = stepsAhead(record, contact.name);
  const heading = isJustReceived ? "Wij hebben uw verzoek ontvangen" : carvingTitle(record.submission);
  return (
    <Page region={region} title={heading} isPrivate>
      <h1>{heading}</h1>
      <StatePanel
        words={DUTCH}
        reference={record.reference}
        state={stateInWords(record, contact.name)}
        isGood={isJustReceived || record.status === "carved"}
      >
        {record.approvals.length === 0 ? null : (
          <ul>
            {record.approvals.map((approval) => (
              <CarvedJob approval={approval} tasks={tasksOf(record.submission)} />
            ))}
          </ul>
        )}
      </StatePanel>
      {steps.length === 0 ? null : <NextSteps steps={steps} link={isJustReceived ? links.status : undefined} />}
      <ContactSection contact={contact} words={DUTCH} />
      <WhatYouFilledIn record={record} labels={labels} />
      {isCarvingOpen(record.status) ? (
        <section>
          <h2>Toch niet?</h2>
          <p>Klopt er iets niet? Bel of mail {contact.name}. Wilt u niet verder, dan kunt u uw verzoek intrekken.</p>
          <p>
            <a class="nl-button nl-button--secondary" href={links.withdraw}>
              Verzoek intrekken
            </a>
          </p>
        </section>
      ) : null}
    </Page>
  );
};
