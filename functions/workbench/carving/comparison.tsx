import { type CarvingRecord, engineRequest, withoutTaken } from "#shared/domain/carving-record.ts";
import type { Proposal } from "#shared/domain/proposals.ts";
import { remainders } from "#shared/engine/carving/remainder.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { countShown } from "../small-counts.ts";
import { costliestInWords, scoresInWords } from "./bundle-words.ts";
import { bundlePath, euroShown, hoursShown, isSensitiveBundle, taskTitles } from "./request-words.ts";

type Props = { record: CarvingRecord; points: readonly Proposal[]; compared: readonly string[] | undefined };

const MOST_COMPARED = 3;

/** Two or three bundles side by side; what to do when it is another number. Nothing when nobody asked. */
export const Comparison = ({ record, points, compared }: Props) => {
  if (compared === undefined) return null;
  const chosen = points
    .map((proposal, index) => ({ proposal, index }))
    .filter(({ proposal }) => compared.includes(proposal.id));
  if (chosen.length < 2 || chosen.length > MOST_COMPARED) {
    return (
      <div class="panel panel--warn" role="status">
        <p>Kies 2 of 3 bundels om te vergelijken; dit zijn er {chosen.length}.</p>
      </div>
    );
  }
  const { submission, reference } = record;
  const request = withoutTaken(engineRequest(submission, undefined), record);
  const row = (title: string, cell: (proposal: Proposal, isSensitive: boolean) => unknown) => [
    title,
    ...chosen.map(({ proposal }) => String(cell(proposal, isSensitiveBundle(submission, proposal.tasks)))),
  ];
  return (
    <section id="vergelijking">
      <h3>Vergelijking</h3>
      <DataTable
        label="Bundels naast elkaar"
        columns={[{ title: "Van elke bundel" }, ...chosen.map(({ index }) => ({ title: `Bundel ${index + 1}` }))]}
        rows={[
          row("Taken", ({ tasks }) => taskTitles(submission, tasks).join(", ")),
          row("Uren per week", ({ hours }) => hoursShown(hours)),
          row("Mensen die het kunnen", ({ support }, isSensitive) => countShown(support, isSensitive)),
          row("Van wie alles bekend is", ({ certain }, isSensitive) => countShown(certain, isSensitive)),
          row("Vrij per week", ({ euroPerWeek }) => (euroPerWeek === undefined ? "onbekend" : euroShown(euroPerWeek))),
          row("Beste scores", (proposal, isSensitive) => scoresInWords(proposal, isSensitive)),
          row("Kost de meeste mensen", (proposal) => costliestInWords(submission, proposal.costliest)),
          row("Wat overblijft", ({ tasks }) =>
            remainders(request, new Set(tasks))
              .map(({ function: title, hoursLeft }) => `${title}: ${hoursShown(hoursLeft)}`)
              .join("; "),
          ),
          [
            "Verder",
            ...chosen.map(({ proposal, index }) => (
              <a href={bundlePath(reference, proposal.tasks)}>Bekijk bundel {index + 1}</a>
            )),
          ],
        ]}
      />
    </section>
  );
};
