import { dateInWords } from "#shared/domain/dates.ts";
import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import type { VacancyRecord } from "#shared/domain/vacancy-record.ts";
import { capitalised } from "#shared/engine/words.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { cardPath, decisionInWords } from "../decisions.tsx";
import { COMPONENT_WORDS, componentInWords, type Words } from "../words.ts";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { type Component, placesOf, reasonsOf } from "./reasons.ts";
import { bandInWords, PointsBar, Scale, shownScore } from "./score-drawing.tsx";

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 3;

type Props = {
  chrome: Chrome;
  record: VacancyRecord;
  entries: readonly ShortlistEntry[];
  /** The people side by side, in the order of the list. */
  compared: readonly ShortlistEntry[];
  words: Words;
};

type Row = readonly [title: string, cell: (entry: ShortlistEntry) => unknown];

const list = (texts: readonly string[]) =>
  texts.length === 0 ? (
    "–"
  ) : (
    <ul class="reasons">
      {texts.map((text) => (
        <li>{text}</li>
      ))}
    </ul>
  );

const sentences = (components: readonly Component[]) => list(components.map(componentInWords));

/** The parts of the score that any of them has, each with its points and its sentence. */
const componentRows = (compared: readonly ShortlistEntry[]): Row[] =>
  [...new Set(compared.flatMap(({ components }) => components.map(({ name }) => name)))].map(
    (part): Row => [
      COMPONENT_WORDS[part] ?? part,
      ({ components }) => {
        const component = components.find(({ name }) => name === part);
        if (!component) return "–";
        return (
          <>
            {component.points.toFixed(1).replace(".", ",")} punten
            <PointsBar component={component} components={components} />
            <span class="table__note">{component.sentence}</span>
          </>
        );
      },
    ],
  );

/** Two or three people of one list side by side: the same facts, the same words, beside each other. */
export const ComparisonPage = ({ chrome, record, entries, compared, words }: Props) => {
  const title = `Vergelijk ${compared.length} kandidaten`;
  const page = `/werkblad/vacatures/${record.reference}`;
  const rows: Row[] = [
    ["Plek op de lijst", ({ candidateId }) => entries.findIndex((entry) => entry.candidateId === candidateId) + 1],
    [
      "Score",
      (entry) => (
        <>
          <strong>{shownScore(entry.score)}</strong> van 100 punten{bandInWords(entry)}
          <Scale {...entry} />
        </>
      ),
    ],
    [
      "Als alles bekend is",
      (entry) => {
        const { best, worst } = placesOf(entry, entries);
        return best === worst ? `Plek ${best}` : `Plek ${best} tot en met ${worst}`;
      },
    ],
    ["Wat pleit voor", (entry) => sentences(reasonsOf(entry).forThem)],
    ["Wat pleit tegen", (entry) => sentences(reasonsOf(entry).against)],
    ["Onbekend", ({ unknown }) => list(unknown.map((criterion) => capitalised(words.criterion(criterion))))],
    ["Vraag eerst", ({ nextQuestion }) => nextQuestion?.question ?? "–"],
    ...componentRows(compared),
    ["Van", ({ partner }) => words.partner(partner)],
    [
      "Beoordeeld op",
      ({ assessedAt, stale }) => `${dateInWords(assessedAt)}${stale ? " (ouder dan zes maanden: eerst navragen)" : ""}`,
    ],
    [
      "Besluit",
      ({ candidateId, ref }) => {
        const decision = record.decisions[candidateId];
        return (
          <>
            {decision ? `${decisionInWords(decision, words)}, door ${words.person(decision.by)}. ` : "Nog geen. "}
            <a href={cardPath(record.reference, candidateId)}>Naar kandidaat {ref}</a>
          </>
        );
      },
    ],
  ];
  return (
    <WorkbenchPage chrome={chrome} title={`${title}: ${record.submission.title}`}>
      <p>
        <a href={page}>Terug naar {record.submission.title}</a>
      </p>
      <h1>{title}</h1>
      <p class="prose">
        Voor {record.submission.title} bij {record.submission.employer.name}. U beslist; een score wijst nooit iemand
        af.
      </p>
      <div class="lined-up">
        <DataTable
          label={title}
          columns={[{ title: "Waarop" }, ...compared.map(({ ref }) => ({ title: `Kandidaat ${ref}` }))]}
          rows={rows.map(([what, cell]) => [what, ...compared.map((entry) => <>{cell(entry)}</>)])}
        />
      </div>
    </WorkbenchPage>
  );
};
