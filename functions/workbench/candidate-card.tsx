import type { AgencyAdvice } from "#shared/domain/agency-advice.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import { DECISION_REASONS } from "#shared/domain/reasons.ts";
import { type Partner, partnerName, type Region, staffMember } from "#shared/domain/region.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { Decision } from "#shared/domain/vacancy-record.ts";
import { ASSIGNMENT_WORDS, COMPONENT_WORDS, criterionInWords, DECISION_WORDS, reasonInWords } from "./words.ts";

type Props = {
  region: Region;
  reference: string;
  entry: ShortlistEntry;
  rank: number;
  decision: Decision | undefined;
  assignment: Assignment | undefined;
  advice: AgencyAdvice | undefined;
  agencies: readonly Partner[];
  /** Whether somebody may still decide. */
  mayDecide: boolean;
  csrfToken: string;
  conditionLabel: (code: string) => string;
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
        <h4 class="form-label">{title}</h4>
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

const Points = ({ entry }: { entry: ShortlistEntry }) => (
  <details>
    <summary>Hoe deze score is opgebouwd</summary>
    <div class="table-scroll">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Onderdeel</th>
            <th scope="col" class="number">
              Weegt
            </th>
            <th scope="col" class="number">
              Punten
            </th>
            <th scope="col">Waarom</th>
          </tr>
        </thead>
        <tbody>
          {entry.components.map(({ name, weight, points, sentence }) => (
            <tr>
              <th scope="row">{COMPONENT_WORDS[name] ?? name}</th>
              <td class="number">{weight}</td>
              <td class="number">{points.toFixed(1).replace(".", ",")}</td>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);

const Outcome = ({ region, decision, assignment }: Pick<Props, "region" | "decision" | "assignment">) => {
  if (!decision) return null;
  const by = staffMember(region, decision.by)?.name ?? decision.by;
  const isPositive = assignment && ["placed", "confirmed-13w", "confirmed-26w"].includes(assignment.status);
  return (
    <div class={isPositive ? "panel panel--good" : "panel"}>
      <p>
        <strong>{DECISION_WORDS[decision.decision]}</strong>
        {decision.agency ? ` bij ${partnerName(region, decision.agency)}` : ""} door {by}, {momentInWords(decision.at)}
        {decision.reason ? `. Reden: ${reasonInWords(decision.reason)}` : ""}
      </p>
      {assignment ? (
        <p>
          Stand: <strong>{ASSIGNMENT_WORDS[assignment.status]}</strong>
          {assignment.reason ? ` (${reasonInWords(assignment.reason)})` : ""},{" "}
          {momentInWords(assignment.changes.at(-1)?.at ?? decision.at)}
        </p>
      ) : null}
    </div>
  );
};

const DecisionForms = ({ reference, entry, rank, advice, agencies, csrfToken }: Props) => {
  const action = `/werkblad/vacatures/${reference}/besluiten`;
  const hidden = (
    <>
      <input type="hidden" name="csrf" value={csrfToken} />
      <input type="hidden" name="kandidaat" value={entry.candidateId} />
    </>
  );
  const advised = advice?.agency;
  return (
    <>
      <form class="decision-form" method="post" action={action}>
        {hidden}
        <div>
          <label for={`uitvoerder-${rank}`}>
            Uitvoerder{advice ? ` (advies: ${advice.reason.replace(/\.$/, "")})` : ""}
          </label>
          <select class="select" id={`uitvoerder-${rank}`} name="uitvoerder">
            {agencies.map(({ code, name }) => (
              <option value={code} selected={code === advised}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button class="button button--small" type="submit" name="besluit" value="put-forward">
          Voordragen<span class="visually-hidden"> kandidaat {entry.ref}</span>
        </button>
      </form>
      <form class="decision-form" method="post" action={action}>
        {hidden}
        <div>
          <label for={`reden-${rank}`}>Reden</label>
          <select class="select" id={`reden-${rank}`} name="reden">
            <option value="">Kies een reden</option>
            {Object.entries(DECISION_REASONS).map(([code, text]) => (
              <option value={code}>{text}</option>
            ))}
          </select>
        </div>
        <button class="button button--small button--plain" type="submit" name="besluit" value="postpone">
          Uitstellen<span class="visually-hidden"> kandidaat {entry.ref}</span>
        </button>
        <button class="button button--small button--plain" type="submit" name="besluit" value="turn-down">
          Afwijzen<span class="visually-hidden"> kandidaat {entry.ref}</span>
        </button>
      </form>
    </>
  );
};

/** One person on a shortlist: why they stand there, what is not known of them, and what can be decided. */
export const CandidateCard = (props: Props) => {
  const { region, entry, rank, decision, assignment, mayDecide, conditionLabel } = props;
  const { score, low, high, unknown, questions, nextQuestion } = entry;
  return (
    <article class="candidate" id={`kandidaat-${rank}`}>
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
        Van {partnerName(region, entry.partner)}. Beoordeeld op {dateInWords(entry.assessedAt)}
        {entry.stale ? <span class="badge badge--warn"> Ouder dan zes maanden: eerst navragen</span> : null}
      </p>
      <Outcome region={region} decision={decision} assignment={assignment} />
      <Reasons entry={entry} />
      {unknown.length === 0 ? null : (
        <p>Nog niet bekend of dit past: {unknown.map((name) => criterionInWords(name, conditionLabel)).join(", ")}.</p>
      )}
      {nextQuestion ? (
        <p>
          <strong>Vraag eerst:</strong> {nextQuestion.question}
        </p>
      ) : null}
      {questions.length > 1 ? (
        <details>
          <summary>Alle vragen ({questions.length})</summary>
          <ul class="reasons">
            {questions.map(({ question }) => (
              <li>{question}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <Points entry={entry} />
      {mayDecide && decision?.decision !== "put-forward" ? <DecisionForms {...props} /> : null}
    </article>
  );
};
