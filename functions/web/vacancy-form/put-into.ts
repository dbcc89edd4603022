import type { VacancySubmission } from "#shared/domain/vacancy.ts";
import { answered } from "../form-walk/answered.ts";

/** What the form says of these before anybody touches it. */
const UNTOUCHED: Pick<VacancySubmission, "kind" | "positions"> = { kind: "regular", positions: 1 };

type Level = { level: number; hard: boolean };

/** Whoever names a level again does not say by an untouched box that it has become a wish. */
const level = (open: Level | undefined, typed: Level | undefined): Level | undefined =>
  typed && { ...typed, hard: typed.hard || (open?.hard ?? false) };

/** The same of fixed times, of a skill that must be there, and of the unit in which an equal salary was given. */
function detailed(open: VacancySubmission, typed: VacancySubmission): Partial<VacancySubmission> {
  const essential = new Set(open.skills.filter(({ importance }) => importance === "essential").map(({ code }) => code));
  const isSamePay = open.salary?.min === typed.salary?.min && open.salary?.max === typed.salary?.max;
  const times = typed.schedule?.preferred;
  return {
    skills: typed.skills.map((skill) => (essential.has(skill.code) ? { ...skill, importance: "essential" } : skill)),
    education: level(open.education, typed.education),
    language: level(open.language, typed.language),
    schedule: times && open.schedule?.required ? { required: times } : typed.schedule,
    salary: isSamePay ? open.salary : typed.salary,
  };
}

/**
 * An open vacancy with the answers of a new form put into it. What the form left empty, or as it is before anybody
 * touches it, stays as it stands: who hands in the same work again says what is new, not that the rest is over. A demand
 * is not let go of this way; the page of the vacancy is there for that. Who the employer is does not change.
 */
export const putInto = (open: VacancySubmission, typed: VacancySubmission): VacancySubmission => ({
  ...open,
  ...answered({ ...typed, ...detailed(open, typed) }, UNTOUCHED),
  employer: open.employer,
  contact: { ...open.contact, ...answered(typed.contact) },
  demands: { ...open.demands, ...typed.demands },
});
