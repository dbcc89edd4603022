import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { datePartNames } from "#shared/web/form-groups.tsx";
import type { FormValues } from "#shared/web/form-state.ts";
import { SKILL_FIELDS } from "./fields.ts";

const dateValues = (name: string, date: string | undefined): FormValues => {
  if (date === undefined) return {};
  const [year = "", month = "", day = ""] = date.split("-");
  const parts = datePartNames(name);
  return { [parts.day]: [String(Number(day))], [parts.month]: [String(Number(month))], [parts.year]: [year] };
};

const figure = (value: number | undefined): string[] =>
  value === undefined ? [] : [value.toLocaleString("nl-NL", { useGrouping: false })];

const levelValues = (name: string, asked: { level: number; hard: boolean } | undefined): FormValues =>
  asked === undefined ? {} : { [name]: [String(asked.level)], [`${name}-hard`]: asked.hard ? ["ja"] : [] };

/** Who hands in a vacancy and where its work is, as answers to the form: what stays the same from one to the next. */
export const partiesAsValues = ({ employer, contact, workplace }: VacancySubmission): FormValues => ({
  "employer-name": [employer.name],
  "kvk-number": [employer.kvkNumber],
  sector: employer.sector === undefined ? [] : [employer.sector],
  "contact-name": [contact.name],
  "contact-email": [contact.email],
  "contact-phone": contact.phone === undefined ? [] : [contact.phone],
  postcode: [workplace.postcode],
});

/** A vacancy, as far as the form can show it, as answers to the form. */
export const valuesOf = (submission: VacancySubmission): FormValues => ({
  ...partiesAsValues(submission),
  title: [submission.title],
  occupation: [submission.occupation],
  description: [submission.description],
  kind: [submission.kind],
  positions: [String(submission.positions)],
  "hours-min": figure(submission.hoursPerWeek.min),
  "hours-max": figure(submission.hoursPerWeek.max),
  ...dateValues("start-date", submission.startDate),
  dayparts: submission.schedule?.required ?? submission.schedule?.preferred ?? [],
  "dayparts-fixed": [submission.schedule?.required?.length ? "ja" : "nee"],
  ...Object.assign(
    {},
    ...SKILL_FIELDS.map((name, index): FormValues => {
      const skill = submission.skills[index];
      return skill
        ? { [name]: [skill.code], [`${name}-essential`]: skill.importance === "essential" ? ["ja"] : [] }
        : {};
    }),
  ),
  licences: submission.licences ?? [],
  certificates: submission.certificates ?? [],
  ...levelValues("education", submission.education),
  ...levelValues("language", submission.language),
  ...Object.fromEntries(
    Object.entries(submission.demands).map(([condition, level]) => [`demand-${condition}`, [String(level)]]),
  ),
  "salary-min": figure(submission.salary?.min),
  "salary-max": figure(submission.salary?.max),
  "salary-per": submission.salary?.per === "hour" ? ["hour"] : [],
  contract: submission.contract === undefined ? [] : [submission.contract],
  ...dateValues("closes-on", submission.closesOn),
  "sroi-contract": submission.sroiContract === undefined ? [] : [submission.sroiContract],
});
