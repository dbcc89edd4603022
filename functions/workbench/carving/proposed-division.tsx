import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { ProposedJobs } from "#shared/domain/proposals.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { countShown } from "../small-counts.ts";
import { bundlePath, hoursShown, isSensitiveBundle, taskTitles } from "./request-words.ts";

/** Several jobs at once: tasks in one job only, and another person for each. */
export const ProposedDivision = ({ record, jobs }: { record: CarvingRecord; jobs: ProposedJobs }) => {
  const { submission, reference } = record;
  const { bundles, placeable, hours, optimal, bound } = jobs;
  return (
    <section>
      <h3>Verdeling over {submission.jobs} banen</h3>
      {bundles.length === 0 ? (
        <p>Er is geen verdeling waarin iemand geplaatst kan worden.</p>
      ) : (
        <DataTable
          label="Voorgestelde verdeling"
          columns={[{ title: "Baan" }, { title: "Uren", isNumber: true }, { title: "Kunnen het", isNumber: true }]}
          rows={bundles.map((bundle, index) => [
            <>
              <a href={bundlePath(reference, bundle.tasks)}>Baan {index + 1}</a>
              <br />
              <span class="table__note">{taskTitles(submission, bundle.tasks).join(", ")}</span>
            </>,
            hoursShown(bundle.hours),
            countShown(bundle.support, isSensitiveBundle(submission, bundle.tasks)),
          ])}
        />
      )}
      <p class="prose">
        Zo {placeable === 1 ? "kan 1 mens" : `kunnen ${placeable} mensen`} tegelijk aan het werk, samen{" "}
        {hoursShown(hours)}.{" "}
        {optimal
          ? "Bewezen: meer mensen, of evenveel mensen in meer uren, kan niet."
          : `De tijd was op: hoogstens ${bound.people} mensen in ${hoursShown(bound.hours)} kan nog.`}
      </p>
    </section>
  );
};
