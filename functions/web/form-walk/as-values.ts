import type { CarvingSubmission } from "#shared/domain/carving-request.ts";
import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";

/** A day as the answers to a question that asks for its three parts. */
export const dateValues = (name: string, date: string | undefined): FormValues => {
  if (date === undefined) return {};
  const [year = "", month = "", day = ""] = date.split("-");
  const parts = datePartNames(name);
  return { [parts.day]: [String(Number(day))], [parts.month]: [String(Number(month))], [parts.year]: [year] };
};

/** A figure as people here write it; no answer when there is none. */
export const figureValue = (value: number | undefined): string[] =>
  value === undefined ? [] : [value.toLocaleString("nl-NL", { useGrouping: false })];

export const textValue = (text: string | undefined): string[] => (text === undefined ? [] : [text]);

/** Who hands something in and where the work is, as answers to a form: what stays the same from one to the next. */
export const partiesAsValues = ({
  employer,
  contact,
  workplace,
}: Pick<VacancySubmission | CarvingSubmission, "employer" | "contact" | "workplace">): FormValues => ({
  "employer-name": [employer.name],
  "kvk-number": [employer.kvkNumber],
  sector: textValue(employer.sector),
  "contact-name": [contact.name],
  "contact-email": [contact.email],
  "contact-phone": textValue(contact.phone),
  postcode: [workplace.postcode],
});

/** The answers that have one of these names, without those that are empty. */
export const answersNamed = (names: ReadonlySet<string>, values: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).filter(([name, given]) => names.has(name) && given.some((answer) => answer !== "")),
  );
