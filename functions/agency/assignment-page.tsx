import type { Assignment } from "#shared/domain/assignment.ts";
import type { Conversation } from "#shared/domain/conversation.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import type { Introduction } from "#shared/domain/introduction.ts";
import { startOf } from "#shared/domain/placement.ts";
import { partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import { assignmentStep } from "#shared/domain/steps.ts";
import type { Labels } from "#shared/engine/types.ts";
import { hoursInWords } from "#shared/engine/words.ts";
import { ConversationThread } from "#shared/web/conversation.tsx";
import { countInWords, ErrorSummary } from "#shared/web/error-summary.tsx";
import type { FormState } from "#shared/web/form-state.ts";
import { placeInWords } from "#shared/web/vacancy-facts.ts";
import { AgencyPage, type Chrome, HOME } from "./agency-page.tsx";
import { Person } from "./person.tsx";
import { StepForms } from "./step-forms.tsx";
import { actorInWords, statusInWords, toDoInWords } from "./words.ts";

export const MESSAGE_FIELD = "bericht";

type Props = {
  chrome: Chrome;
  assignment: Assignment;
  /** Who at the desk its employer has as contact. */
  contact: string;
  introduction: Introduction | undefined;
  conversation: Conversation | undefined;
  labels: Labels;
  today: string;
  /** Under this the next message is kept. */
  messageId: string;
  state: FormState;
  /** Why the last step was not taken. */
  notice?: string | undefined;
};

const NoticeBox = ({ text }: { text: string }) => (
  <div
    class="utrecht-alert utrecht-alert--error error-summary"
    role="alert"
    aria-labelledby="mislukt"
    tabindex={-1}
    autofocus
  >
    <div class="utrecht-alert__content">
      <h2 id="mislukt">Dit is niet opgeslagen</h2>
      <p>{text}</p>
    </div>
  </div>
);

const Standing = ({ assignment, region }: { assignment: Assignment; region: Region }) => {
  const waiting = assignmentStep(assignment, region);
  const start = startOf(assignment);
  const { reminded } = assignment;
  return (
    <dl class="facts">
      <dt>Stand</dt>
      <dd>
        {statusInWords(assignment.status, assignment.reason)}, sinds{" "}
        {momentInWords(assignment.changes.at(-1)?.at ?? "")}
      </dd>
      {waiting ? (
        <>
          <dt>Te doen</dt>
          <dd>{toDoInWords(waiting)}</dd>
        </>
      ) : null}
      {reminded && reminded.step === waiting?.step ? (
        <>
          <dt>Laatste herinnering</dt>
          <dd>{dateInWords(reminded.on)}</dd>
        </>
      ) : null}
      {start === undefined ? null : (
        <>
          <dt>Eerste werkdag</dt>
          <dd>
            {dateInWords(start)}
            {assignment.startedOn === undefined ? " (de dag waarop de plaatsing is gemeld)" : ""}
          </dd>
        </>
      )}
      <dt>Kandidaat</dt>
      <dd>
        {assignment.candidate.ref}, van {partnerName(region, assignment.candidate.partner)}
      </dd>
    </dl>
  );
};

type VacancyProps = { assignment: Assignment; contact: string; region: Region; labels: Labels };

const Vacancy = ({ assignment, contact, region, labels }: VacancyProps) => {
  const { vacancy } = assignment;
  const { name, email, phone } = staffMember(region, contact) ?? region.desk;
  return (
    <section>
      <h2>De vacature</h2>
      <dl class="facts">
        <dt>Werkgever</dt>
        <dd>
          {vacancy.employer.name}, KvK {vacancy.employer.kvkNumber}
        </dd>
        <dt>Referentie</dt>
        <dd>{vacancy.reference}</dd>
        <dt>Plaats</dt>
        <dd>{placeInWords(vacancy.workplace.postcode, labels)}</dd>
        <dt>Uren per week</dt>
        <dd>{hoursInWords(vacancy.hoursPerWeek.min, vacancy.hoursPerWeek.max)}</dd>
        <dt>Begin</dt>
        <dd>{dateInWords(vacancy.startDate)}</dd>
        <dt>Aantal plekken</dt>
        <dd>{vacancy.positions}</dd>
        <dt>Contactpersoon</dt>
        <dd>
          {name}, <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>, <a href={`mailto:${email}`}>{email}</a>
        </dd>
      </dl>
      <p class="prose description">{vacancy.description}</p>
    </section>
  );
};

const Course = ({ assignment: { changes, history }, region }: { assignment: Assignment; region: Region }) => (
  <section>
    <h2>Wat er gebeurde</h2>
    <ol class="reasons">
      {changes.map(({ at, status, reason }, index) => {
        const isCorrection = changes[index - 1]?.status === status;
        const by = history.find((entry) => entry.at === at)?.by;
        return (
          <li>
            {momentInWords(at)}: {isCorrection ? "Andere eerste werkdag" : statusInWords(status, reason)}
            {by ? `, door ${actorInWords(region, by)}` : ""}
          </li>
        );
      })}
    </ol>
  </section>
);

/** One assignment: what can be done now, the vacancy, what may be known of the person, and what happened and was said. */
export const AssignmentPage = (props: Props) => {
  const { chrome, assignment, contact, introduction, conversation, labels, today, messageId, state, notice } = props;
  const { region, csrfToken } = chrome;
  const errors = Object.keys(state.errors).length;
  const heading = `${assignment.vacancy.title}, kandidaat ${assignment.candidate.ref}`;
  return (
    <AgencyPage chrome={chrome} title={errors === 0 ? heading : `${countInWords(errors)}: ${heading}`}>
      <p>
        <a href={HOME}>Terug naar de toewijzingen</a>
      </p>
      <ErrorSummary state={state} />
      {notice === undefined ? null : <NoticeBox text={notice} />}
      <h1>{heading}</h1>
      <Standing assignment={assignment} region={region} />
      <section>
        <h2>Wat wilt u melden?</h2>
        <StepForms assignment={assignment} today={today} csrfToken={csrfToken} state={state} />
      </section>
      <Person
        introduction={introduction}
        isNew={assignment.status === "assigned"}
        partner={partnerName(region, assignment.candidate.partner)}
        labels={labels}
      />
      <Vacancy assignment={assignment} contact={contact} region={region} labels={labels} />
      <Course assignment={assignment} region={region} />
      <section id="berichten" tabindex={-1}>
        <h2>Berichten met de accountmanager</h2>
        <ConversationThread
          conversation={conversation}
          nameOf={(by) => actorInWords(region, by)}
          action={`${HOME}/toewijzingen/${assignment.id}/berichten`}
          csrfToken={csrfToken}
          messageId={messageId}
          field={MESSAGE_FIELD}
          state={state}
        />
      </section>
    </AgencyPage>
  );
};
