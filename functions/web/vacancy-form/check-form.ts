import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { dateSentence, hoursSentences, type Sentences, sentenceAbout, startDateSentence } from "../form-sentences.ts";
import { type Accepted, acceptForm } from "../form-walk/accept-form.ts";
import type { Words } from "../words/nl.ts";
import { vacancyFields } from "./fields.ts";
import type { TypedVacancy } from "./read-form.ts";

/** What the page says itself, because it knows how the answer was asked for. Goes before what the schema says. */
function ownSentences(typed: TypedVacancy, today: string, words: Words): Sentences {
  const { title, occupation, positions, hoursPerWeek, startDate, closesOn, salary } = typed;
  const { errors } = words;
  const amount = salary?.per === "hour" ? errors.amountPerHour : errors.amountPerMonth;
  return {
    occupation: title !== "" && occupation === undefined ? errors.unknownTitle : undefined,
    positions: Number.isInteger(positions) ? undefined : errors.positions,
    ...hoursSentences(hoursPerWeek, errors),
    "start-date": startDateSentence(startDate, today, words),
    "salary-min": Number.isNaN(salary?.min) ? amount : undefined,
    "salary-max": Number.isNaN(salary?.max)
      ? amount
      : (salary?.max ?? 0) < (salary?.min ?? 0) && salary?.max !== undefined
        ? errors.salaryReversed
        : undefined,
    "closes-on": closesOn === undefined ? undefined : dateSentence(closesOn, "closes-on", today, words),
  };
}

/** The submission, or one sentence per wrong field in the order of the page. */
export const checkForm = (typed: TypedVacancy, today: string, words: Words): Accepted<VacancySubmission> =>
  acceptForm(VacancySubmission, typed, {
    fields: vacancyFields(words),
    own: ownSentences(typed, today, words),
    // Without a title there is nothing to recognise an occupation by: one thing to mend, not two.
    says: (field, detail, pointer) =>
      pointer === "/occupation" && typed.occupation === undefined ? undefined : sentenceAbout(field, detail, words),
  });
