/**
 * An occupation: an ISCO-08 unit group (4 digits) with a Dutch title and the names that job ads use. `skills` are
 * codes of `SKILLS` that people in it usually have: a suggestion for forms, never a requirement by itself.
 */
export type Occupation = {
  code: string;
  title: string;
  synonyms: readonly string[];
  skills: readonly string[];
  /** The occupation's URI in the classification it was imported from; a profile may name it instead of the code. */
  uri?: string | undefined;
};
