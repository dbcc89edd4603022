/** Fewer people than this are not counted out to somebody outside the desk, and larger counts are told in steps of it. */
const STEP = 5;

/**
 * A count of people as an employer may hear it: rounded down to a five, and nothing at all under five, so that no
 * question, however often it is asked in other words, tells anything about one person.
 */
export const roundedPeople = (count: number): number | undefined =>
  count < STEP ? undefined : Math.floor(count / STEP) * STEP;
