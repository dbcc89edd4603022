import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { Instruments } from "./instruments.tsx";

/**
 * The instruments of a vacancy, once for all: per target group, never per person, because which of them fits somebody
 * would tell the group that they are in (decision 12).
 */
export const VacancySupport = ({ submission }: { submission: VacancySubmission }) => (
  <details id="regelingen">
    <summary>Regelingen voor de werkgever</summary>
    <p class="prose">
      Voor {submission.hoursPerWeek.max} uur per week vanaf de begindatum. Of een regeling voor iemand geldt, weet de
      partner die de kandidaat aanlevert.
    </p>
    <Instruments date={submission.startDate} hoursPerWeek={submission.hoursPerWeek.max} kind={submission.kind} />
  </details>
);
