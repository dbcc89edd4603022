import { candidateId } from "#shared/domain/candidate.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import type { RowOutcome } from "#shared/usecases/decide-at-desk.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { cardPath, decisionInWords } from "../decisions.tsx";
import type { Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";

type Props = {
  chrome: Chrome;
  /** The vacancy as it is after the decisions. */
  record: VacancyRecord;
  outcomes: readonly RowOutcome[];
  words: Words;
};

const people = (count: number) => (count === 1 ? "1 besluit" : `${count} besluiten`);

/** What became of each person for whom something was decided at once. */
export const BulkOutcomePage = ({ chrome, record, outcomes, words }: Props) => {
  const done = outcomes.filter(({ refused }) => refused === undefined).length;
  const heading =
    done === outcomes.length
      ? `${people(done)} genomen`
      : `${people(done)} genomen, ${outcomes.length - done} niet genomen`;
  const page = `/werkblad/vacatures/${record.reference}`;
  return (
    <WorkbenchPage chrome={chrome} title={`${heading}: ${record.submission.title}`}>
      <p>
        <a href={page}>Terug naar {record.submission.title}</a>
      </p>
      <h1 tabindex={-1} autofocus>
        {heading}
      </h1>
      <DataTable
        label="Wat er per kandidaat is gebeurd"
        columns={[{ title: "Kandidaat" }, { title: "Uitkomst" }, { title: "Wat er nu staat" }]}
        rows={outcomes.map(({ candidate, refused }) => {
          const id = candidateId(candidate);
          const decision = record.decisions[id];
          return [
            <>
              <a href={cardPath(record.reference, id)}>{candidate.ref}</a>
              <br />
              <span class="table__note">{words.partner(candidate.partner)}</span>
            </>,
            refused ? (
              <>
                <span class="nl-data-badge badge--warn">Niet genomen</span> {refused.message.replace(/\.?$/, ".")}
              </>
            ) : (
              <span class="nl-data-badge badge--good">Genomen</span>
            ),
            decision ? `${decisionInWords(decision, words)}, door ${words.person(decision.by)}` : "Nog geen besluit",
          ];
        })}
      />
    </WorkbenchPage>
  );
};
