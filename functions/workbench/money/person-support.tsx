import type { Assignment } from "#shared/domain/assignment.ts";
import { dateInWords, dayOf } from "#shared/domain/dates.ts";
import { Instruments } from "./instruments.tsx";

type Props = { partner: string; assignment: Assignment | undefined; hoursPerWeek: number; about: string };

/** The day on which somebody who was placed begins: that of the vacancy, or the day of the placement when it is later. */
function startOf({ changes, vacancy }: Assignment): string | undefined {
  const placedAt = changes.find(({ status }) => status === "placed")?.at;
  if (placedAt === undefined) return undefined;
  const placedOn = dayOf(new Date(placedAt));
  return [placedOn, vacancy.startDate].toSorted().at(-1);
}

/**
 * What to do about instruments for one person: ask the partner, the same on every card. Of somebody who was placed, the
 * figures of the day on which that begins.
 */
export const PersonSupport = ({ partner, assignment, hoursPerWeek, about }: Props) => {
  const start = assignment && startOf(assignment);
  return (
    <details>
      <summary>
        Regelingen voor de werkgever<span class="visually-hidden"> bij kandidaat {about}</span>
      </summary>
      <p>
        Vraag bij {partner} na of voor deze kandidaat een regeling geldt.{" "}
        {start ? (
          `Hieronder de bedragen op de begindatum, ${dateInWords(start)}.`
        ) : (
          <a href="#regelingen">Wat er per doelgroep kan</a>
        )}
      </p>
      {assignment && start ? (
        <Instruments date={start} hoursPerWeek={hoursPerWeek} kind={assignment.vacancy.kind} />
      ) : null}
    </details>
  );
};
