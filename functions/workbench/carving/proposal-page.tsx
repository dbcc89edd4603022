import type { CarvingRecord } from "#shared/domain/carving-record.ts";
import { dateInWords } from "#shared/domain/dates.ts";
import { hoursInWords } from "#shared/engine/words.ts";
import type { WeighedBundle } from "#shared/usecases/weigh-bundle.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { Facts } from "../facts.tsx";
import { CostChange } from "../money/cost-change.tsx";
import { Instruments } from "../money/instruments.tsx";
import { type Chrome, WorkbenchPage } from "../workbench-page.tsx";
import { Remaining } from "./bundle-outcome.tsx";
import { titlesOnPaper } from "./paper-words.ts";
import { bundlePath, hoursShown, timeShown } from "./request-words.ts";

type Props = { chrome: Chrome; record: CarvingRecord; bundle: WeighedBundle };

/**
 * One page for the employer, made to be printed on A4. It tells of the work and the money alone: how many people could do
 * it is for the desk.
 */
export const ProposalPage = ({ chrome, record, bundle }: Props) => {
  const { submission, reference } = record;
  const { region, session } = chrome;
  const { min, max } = submission.wishedHours;
  const tasks = submission.functions.flatMap(({ title: source, tasks: own }) =>
    own.filter(({ id }) => bundle.tasks.includes(id)).map((task) => ({ task, source })),
  );
  const titles = titlesOnPaper(tasks.map(({ task }) => task.title));
  return (
    <WorkbenchPage chrome={chrome} title={`Voorstel voor ${submission.employer.name} (${reference})`}>
      <p class="not-printed">
        <a href={bundlePath(reference, bundle.tasks)}>Terug naar de bundel</a>. Print deze pagina met de printknop van
        uw browser.
      </p>
      <article class="sheet">
        <h1>Voorstel voor een nieuwe functie</h1>
        <Facts
          facts={[
            ["Voor", submission.employer.name],
            ["Van", `${session.member.name}, ${region.desk.name}, ${session.member.phone}`],
            ["Referentie en datum", `${reference}, ${dateInWords(bundle.evaluatedOn)}`],
            ["Uren", `${hoursShown(bundle.hours)} per week (gewenst: ${hoursInWords(min, max)})`],
            ["Begin", dateInWords(submission.startDate)],
          ]}
        />
        <h2>Taken</h2>
        <DataTable
          label="Taken van de nieuwe functie"
          columns={[{ title: "Taak" }, { title: "Nu in" }, { title: "Per week" }]}
          rows={tasks.map(({ task, source }, at) => [titles[at] ?? task.title, source, timeShown(task)])}
        />
        <h2>Wat overblijft</h2>
        <Remaining record={record} bundle={bundle} isOnPaper />
        <h2>Wat het kost</h2>
        <CostChange
          submission={submission}
          tasks={bundle.tasks}
          wage={bundle.wage}
          withoutEuro={bundle.withoutEuro}
          isOnPaper
        />
        <h2>Regelingen die kunnen gelden</h2>
        <Instruments date={submission.startDate} hoursPerWeek={bundle.hours} kind={submission.kind} isOnPaper />
        <p>Welke regeling geldt hangt af van wie er komt werken. Wij vragen dat met u na bij gemeente of UWV.</p>
      </article>
    </WorkbenchPage>
  );
};
