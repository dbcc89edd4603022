import type { Asked } from "./asked.ts";

/**
 * How a row can fail a criterion. Kinds 0–63 are the bits of the filter words; the others are criteria that look a value
 * up or compare lists, each with a flag: `1 << (kind - 64)`.
 */
export const KIND = {
  /** The most hours wanted are too few. */
  tooFewHours: 64,
  availability: 65,
  travel: 66,
  licence: 67,
  schedule: 68,
  certificate: 69,
  /** The least hours wanted are too many; then `tooFewHours` is not looked at. */
  tooManyHours: 70,
} as const;
export const KINDS_COUNT = 71;

const flag = (kind: number): number => 1 << (kind - 64);
export const FLAG = {
  tooFewHours: flag(KIND.tooFewHours),
  availability: flag(KIND.availability),
  travel: flag(KIND.travel),
  licence: flag(KIND.licence),
  schedule: flag(KIND.schedule),
  certificate: flag(KIND.certificate),
  tooManyHours: flag(KIND.tooManyHours),
} as const;

/** Criteria that a filter counts as it goes, with the flags of each. Those of the filter words are counted in advance. */
export const COUNTED = [
  { criterion: "hours", flags: FLAG.tooFewHours | FLAG.tooManyHours },
  { criterion: "availability", flags: FLAG.availability },
  { criterion: "travel", flags: FLAG.travel },
  { criterion: "licence", flags: FLAG.licence },
  { criterion: "schedule", flags: FLAG.schedule },
  { criterion: "certificate", flags: FLAG.certificate },
] as const;

/** The kinds that can occur for a vacancy. A row that fails one criterion only is put in the bucket of its kind. */
export const kindsOf = ({ bits }: Asked): readonly number[] => [
  ...bits.map(({ position }) => position),
  ...Object.values(KIND),
];

/** At most 15 criteria of the filter words are asked at once (16 with both levels), and there are seven other kinds. */
export const MOST_KINDS = 32;
