import type { Assignment } from "#shared/domain/assignment.ts";
import { candidateKey } from "#shared/domain/candidate.ts";
import { dateInWords, momentInWords } from "#shared/domain/dates.ts";
import { assignmentStep, type StepPolicy } from "#shared/domain/steps.ts";
import type { Decision, VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { ASSIGNMENT_WORDS, DECISION_WORDS, type Words } from "./words.ts";

/** Assignments made from a vacancy, by their id. */
export type Assignments = ReadonlyMap<string, Assignment>;

/** Place on the page of the card of a candidate. */
export const cardId = (candidateId: string): string => `kandidaat-${candidateId.replace(":", "-")}`;

/** The vacancy's page with the card of a candidate in sight. */
export const cardPath = (reference: string, candidateId: string): string =>
  `/werkblad/vacatures/${reference}?${new URLSearchParams({ kandidaat: candidateId })}#${cardId(candidateId)}`;

/** "Voorgedragen bij Pasmatch", "Uitgesteld. Nu niet beschikbaar", with the reason to choose another agency. */
export const decisionInWords = ({ decision, agency, agencyReason, reason }: Decision, words: Words): string => {
  const why = agencyReason ?? reason;
  return (
    DECISION_WORDS[decision] +
    (agency === undefined ? "" : ` bij ${words.partner(agency)}`) +
    (why === undefined ? "" : `. ${words.reason(why)}`)
  );
};

/** How it stands with somebody who was put forward: "Geplaatst", "Niet geplaatst: de werkgever koos iemand anders". */
export function outcomeInWords({ status, reason }: Assignment, words: Words): string {
  return ASSIGNMENT_WORDS[status] + (reason === undefined ? "" : `. ${words.reason(reason)}`);
}

type LateProps = { assignment: Assignment | undefined; policy: StepPolicy; today: string };

/** Says that the agency's next step is late, and since when; nothing while it is in time. */
export const LateStep = ({ assignment, policy, today }: LateProps) => {
  const step = assignment && assignmentStep(assignment, policy);
  return step && step.due < today ? (
    <span class="nl-data-badge badge--late">Te laat sinds {dateInWords(step.due)}</span>
  ) : null;
};

const COLUMNS = [
  { title: "Kandidaat" },
  { title: "Besluit" },
  { title: "Hoe staat het nu?" },
  { title: "Wie en wanneer" },
];

const When = ({ at }: { at: string }) => (
  <>
    <br />
    <span class="table__note">{momentInWords(at)}</span>
  </>
);

/** What became of somebody who was put forward; nothing for another decision. */
const Outcome = ({
  decision,
  assignment,
  words,
}: {
  decision: Decision;
  assignment: Assignment | undefined;
  words: Words;
}) => {
  if (decision.decision !== "put-forward") return <>–</>;
  if (!assignment) return <>Wordt klaargezet</>;
  const latest = assignment.changes.at(-1);
  return (
    <>
      {outcomeInWords(assignment, words)}
      {latest ? <When at={latest.at} /> : null}
    </>
  );
};

type Props = {
  record: VacancyRecord;
  assignments: Assignments;
  onList: ReadonlySet<string>;
  policy: StepPolicy;
  today: string;
  words: Words;
};

/** Every decision that stands, the newest first, with what became of it. */
export const Decisions = ({ record, assignments, onList, policy, today, words }: Props) => {
  const decided = Object.entries(record.decisions).toSorted(([, a], [, b]) => b.at.localeCompare(a.at));
  if (decided.length === 0) return null;
  const heading = `Besluiten (${decided.length})`;
  return (
    <section>
      <h2>{heading}</h2>
      <DataTable
        label={heading}
        columns={COLUMNS}
        rows={decided.map(([id, decision]) => {
          const { partner, ref } = candidateKey(id);
          return [
            <>
              {onList.has(id) ? <a href={cardPath(record.reference, id)}>{ref}</a> : ref}
              <br />
              <span class="table__note">{words.partner(partner)}</span>
            </>,
            decisionInWords(decision, words),
            <>
              <Outcome decision={decision} assignment={assignments.get(decision.assignmentId ?? "")} words={words} />{" "}
              <LateStep assignment={assignments.get(decision.assignmentId ?? "")} policy={policy} today={today} />
            </>,
            <>
              {words.person(decision.by)}
              <When at={decision.at} />
            </>,
          ];
        })}
      />
      <p class="not-printed">
        <a href={`/werkblad/vacatures/${record.reference}/besluiten.csv`}>Download deze lijst (CSV)</a>
      </p>
    </section>
  );
};
