import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import type { VacancyState } from "#shared/domain/life-cycles.ts";
import type { Region, StaffMember } from "#shared/domain/region.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { Page } from "#shared/web/page.tsx";

/** Where a vacancy stands, for its employer: in plain words, and never anything about a candidate. */
const STATE_WORDS: Readonly<Record<VacancyState, string>> = {
  received: "Wij hebben uw vacature ontvangen en zoeken nu wie er past.",
  shortlisted: "Wij hebben gezocht wie er past. Uw contactpersoon bekijkt dit binnen twee werkdagen.",
  "in-progress": "Uw contactpersoon is bezig. Een bemiddelaar stelt straks iemand aan u voor.",
  filled: "Uw vacature is vervuld.",
  withdrawn: "U hebt uw vacature ingetrokken.",
  expired: "Uw vacature is verlopen.",
};

type Props = {
  region: Region;
  record: VacancyRecord;
  manager: StaffMember | undefined;
  link: string;
  isJustReceived: boolean;
};

export const StatusPage = ({ region, record, manager, link, isJustReceived }: Props) => {
  const { submission, reference } = record;
  const contact = manager ?? { ...region.desk };
  const heading = isJustReceived ? "Wij hebben uw vacature ontvangen" : `Uw vacature: ${submission.title}`;
  return (
    <Page region={region} title={heading}>
      <h1>{heading}</h1>
      <div class={isJustReceived ? "panel panel--good" : "panel"}>
        <p>
          Uw referentie: <span class="reference">{reference}</span>
        </p>
        <p>{STATE_WORDS[record.status]}</p>
      </div>
      {isJustReceived ? (
        <section class="prose">
          <h2>Wat gebeurt er nu?</h2>
          <ol>
            <li>U krijgt een bevestiging op {submission.contact.email}.</li>
            <li>Wij zoeken meteen welke mensen bij uw vacature passen.</li>
            <li>{contact.name} bekijkt dit binnen twee werkdagen en neemt contact met u op.</li>
          </ol>
          <p>
            Bewaar deze link: <a href={link}>bekijk waar uw vacature staat</a>. Hij staat ook in de mail.
          </p>
        </section>
      ) : null}
      <h2>Uw contactpersoon</h2>
      <p>
        <strong>{contact.name}</strong>
        <br />
        Telefoon: <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone}</a>
        <br />
        E-mail: <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </p>
      <h2>Uw vacature</h2>
      <dl class="facts">
        <dt>Functie</dt>
        <dd>{submission.title}</dd>
        <dt>Werkgever</dt>
        <dd>{submission.employer.name}</dd>
        <dt>Plaats</dt>
        <dd>{submission.workplace.postcode}</dd>
        <dt>Uren per week</dt>
        <dd>
          {submission.hoursPerWeek.min} tot {submission.hoursPerWeek.max}
        </dd>
        <dt>Begin</dt>
        <dd>{dateInWords(submission.startDate)}</dd>
        <dt>Aantal mensen</dt>
        <dd>{submission.positions}</dd>
        <dt>Ontvangen</dt>
        <dd>{momentInWords(record.receivedAt)}</dd>
      </dl>
      <p>Wilt u iets veranderen of intrekken? Bel of mail uw contactpersoon.</p>
    </Page>
  );
};
