import type { CarvingSubmission } from "./carving-request.ts";
import type { VacancySubmission } from "./vacancy.ts";

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
/** Whether two titles are one, however they are written. */
export const isSameTitle = (one: string, other: string): boolean => letters(one) === letters(other);

/** Whether two mail addresses are one: nobody has two that differ by capitals alone. */
export const isSameAddress = (one: string | undefined, other: string): boolean =>
  one?.trim().toLowerCase() === other.trim().toLowerCase();

type AtEmployer = Pick<VacancySubmission, "employer" | "workplace">;

const place = ({ workplace }: AtEmployer): string => workplace.postcode.slice(0, 4);
const isSamePlace = (one: AtEmployer, other: AtEmployer): boolean =>
  one.employer.kvkNumber === other.employer.kvkNumber && place(one) === place(other);

/**
 * Whether two vacancies may well be one: the same employer, the same part of town, and the same occupation or title. A
 * person decides; an employer may have the same work twice.
 */
export const mayBeSameWork = (one: VacancySubmission, other: VacancySubmission): boolean =>
  isSamePlace(one, other) && (one.occupation === other.occupation || isSameTitle(one.title, other.title));

/** The same of two jobcarving requests: they divide the work of a function that is called the same. */
export const mayBeSameRequest = (one: CarvingSubmission, other: CarvingSubmission): boolean =>
  isSamePlace(one, other) &&
  one.functions.some(({ title }) => other.functions.some((another) => isSameTitle(title, another.title)));
