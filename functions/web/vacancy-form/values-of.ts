import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { FormValues } from "#shared/web/form-state.ts";
import { dateValues, figureValue, partiesAsValues, textValue } from "../form-walk/as-values.ts";
import { SKILL_FIELDS } from "./fields.ts";

const levelValues = (name: string, asked: { level: number; hard: boolean } | undefined): FormValues =>
  asked === undefined ? {} : { [name]: [String(asked.level)], [`${name}-hard`]: asked.hard ? ["ja"] : [] };

/** A vacancy, as far as the form can show it, as answers to the form. */
export const valuesOf = (submission: VacancySubmission): FormValues => ({
  ...partiesAsValues(submission),
  title: [submission.title],
  occupation: [submission.occupation],
  description: [submission.description],
  kind: [submission.kind],
  positions: [String(submission.positions)],
  "hours-min": figureValue(submission.hoursPerWeek.min),
  "hours-max": figureValue(submission.hoursPerWeek.max),
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
  "salary-min": figureValue(submission.salary?.min),
  "salary-max": figureValue(submission.salary?.max),
  "salary-per": submission.salary?.per === "hour" ? ["hour"] : [],
  contract: textValue(submission.contract),
  ...dateValues("closes-on", submission.closesOn),
  "sroi-contract": textValue(submission.sroiContract),
});
