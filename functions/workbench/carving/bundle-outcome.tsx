import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { dateInWords } from "#shared/domain/dates.ts";
import type { Labels } from "#shared/engine/types.ts";
import { enumerate, hoursInWords } from "#shared/engine/words.ts";
import type { WeighedBundle } from "#shared/usecases/weigh-bundle.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { Facts } from "../facts.tsx";
import { CostChange } from "../money/cost-change.tsx";
import { Instruments } from "../money/instruments.tsx";
import { requirementFacts } from "../requirement-facts.ts";
import { countShown, whoCan } from "../small-counts.ts";
import type { Words } from "../words.ts";
import { costliestInWords, scoresInWords } from "./bundle-words.ts";
import { estimateInWords } from "./estimate-words.ts";
import { firstOnPaper } from "./paper-words.ts";
import { euroShown, hoursShown, isSensitiveBundle, poolInWords, proposalPath, taskTitles } from "./request-words.ts";

type Props = {
  record: CarvingRecord;
  bundle: WeighedBundle;
  /** Ids that were ticked; the others of the bundle were taken along with them. */
  ticked: readonly string[];
  loonwaarde: number | undefined;
  labels: Labels;
  words: Words;
};

/** The bundle in one sentence, which stays in sight and is said aloud with every tick. */
export function summaryOf({ record: { submission }, bundle }: Pick<Props, "record" | "bundle">): string {
  if (bundle.tasks.length === 0) return "Nog geen taak gekozen.";
  const people = whoCan(bundle.support, isSensitiveBundle(submission, bundle.tasks));
  const { min, max } = submission.wishedHours;
  const fits = bundle.isWithinWishedHours ? "" : `, buiten de gewenste ${hoursInWords(min, max)}`;
  return `${hoursShown(bundle.hours)} per week${fits}; ${people}.`;
}

const TakenAlong = ({ record, bundle, ticked }: Pick<Props, "record" | "bundle" | "ticked">) => {
  const along = bundle.tasks.filter((id) => !ticked.includes(id));
  return along.length === 0 ? null : (
    <p>Meegenomen, want deze taken blijven bij elkaar: {enumerate(taskTitles(record.submission, along))}.</p>
  );
};

/** What these requirements and hours rest on, as long as it is an estimate. */
const EstimatedTasks = ({ record: { submission }, bundle }: Pick<Props, "record" | "bundle">) => {
  const estimated = submission.functions
    .flatMap(({ tasks }) => tasks)
    .filter((task) => bundle.tasks.includes(task.id) && (task.estimated ?? []).length > 0);
  return estimated.length === 0 ? null : (
    <>
      <p>Nog niet nagekeken met de werkgever:</p>
      <ul>
        {estimated.map((task) => (
          <li>
            {task.title}. {estimateInWords(task.estimated)}
          </li>
        ))}
      </ul>
    </>
  );
};

const Figures = ({ record: { submission }, bundle }: Pick<Props, "record" | "bundle">) => {
  const isSensitive = isSensitiveBundle(submission, bundle.tasks);
  return (
    <Facts
      facts={[
        ["Uren per week", hoursShown(bundle.hours)],
        ["Mensen die het kunnen", countShown(bundle.support, isSensitive)],
        ["Van wie alles bekend is", countShown(bundle.certain, isSensitive)],
        [
          "Vrij per week",
          bundle.euroPerWeek === undefined ? (bundle.withoutEuro ?? "") : euroShown(bundle.euroPerWeek),
        ],
        ["Kost de meeste mensen", costliestInWords(submission, bundle.costliest)],
        ["Vijf beste scores", scoresInWords(bundle, isSensitive)],
      ]}
    />
  );
};

/** What each function keeps, with the tasks that its loonwaarde would be measured on; `isOnPaper` counts most of those. */
export const Remaining = ({
  record,
  bundle,
  isOnPaper = false,
}: Pick<Props, "record" | "bundle"> & { isOnPaper?: boolean }) => (
  <DataTable
    label="Wat van elke functie overblijft"
    columns={[
      { title: "Functie" },
      { title: "Nu", isNumber: true },
      { title: "Straks", isNumber: true },
      { title: "Hoofdtaken die blijven" },
    ]}
    rows={bundle.remainders.map(({ function: title, hoursBefore, hoursLeft, mainTasksLeft }) => {
      const left = taskTitles(record.submission, mainTasksLeft);
      return [
        title,
        hoursShown(hoursBefore),
        hoursShown(hoursLeft),
        (isOnPaper ? firstOnPaper(left) : left.join(", ")) || "Geen",
      ];
    })}
  />
);

/** Everything that is reckoned of the chosen tasks: people, hours, money, requirements, and what is left. */
export const BundleOutcome = ({ record, bundle, ticked, loonwaarde, labels, words }: Props) => {
  const { submission, reference } = record;
  const isEmpty = bundle.tasks.length === 0;
  return (
    <div id="uitkomst">
      <h2>Deze bundel</h2>
      <TakenAlong record={record} bundle={bundle} ticked={ticked} />
      {isEmpty ? (
        <p>Vink de taken aan die samen een nieuwe functie zouden kunnen zijn.</p>
      ) : (
        <>
          <Figures record={record} bundle={bundle} />
          <p>
            <a href={proposalPath(reference, bundle.tasks)}>Voorstel voor de werkgever (om te printen)</a>
          </p>
          <h3>Wat de functie vraagt</h3>
          <Facts facts={requirementFacts(bundle.requirements, labels, words)} />
          <EstimatedTasks record={record} bundle={bundle} />
          <h3>Wat overblijft</h3>
          <Remaining record={record} bundle={bundle} />
          <h3>Kosten voor de werkgever</h3>
          <CostChange
            submission={submission}
            tasks={bundle.tasks}
            wage={bundle.wage}
            withoutEuro={bundle.withoutEuro}
          />
          <h3>Regelingen</h3>
          <Instruments
            date={submission.startDate}
            hoursPerWeek={bundle.hours}
            kind={submission.kind}
            loonwaarde={loonwaarde}
          />
        </>
      )}
      <p class="table__note">
        Berekend op {dateInWords(bundle.evaluatedOn)} met {poolInWords(bundle.poolVersion)}.
      </p>
    </div>
  );
};
