import type { VacancySubmission } from "#shared/domain/vacancy.ts";

/** Answers without those that were left empty. */
const given = <Answers extends object>(answers: Answers): Partial<Answers> =>
  Object.fromEntries(
    Object.entries(answers).filter(
      ([, answer]) => answer !== undefined && !(Array.isArray(answer) && answer.length === 0),
    ),
  ) as Partial<Answers>;

/**
 * An open vacancy with the answers of a new form put into it. What the form left empty stays as it stands: who hands in
 * the same work again says what is new, not that the rest is over. Who the employer is does not change.
 */
export const putInto = (open: VacancySubmission, typed: VacancySubmission): VacancySubmission => ({
  ...open,
  ...given(typed),
  employer: open.employer,
  contact: { ...open.contact, ...given(typed.contact) },
  demands: { ...open.demands, ...typed.demands },
});
