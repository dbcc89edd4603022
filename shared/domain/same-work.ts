import type { VacancySubmission } from "./vacancy.ts";

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
/** Whether two titles are one, however they are written. */
export const isSameTitle = (one: string, other: string): boolean => letters(one) === letters(other);

const place = ({ workplace }: VacancySubmission): string => workplace.postcode.slice(0, 4);

/**
 * Whether two vacancies may well be one: the same employer, the same part of town, and the same occupation or title. A
 * person decides; an employer may have the same work twice.
 */
export const mayBeSameWork = (one: VacancySubmission, other: VacancySubmission): boolean =>
  one.employer.kvkNumber === other.employer.kvkNumber &&
  place(one) === place(other) &&
  (one.occupation === other.occupation || isSameTitle(one.title, other.title));
