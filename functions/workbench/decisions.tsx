import type { Assignment } from "#shared/domain/assignment.ts";
import { candidateKey } from "#shared/domain/candidate.ts";
import { momentInWords } from "#shared/domain/dates.ts";
import type { Decision, VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { ASSIGNMENT_WORDS, DECISION_WORDS, type Words } from "./words.ts";

/** Assignments made from a vacancy, by their id. */
export type Assignments = ReadonlyMap<string, Assignment>;

/** Place on the page of the card of a candidate. */
export const cardId = (candidateId: string): string => `kandidaat-${candidateId.replace(":", "-")}`;

/** "Voorgedragen bij Pasmatch", "Uitgesteld: nu niet beschikbaar". */
export const decisionInWords = ({ decision, agency, reason }: Decision, words: Words): string =>
  DECISION_WORDS[decision] +
  (agency === undefined ? "" : ` bij ${words.partner(agency)}`) +
  (reason === undefined ? "" : `. ${words.reason(reason)}`);

/** How it stands with somebody who was put forward: "Geplaatst", "Niet geplaatst: de werkgever koos iemand anders". */
export function outcomeInWords({ status, reason }: Assignment, words: Words): string {
  return ASSIGNMENT_WORDS[status] + (reason === undefined ? "" : `. ${words.reason(reason)}`);
}

type Props = { record: VacancyRecord; assignments: Assignments; onList: ReadonlySet<string>; words: Words };

/** Every decision that stands, the newest first, with what became of it. */
export const Decisions = ({ record, assignments, onList, words }: Props) => {
  const rows = Object.entries(record.decisions).toSorted(([, a], [, b]) => b.at.localeCompare(a.at));
  if (rows.length === 0) return null;
  const heading = `Besluiten (${rows.length})`;
  return (
    <section>
      <h2>{heading}</h2>
      <div class="table-scroll" role="region" aria-label={heading} tabindex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Kandidaat</th>
              <th scope="col">Besluit</th>
              <th scope="col">Hoe staat het nu?</th>
              <th scope="col">Wie en wanneer</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, decision]) => {
              const { partner, ref } = candidateKey(id);
              const assignment = assignments.get(decision.assignmentId ?? "");
              const latest = assignment?.changes.at(-1);
              return (
                <tr>
                  <th scope="row">
                    {onList.has(id) ? <a href={`#${cardId(id)}`}>{ref}</a> : ref}
                    <br />
                    <span class="table__note">{words.partner(partner)}</span>
                  </th>
                  <td>{decisionInWords(decision, words)}</td>
                  <td>
                    {decision.decision !== "put-forward" ? "–" : null}
                    {decision.decision === "put-forward" && !assignment ? "Wordt klaargezet" : null}
                    {assignment ? outcomeInWords(assignment, words) : null}
                    {latest ? <span class="table__note">, {momentInWords(latest.at)}</span> : null}
                  </td>
                  <td>
                    {words.person(decision.by)}
                    <br />
                    <span class="table__note">{momentInWords(decision.at)}</span>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
};
