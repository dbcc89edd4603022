import { VacancySubmission } from "#shared/domain/vacancy.ts";
import { dateSentence, hoursSentences, type Sentences, sentenceAbout, startDateSentence } from "../form-sentences.ts";
import { type Accepted, acceptForm } from "../form-walk/accept-form.ts";
import type { Words } from "../words/nl.ts";
import { vacancyFields } from "./fields.ts";
import type { TypedVacancy } from "./read-form.ts";

type StoredDates = Partial<Pick<VacancySubmission, "startDate" | "closesOn">>;

/** Less is no pay for a month of even a few hours a week, and more is no pay for an hour: the unit is the other one. */
const LEAST_A_MONTH = 100;
const MOST_AN_HOUR = 250;

const unlikelyPay =
  (salary: TypedVacancy["salary"], { littleForMonth, muchForHour }: Words["errors"]) =>
  (amount: number | undefined): string | undefined => {
    if (amount === undefined || salary === undefined) return undefined;
    if (salary.per === "hour") return amount > MOST_AN_HOUR ? muchForHour : undefined;
    return amount > 0 && amount < LEAST_A_MONTH ? littleForMonth : undefined;
  };

/** What the page says itself, because it knows how the answer was asked for. Goes before what the schema says. */
function ownSentences(typed: TypedVacancy, today: string, words: Words, stored: StoredDates): Sentences {
  const { title, occupation, positions, hoursPerWeek, startDate, closesOn, salary } = typed;
  const { errors } = words;
  const unlikely = unlikelyPay(salary, errors);
  const amount = salary?.per === "hour" ? errors.amountPerHour : errors.amountPerMonth;
  return {
    occupation: title !== "" && occupation === undefined ? errors.unknownTitle : undefined,
    positions: Number.isInteger(positions) ? undefined : errors.positions,
    ...hoursSentences(hoursPerWeek, errors),
    "start-date": startDateSentence(startDate, { today, stored: stored.startDate }, words),
    "salary-min": Number.isNaN(salary?.min) ? amount : unlikely(salary?.min),
    "salary-max": Number.isNaN(salary?.max)
      ? amount
      : (salary?.max ?? 0) < (salary?.min ?? 0) && salary?.max !== undefined
        ? errors.salaryReversed
        : unlikely(salary?.max),
    "closes-on":
      closesOn === undefined
        ? undefined
        : dateSentence(closesOn, "closes-on", { today, stored: stored.closesOn }, words),
  };
}

/**
 * The submission, or one sentence per wrong field in the order of the page. Of a vacancy that is changed, the dates that
 * are `stored` may stay when they are over.
 */
export const checkForm = (
  typed: TypedVacancy,
  today: string,
  words: Words,
  stored: StoredDates = {},
): Accepted<VacancySubmission> =>
  acceptForm(VacancySubmission, typed, {
    fields: vacancyFields(words),
    own: ownSentences(typed, today, words, stored),
    // Without a title there is nothing to recognise an occupation by: one thing to mend, not two.
    says: (field, detail, pointer) =>
      pointer === "/occupation" && typed.occupation === undefined ? undefined : sentenceAbout(field, detail, words),
  });
