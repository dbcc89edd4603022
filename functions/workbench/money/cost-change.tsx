import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import { wageCosts } from "#shared/domain/money/wage-costs.ts";
import { DataTable } from "#shared/web/data-table.tsx";
import { euroOfCents } from "../carving/request-words.ts";

type Props = {
  submission: CarvingSubmission;
  /** Ids of the tasks that move to the new job. */
  tasks: readonly string[];
  /** Euro per hour of the new job. */
  wage: number | undefined;
  withoutEuro: string | undefined;
  /** On paper it says nothing of what the desk must still fill in. */
  isOnPaper?: boolean;
};

const cents = (euro: number): number => Math.round(euro * 100);

/** What these tasks cost the employer in wages now, and in the new job. */
export const CostChange = ({ submission, tasks, wage, withoutEuro, isOnPaper = false }: Props) => {
  const moved = submission.functions.flatMap(({ hourlyWage, tasks: own }) =>
    own.filter(({ id }) => tasks.includes(id)).map(({ minutesPerWeek }) => ({ minutesPerWeek, hourlyWage })),
  );
  const paid = moved.flatMap(({ minutesPerWeek, hourlyWage }) =>
    hourlyWage === undefined ? [] : [{ minutesPerWeek, centsPerHour: cents(hourlyWage) }],
  );
  if (wage === undefined || paid.length < moved.length) {
    return <p>{isOnPaper ? "Dit rekenen we met u uit zodra het loon bekend is." : `Geen bedragen. ${withoutEuro}`}</p>;
  }
  const before = wageCosts(paid);
  const after = wageCosts(moved.map(({ minutesPerWeek }) => ({ minutesPerWeek, centsPerHour: cents(wage) })));
  return (
    <>
      <DataTable
        label="Loonkosten van deze taken, voor en na"
        columns={[
          { title: "Loon voor deze taken" },
          { title: "Per week", isNumber: true },
          { title: "Per maand", isNumber: true },
        ]}
        rows={[
          ["Nu, in de bestaande functies", euroOfCents(before.centsPerWeek), euroOfCents(before.centsPerMonth)],
          [
            `Straks, voor ${euroOfCents(cents(wage))} per uur`,
            euroOfCents(after.centsPerWeek),
            euroOfCents(after.centsPerMonth),
          ],
          [
            "Verschil",
            euroOfCents(before.centsPerWeek - after.centsPerWeek),
            euroOfCents(before.centsPerMonth - after.centsPerMonth),
          ],
        ]}
      />
      <p class="prose">
        Gerekend met het uurloon dat is opgegeven{submission.carvedWage === undefined ? " en het minimumloon" : ""},
        zonder vakantiebijslag en werkgeverslasten, en vóór de regelingen hieronder. Een maand is 52/12 weken.
      </p>
    </>
  );
};
