import { type CarvingRecord, jobsByTask } from "#shared/domain/carving-record.ts";
import { requirementsOf } from "#shared/engine/carving/bundle-requirements.ts";
import { mainTasks } from "#shared/engine/carving/main-tasks.ts";
import type { Labels } from "#shared/engine/types.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { demandFacts } from "../requirement-facts.ts";
import type { Words } from "../words.ts";
import { estimateInWords } from "./estimate-words.ts";
import { euroShown, type SubmittedTask, timeShown } from "./request-words.ts";

type Props = { record: CarvingRecord; labels: Labels; words: Words };

/** What one task asks of a person, in words. */
function needsInWords(task: SubmittedTask, { record: { submission }, labels, words }: Props): string {
  const facts = demandFacts(requirementsOf(submission, [task], task.minutesPerWeek), labels, words);
  const asked = facts.filter(([, text]) => text !== "").map(([term, text]) => `${term}: ${text}`);
  const occupation = task.occupation === undefined ? [] : [`Beroep: ${labels.occupation(task.occupation)}`];
  const estimate = estimateInWords(task.estimated);
  const known = [...occupation, ...asked].join(". ") || "Niets bijzonders";
  return estimate === "" ? known : `${known}. ${estimate}`;
}

/** Whether it may move to another job, and why not; or the job that it went into. */
const mayMove = ({ carvable, reason }: SubmittedTask, job: string | undefined): string =>
  job === undefined ? (carvable ? "Ja" : "Nee") + (reason === undefined ? "" : `: ${reason}`) : `Zit al in ‘${job}’`;

/** What the employer handed in: each function with its tasks. */
export const AskedTasks = (props: Props) => (
  <details>
    <summary>De functies en hun taken</summary>
    {props.record.submission.functions.map(({ title, hourlyWage, scarce, tasks }) => {
      const main = new Set(mainTasks(tasks).map(({ id }) => id));
      return (
        <section>
          <h2>{title}</h2>
          <p>
            {hourlyWage === undefined ? "Uurloon niet ingevuld" : `${euroShown(hourlyWage)} per uur`}
            {scarce ? ". Moeilijk te vinden mensen" : ""}
          </p>
          <DataTable
            label={`Taken van ${title}`}
            columns={[
              { title: "Taak" },
              { title: "Per week" },
              { title: "Vraagt" },
              { title: "Mag naar een andere functie" },
            ]}
            rows={tasks.map((task) => [
              main.has(task.id) ? `${task.title} (hoofdtaak)` : task.title,
              timeShown(task),
              needsInWords(task, props),
              mayMove(task, jobsByTask(props.record).get(task.id)?.title),
            ])}
          />
        </section>
      );
    })}
  </details>
);
