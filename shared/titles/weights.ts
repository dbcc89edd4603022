/**
 * How much each kind of evidence counts for a unit group. Found by a grid search over half of ESCO's occupations
 * (`test/bench/titles/tune.ts`); the other half confirms them (decision 7).
 */
export type Weights = {
  /** The most similar label: cosine of the features. */
  likeness: number;
  /** How much of what the job is about is found in one occupation, over all its labels. */
  domain: number;
  /** How much the features are at home in the unit group, and in the minor group (three digits) around it. */
  unitGroup: number;
  minorGroup: number;
  /** How much the head is at home in the major group (one digit) and the sub-major group (two digits). */
  major: number;
  subMajor: number;
  /** Logarithm of the number of labels of the unit group. */
  size: number;
};

export const WEIGHTS: Weights = {
  likeness: 0.88,
  domain: 0.23,
  unitGroup: 0.31,
  minorGroup: 0.072,
  major: 0.0175,
  subMajor: 0.006,
  size: 0.042,
};
