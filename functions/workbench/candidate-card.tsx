import type { AgencyAdvice } from "#shared/domain/agency-advice.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import type { Partner } from "#shared/domain/region.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { StepPolicy } from "#shared/domain/steps.ts";
import type { Decision } from "#shared/domain/vacancy-record.ts";
import type { Criterion } from "#shared/engine/types.ts";
import { capitalised } from "#shared/engine/words.ts";
import { DecisionForms, type SentDecision } from "./decision-forms.tsx";
import { cardId, decisionInWords, LateStep, outcomeInWords } from "./decisions.tsx";
import { PersonSupport } from "./money/person-support.tsx";
import { Tick } from "./shortlist/bulk-form.tsx";
import { DECIDED } from "./shortlist/decided.ts";
import { mostPoints, mostUncertain, placesOf, reasonsOf } from "./shortlist/reasons.ts";
import { bandInWords, PointsBar, Scale, shownScore } from "./shortlist/score-drawing.tsx";
import { COMPONENT_WORDS, componentInWords, type Words } from "./words.ts";

type Props = {
  reference: string;
  /** Most hours that the vacancy asks. */
  hoursPerWeek: number;
  entry: ShortlistEntry;
  rank: number;
  /** Everybody on the list, with whom the place is compared. */
  entries: readonly ShortlistEntry[];
  /** What the page shows of this person, for the forms. */
  seen: string;
  /** Whether this person is chosen for what is done with many at once. */
  isTicked: boolean;
  /** Whether a change of the pool brought this person on the list of late. */
  isNew: boolean;
  /** What the vacancy asks of everybody. */
  criteria: readonly Criterion[];
  decision: Decision | undefined;
  assignment: Assignment | undefined;
  advice: AgencyAdvice | undefined;
  /** What was sent of this card, when that was refused. */
  sent: SentDecision | undefined;
  agencies: readonly Partner[];
  /** By what clocks a step is late, and on which day. */
  policy: StepPolicy;
  today: string;
  /** Whether somebody may still decide. */
  mayDecide: boolean;
  csrfToken: string;
  words: Words;
};

const decimals = (points: number): string => points.toFixed(1).replace(".", ",");

