import { accept } from "#shared/domain/input.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { FormErrors } from "#shared/web/form-state.ts";
import {
  dateSentence,
  fieldAmong,
  hoursSentences,
  inPageOrder,
  NO_FIELD,
  type Sentences,
  sentenceAbout,
  startDateSentence,
} from "../form-sentences.ts";
import type { Words } from "../words/nl.ts";
import { vacancyFields } from "./fields.ts";
import type { TypedVacancy } from "./read-form.ts";

export type CheckedForm = { submission: VacancySubmission } | { errors: FormErrors };

/** What the page says itself, because it knows how the answer was asked for. Goes before what the schema says. */
function ownSentences(typed: TypedVacancy, today: string, words: Words): Sentences {
  const { title, occupation, positions, hoursPerWeek, startDate, closesOn, salary } = typed;
  const { errors } = words;
  return {
    occupation: title !== "" && occupation === undefined ? errors.unknownTitle : undefined,
    positions: Number.isInteger(positions) ? undefined : errors.positions,
    ...hoursSentences(hoursPerWeek, errors),
    "start-date": startDateSentence(startDate, today, words),
    "salary-min": Number.isNaN(salary?.min) ? errors.amount : undefined,
    "salary-max": Number.isNaN(salary?.max)
      ? errors.amount
      : (salary?.max ?? 0) < (salary?.min ?? 0) && salary?.max !== undefined
        ? errors.salaryReversed
        : undefined,
    "closes-on": closesOn === undefined ? undefined : dateSentence(closesOn, "closes-on", today, words),
  };
}

/** The submission, or one sentence per wrong field in the order of the page. */
export function checkForm(typed: TypedVacancy, today: string, words: Words): CheckedForm {
  const fields = vacancyFields(words);
  const found: Record<string, string | undefined> = { ...ownSentences(typed, today, words) };
  const answer = (): FormErrors =>
    inPageOrder(
      found,
      fields.map(({ name }) => name),
    );
  try {
    const submission = accept(VacancySubmission, typed);
    const errors = answer();
    return Object.keys(errors).length === 0 ? { submission } : { errors };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    for (const { pointer, detail } of error.errors) {
      // Without a title there is nothing to recognise an occupation by: one thing to mend, not two.
      if (pointer === "/occupation" && typed.occupation === undefined) continue;
      const field = fieldAmong(fields, pointer) ?? NO_FIELD;
      found[field.name] ??= sentenceAbout(field, detail, words);
    }
    return { errors: answer() };
  }
}
