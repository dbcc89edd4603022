import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import type { ProposedJobs } from "#shared/domain/proposals.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { countShown } from "../small-counts.ts";
import { BundleName } from "./bundle-name.tsx";
import { hoursShown, isSensitiveBundle } from "./request-words.ts";

/** Several jobs at once: tasks in one job only, and another person for each. */
export const ProposedDivision = ({ record, jobs }: { record: CarvingRecord; jobs: ProposedJobs }) => {
  const { submission } = record;
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
            <BundleName record={record} tasks={bundle.tasks} name={`Baan ${index + 1}`} />,
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