/** What speaks for the candidate and what against, in words from facts. */
const Reasons = ({ entry }: { entry: ShortlistEntry }) => {
  const { forThem, against } = reasonsOf(entry);
  const list = (title: string, components: typeof forThem) =>
    components.length === 0 ? null : (
      <div>
        <h4 class="utrecht-form-label form-label">{title}</h4>
        <ul class="reasons">
          {components.map((component) => (
            <li>{componentInWords(component)}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <div class="for-and-against">
      {list("Wat pleit voor", forThem)}
      {list("Wat pleit tegen", against)}
    </div>
  );
};

/** Between which places somebody can come to stand, and which unknown weighs most in that. */
const WhatMayChange = ({ entry, entries }: Pick<Props, "entry" | "entries">) => {
  const { best, worst } = placesOf(entry, entries);
  const unknown = mostUncertain(entry);
  if (best === worst && unknown === undefined)
    return entry.unknown.length === 0 ? (
      <p>Alles wat meetelt is bekend: de plek verandert alleen als het profiel of de vacature verandert.</p>
    ) : (
      <p>
        Alles wat punten oplevert is bekend. Blijkt de kandidaat niet te passen bij wat nog onbekend is, dan valt die
        van de lijst.
      </p>
    );
  return (
    <p>
      <strong>Wat de plek kan veranderen:</strong>{" "}
      {best === worst
        ? `plek ${best} blijft, wat er ook bekend wordt`
        : `als alles bekend is, staat de kandidaat op plek ${best} tot en met ${worst}`}
      {unknown
        ? `. ${COMPONENT_WORDS[unknown.name] ?? unknown.name}: niet alles is bekend, en dat scheelt hoogstens ${shownScore(unknown.points)} punten`
        : ""}
      .
    </p>
  );
};

/** Of each requirement whether the person fits it, or whether nobody knows: never how well, and never why. */
const Fit = ({ entry, criteria, words }: Pick<Props, "entry" | "criteria" | "words">) => {
  const names = (list: readonly string[]) => capitalised(list.map(words.criterion).join(", "));
  const met = criteria.filter((criterion) => !entry.unknown.includes(criterion));
  return (
    <dl class="facts">
      {met.length === 0 ? null : (
        <>
          <dt>Past</dt>
          <dd>{names(met)}</dd>
        </>
      )}
      {entry.unknown.length === 0 ? null : (
        <>
          <dt>Onbekend</dt>
          <dd>{names(entry.unknown)}</dd>
        </>
      )}
    </dl>
  );
};

const Questions = ({ entry: { ref, questions, nextQuestion } }: { entry: ShortlistEntry }) => (
  <>
    {nextQuestion ? (
      <p>
        <strong>Vraag eerst:</strong> {nextQuestion.question}
      </p>
    ) : null}
    {questions.length > 1 ? (
      <details>
        <summary>
          Alle vragen ({questions.length})<span class="visually-hidden"> over kandidaat {ref}</span>
        </summary>
        <ul class="reasons">
          {questions.map(({ question }) => (
            <li>{question}</li>
          ))}
        </ul>
      </details>
    ) : null}
  </>
);

/** Every part of the score with its points, what it weighs, and why; as light as it can be, because each card has it. */
const Points = ({ entry: { ref, components } }: { entry: ShortlistEntry }) => (
  <details>
    <summary>
      Hoe deze score is opgebouwd<span class="visually-hidden">: de score van kandidaat {ref}</span>
    </summary>
    <dl class="facts">
      {components.map((component) => (
        <>
          <dt>{COMPONENT_WORDS[component.name] ?? component.name}</dt>
          <dd>
            {decimals(component.points)} van hoogstens {decimals(mostPoints(component, components))} punten
            <PointsBar component={component} components={components} />
            {component.sentence}
          </dd>
        </>
      ))}
    </dl>
  </details>
);

type OutcomeProps = Pick<Props, "decision" | "assignment" | "policy" | "today" | "words">;

const Outcome = ({ decision, assignment, policy, today, words }: OutcomeProps) => {
  if (!decision) return null;
  const isPositive = assignment && ["placed", "confirmed-13w", "confirmed-26w"].includes(assignment.status);
  return (
    <div class={isPositive ? "panel panel--good" : "panel"}>
      <p>
        <strong>{decisionInWords(decision, words)}</strong>, door {words.person(decision.by)} op{" "}
        {momentInWords(decision.at)}
      </p>
      {assignment ? (
        <p>
          Stand: <strong>{outcomeInWords(assignment, words)}</strong>,{" "}
          {momentInWords(assignment.changes.at(-1)?.at ?? decision.at)}{" "}
          <LateStep assignment={assignment} policy={policy} today={today} />
        </p>
      ) : null}
    </div>
  );
};

/** One person on a shortlist: why they stand there, what is not known of them, and what can be decided. */
export const CandidateCard = (props: Props) => {
  const { entry, rank, isNew, hoursPerWeek, decision, assignment, mayDecide, words } = props;
  const { score } = entry;
  return (
    <article
      class="candidate"
      id={cardId(entry.candidateId)}
      tabindex={-1}
      {...(decision === undefined ? {} : { [DECIDED]: "" })}
    >
      <div class="candidate__head">
        <h3>
          {rank}. Kandidaat {entry.ref}
        </h3>
        <div>
          <span class="score">{shownScore(score)}</span> van 100 punten{bandInWords(entry)}
        </div>
      </div>
      {props.mayDecide ? <Tick {...props} /> : null}
      <Scale {...entry} />
      <p>
        Van {words.partner(entry.partner)}. Beoordeeld op {dateInWords(entry.assessedAt)}.{" "}
        {isNew ? <span class="nl-data-badge">Nieuw op de lijst sinds {momentInWords(entry.since)}</span> : null}{" "}
        {entry.stale ? <span class="nl-data-badge badge--warn">Ouder dan zes maanden: eerst navragen</span> : null}
      </p>
      <Outcome {...props} />
      <Reasons entry={entry} />
      <Fit {...props} />
      <Questions entry={entry} />
      <WhatMayChange {...props} />
      <Points entry={entry} />
      <PersonSupport
        partner={words.partner(entry.partner)}
        assignment={assignment}
        hoursPerWeek={hoursPerWeek}
        about={entry.ref}
      />
      {mayDecide && decision?.decision !== "put-forward" ? <DecisionForms {...props} /> : null}
    </article>
  );
};
