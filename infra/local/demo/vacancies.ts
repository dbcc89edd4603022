import type { VacancySubmissionInput } from "#shared/domain/vacancy.ts";
import { addDays } from "#shared/engine/calendar.ts";
import type { DemoEmployer } from "./employers.ts";
import { VACANCY_TEXTS, type VacancyText } from "./vacancy-texts.ts";

/** The twelve vacancies of the demo, of twelve of these employers. They start and close relative to `today`. */
export function demoVacancies(employers: readonly DemoEmployer[], today: string): VacancySubmissionInput[] {
  return VACANCY_TEXTS.map((text) => submission(text, employers, today));
}

function submission(
  { employerName, startsInDays, closesInDays, ...text }: VacancyText,
  employers: readonly DemoEmployer[],
  today: string,
): VacancySubmissionInput {
  const employer = employers.find((one) => one.employer.name === employerName);
  if (employer === undefined) throw new RangeError(`No demo employer is called ${employerName}`);
  return {
    ...text,
    ...employer,
    startDate: addDays(today, startsInDays),
    closesOn: addDays(today, closesInDays),
  };
}
