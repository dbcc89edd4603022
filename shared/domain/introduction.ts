import type { CandidateProfile } from "./candidate.ts";
import type { AssignmentState } from "./life-cycles.ts";

/**
 * What an agency sees of a person to introduce them: what they did, can and want. Nothing of where they live, what they can
 * bear, the group that the law puts them in, or how far they are from work: it needs none of that to introduce somebody,
 * and the account manager weighed it (AVG 5).
 */
const SHOWN = [
  "availableFrom",
  "hours",
  "dayparts",
  "occupations",
  "skills",
  "skillsAssessed",
  "licences",
  "certificates",
  "education",
  "language",
  "assessedAt",
] as const satisfies readonly (keyof CandidateProfile)[];
export type Introduction = Pick<CandidateProfile, (typeof SHOWN)[number]>;

const INTRODUCING: readonly AssignmentState[] = ["acknowledged", "introduced", "interview"];

/** True from when an agency takes somebody up until it is decided: before and after, it needs the reference alone. */
export const isIntroducing = (state: AssignmentState): boolean => INTRODUCING.includes(state);

export const introductionOf = (profile: CandidateProfile): Introduction =>
  Object.fromEntries(SHOWN.map((field) => [field, profile[field]])) as Introduction;
