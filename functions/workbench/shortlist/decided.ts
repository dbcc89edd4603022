/** Marks the card of somebody about whom something was decided, so that the keys can pass it over. */
export const DECIDED = "data-besloten";
