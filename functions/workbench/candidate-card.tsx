import type { AgencyAdvice } from "#shared/domain/agency-advice.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import type { Partner } from "#shared/domain/region.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { Decision } from "#shared/domain/vacancy-record.ts";
import type { Criterion } from "#shared/engine/types.ts";
import { capitalised } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { DecisionForms } from "./decision-forms.tsx";
import { cardId, decisionInWords, outcomeInWords } from "./decisions.tsx";
import { PersonSupport } from "./money/person-support.tsx";
import { COMPONENT_WORDS, type Words } from "./words.ts";

type Props = {
  reference: string;
  /** Most hours that the vacancy asks. */
  hoursPerWeek: number;
  entry: ShortlistEntry;
  rank: number;
  /** Whether a change of the pool brought this person on the list of late. */
  isNew: boolean;
  /** What the vacancy asks of everybody. */
  criteria: readonly Criterion[];
  decision: Decision | undefined;
  assignment: Assignment | undefined;
  advice: AgencyAdvice | undefined;
  agencies: readonly Partner[];
  /** Whether somebody may still decide. */
  mayDecide: boolean;
  csrfToken: string;
  words: Words;
};

/** Rounded half up, as the specification shows scores. */
const shown = (score: number) => Math.floor(score + 0.5);

const Scale = ({ low, high, score }: { low: number; high: number; score: number }) => (
  <svg class="scale" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="scale__track" x="0" y="2" width="100" height="2" />
    <rect class="scale__band" x={low} y="1" width={Math.max(0.8, high - low)} height="4" />
    <rect class="scale__score" x={Math.max(0, score - 0.6)} y="0" width="1.2" height="6" />
  </svg>
);

/** At most three facts that speak for the candidate and three against, as the specification of pages asks. */
const Reasons = ({ entry }: { entry: ShortlistEntry }) => {
  const rated = entry.components.filter(({ value }) => value !== null);
  const best = rated.filter(({ value }) => (value ?? 0) >= 0.6).toSorted((a, b) => b.points - a.points);
  const lost = ({ weight, value }: (typeof rated)[number]) => weight * (1 - (value ?? 0));
  const worst = rated.filter(({ value }) => (value ?? 0) < 0.6).toSorted((a, b) => lost(b) - lost(a));
  const list = (title: string, components: typeof rated) =>
    components.length === 0 ? null : (
      <>
        <h4 class="utrecht-form-label form-label">{title}</h4>
        <ul class="reasons">
          {components.slice(0, 3).map(({ name, sentence }) => (
            <li>
              {COMPONENT_WORDS[name] ?? name}: {sentence}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list("Wat pleit voor", best)}
      {list("Wat pleit tegen", worst)}
    </>
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

const POINT_COLUMNS = [
  { title: "Onderdeel" },
  { title: "Weegt", isNumber: true },
  { title: "Punten", isNumber: true },
  { title: "Waarom" },
];

const Points = ({ entry }: { entry: ShortlistEntry }) => {
  const about = `de score van kandidaat ${entry.ref}`;
  return (
    <details>
      <summary>
        Hoe deze score is opgebouwd<span class="visually-hidden">: {about}</span>
      </summary>
      <DataTable
        label={`Opbouw van ${about}`}
        columns={POINT_COLUMNS}
        rows={entry.components.map(({ name, weight, points, sentence }) => [
          COMPONENT_WORDS[name] ?? name,
          weight,
          points.toFixed(1).replace(".", ","),
          sentence,
        ])}
      />
    </details>
  );
};

const Outcome = ({ decision, assignment, words }: Pick<Props, "decision" | "assignment" | "words">) => {
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
          {momentInWords(assignment.changes.at(-1)?.at ?? decision.at)}
        </p>
      ) : null}
    </div>
  );
};

/** One person on a shortlist: why they stand there, what is not known of them, and what can be decided. */
export const CandidateCard = (props: Props) => {
  const { entry, rank, isNew, hoursPerWeek, decision, assignment, mayDecide, words } = props;
  const { score, low, high } = entry;
  return (
    <article class="candidate" id={cardId(entry.candidateId)} tabindex={-1}>
      <div class="candidate__head">
        <h3>
          {rank}. Kandidaat {entry.ref}
        </h3>
        <div>
          <span class="score">{shown(score)}</span> van 100 punten
          {high - low > 0.5 ? ` (tussen ${shown(low)} en ${shown(high)}, want niet alles is bekend)` : ""}
        </div>
      </div>
      <Scale low={low} high={high} score={score} />
      <p>
        Van {words.partner(entry.partner)}. Beoordeeld op {dateInWords(entry.assessedAt)}.{" "}
        {isNew ? <span class="nl-data-badge">Nieuw op de lijst sinds {momentInWords(entry.since)}</span> : null}{" "}
        {entry.stale ? <span class="nl-data-badge badge--warn">Ouder dan zes maanden: eerst navragen</span> : null}
      </p>
      <Outcome decision={decision} assignment={assignment} words={words} />
      <Reasons entry={entry} />
      <Fit {...props} />
      <Questions entry={entry} />
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
