import { accept } from "#shared/domain/input.ts";
import { isProblem } from "#shared/domain/problem.ts";
import { VacancySubmission } from "#shared/domain/vacancy.ts";
import type { FormErrors } from "#shared/web/form-state.ts";
import {
  dateSentence,
  hoursSentences,
  inPageOrder,
  type Sentences,
  sentenceAbout,
  startDateSentence,
} from "../form-sentences.ts";
import { FIELDS, fieldAt } from "./fields.ts";
import type { TypedVacancy } from "./read-form.ts";

export type CheckedForm = { submission: VacancySubmission } | { errors: FormErrors };

/** What the page says itself, because it knows how the answer was asked for. Goes before what the schema says. */
function ownSentences(typed: TypedVacancy, today: string): Sentences {
  const { title, occupation, positions, hoursPerWeek, startDate, closesOn, salary } = typed;
  const amount = "Vul het loon in als bedrag in euro's, bijvoorbeeld 2500 of 14,50";
  return {
    occupation:
      title !== "" && occupation === undefined
        ? "Wij kennen deze functietitel niet. Kies het beroep dat er het meest op lijkt"
        : undefined,
    positions: Number.isInteger(positions) ? undefined : "Vul in hoeveel mensen u zoekt: één getal, bijvoorbeeld 2",
    ...hoursSentences(hoursPerWeek, "het werk"),
    "start-date": startDateSentence(startDate, today),
    "salary-min": Number.isNaN(salary?.min) ? amount : undefined,
    "salary-max": Number.isNaN(salary?.max)
      ? amount
      : (salary?.max ?? 0) < (salary?.min ?? 0) && salary?.max !== undefined
        ? "Het hoogste loon is lager dan het laagste. Vul evenveel of meer in"
        : undefined,
    "closes-on": closesOn === undefined ? undefined : dateSentence(closesOn, "datum", today),
  };
}

const NAMES = FIELDS.map(({ name }) => name);

/** The submission, or one sentence per wrong field in the order of the page. */
export function checkForm(typed: TypedVacancy, today: string): CheckedForm {
  const found: Record<string, string | undefined> = { ...ownSentences(typed, today) };
  const answer = (): FormErrors => inPageOrder(found, NAMES);
  try {
    const submission = accept(VacancySubmission, typed);
    const errors = answer();
    return Object.keys(errors).length === 0 ? { submission } : { errors };
  } catch (error) {
    if (!isProblem(error, "invalid-input")) throw error;
    for (const { pointer, detail } of error.errors) {
      // Without a title there is nothing to recognise an occupation by: one thing to mend, not two.
      if (pointer === "/occupation" && typed.occupation === undefined) continue;
      const field = fieldAt(pointer);
      found[field.name] ??= sentenceAbout(field, detail);
    }
    return { errors: answer() };
  }
}
