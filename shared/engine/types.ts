/**
 * The engine's own vocabulary: what a vacancy asks and what is known of a candidate, as in section 1 of the matching
 * specification. Plain data, no behaviour. A field that is absent is *unknown*; an empty list is *known to be empty*.
 */

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const PARTS = ["night", "morning", "afternoon", "evening"] as const;
export type Day = (typeof DAYS)[number];
export type Part = (typeof PARTS)[number];
/** Night 00–06, morning 06–12, afternoon 12–18, evening 18–24. */
export type Daypart = `${Day}-${Part}`;
export const DAYPARTS: readonly Daypart[] = DAYS.flatMap((day) => PARTS.map((part): Daypart => `${day}-${part}`));

export const CONDITIONS = [
  "lifting",
  "standing",
  "walking",
  "reaching",
  "fine-motor",
  "pace",
  "noise",
  "temperature",
  "concentration",
  "customer-contact",
  "working-alone",
  "irregular-hours",
] as const;
/** A work condition; its load or capacity runs from 0 (none) to 3 (heavy or constant). */
export type Condition = (typeof CONDITIONS)[number];

export const KINDS = [
  "regular",
  "garantiebaan",
  "learning-place",
  "trial-placement",
  "beschut-werk",
  "participation-place",
] as const;
export type Kind = (typeof KINDS)[number];

export const LICENCES = [
  "AM",
  "A1",
  "A2",
  "A",
  "B",
  "B+",
  "BE",
  "C1",
  "C",
  "C1E",
  "CE",
  "D1",
  "D",
  "D1E",
  "DE",
  "T",
] as const;
export type Licence = (typeof LICENCES)[number];

export const DISTANCES_TO_WORK = ["none", "bridgeable", "unbridgeable"] as const;
export type DistanceToWork = (typeof DISTANCES_TO_WORK)[number];

export const INDICATIONS = ["yes", "no", "unknown"] as const;
export type Indication = (typeof INDICATIONS)[number];

export type SkillDemand = { code: string; importance: "essential" | "desired" };

/** What a vacancy asks. `startDate` is an ISO date; hours are per week. */
export type Requirements = {
  kind: Kind;
  /** ISCO-08 unit group (4 digits), or the URI of another classification, which then matches only itself. */
  occupation: string;
  skills: readonly SkillDemand[];
  /** `min` is at most `max`, and `max` is above 0: the score divides by it. */
  hoursPerWeek: { min: number; max: number };
  /** Postcode, of which the first four digits (PC4) are used. */
  workplace: { postcode: string };
  startDate: string;
  schedule?: { required?: readonly Daypart[] | undefined; preferred?: readonly Daypart[] | undefined } | undefined;
  licences?: readonly Licence[] | undefined;
  certificates?: readonly string[] | undefined;
  /** Levels 1 none, 2 primary, 3 vmbo, 4 mbo/havo/vwo, 5 hbo, 6 wo. */
  education?: { level: number; hard: boolean } | undefined;
  /** Spoken Dutch: 1 none, 2 reasonable, 3 good, 4 excellent. */
  language?: { level: number; hard: boolean } | undefined;
  demands: Readonly<Partial<Record<Condition, number | undefined>>>;
};

/** One occupation of a candidate: done for `months`, last in the month `lastWorked` (YYYY-MM), or only wished for. */
export type CandidateOccupation = {
  code: string;
  months?: number | undefined;
  lastWorked?: string | undefined;
  wish?: boolean | undefined;
};

/** What is known of a candidate. `id` breaks ties; dates are ISO dates; hours are per week. */
export type CandidateFacts = {
  id: string;
  distanceToWork: DistanceToWork;
  banenafspraak: Indication;
  beschutWerk: Indication;
  postcode?: string | undefined;
  maxDistanceKm?: number | undefined;
  availableFrom?: string | undefined;
  hours: { min?: number | undefined; max?: number | undefined };
  dayparts?: readonly Daypart[] | undefined;
  occupations: readonly CandidateOccupation[];
  skills: readonly string[];
  /** True when `skills` is complete, so that a skill that is not listed is known to be missing. */
  skillsAssessed: boolean;
  licences?: readonly Licence[] | undefined;
  certificates?: readonly string[] | undefined;
  education?: number | undefined;
  language?: number | undefined;
  capacity: Readonly<Partial<Record<Condition, number | undefined>>>;
  assessedAt: string;
};

export type Centroid = { latitude: number; longitude: number };

/**
 * Everything the engine needs besides vacancy and candidates. It reads no clock and does no I/O: the evaluation date
 * is given (ISO date), and so are the lookups, which answer `undefined` for what they do not know.
 */
export type MatchingContext = {
  date: string;
  /** Centroid of a PC4 (four digits). */
  centroid: (pc4: string) => Centroid | undefined;
  /** Group codes that a skill falls under; empty when it has none. */
  skillGroups: (skill: string) => readonly string[];
};

/** Dutch words for codes, for explanations only: no label ever changes a score. Unknown codes come back as they are. */
export type Labels = {
  occupation: (code: string) => string;
  skill: (code: string) => string;
  certificate: (code: string) => string;
  /** A place that a reader recognises for a PC4: "Haarlem". */
  place: (pc4: string) => string;
};

export type DemandCriterion = `demand:${Condition}`;

/** Criteria without a parameter, in the order of the specification; demands follow as `demand:<condition>`. */
export type Criterion =
  | "client-group"
  | "target-group"
  | "availability"
  | "hours"
  | "schedule"
  | "travel"
  | "licence"
  | "certificate"
  | "education"
  | "language"
  | DemandCriterion;

export type Verdict = "met" | "not-met" | "unknown";

export type ComponentName = "occupation" | "skills" | "travel" | "hours" | "schedule" | "education" | "language";

/**
 * One component of a score. `value` is null when the facts are (partly) unknown: `points` then rests on the prior.
 * Not-applicable components are left out of a list of these.
 */
export type ComponentScore = {
  name: ComponentName;
  weight: number;
  /** Value in [0,1] when everything it rests on is known, otherwise null. */
  value: number | null;
  /** Value used in the score (with priors), and the same with every unknown at 0 and at 1. */
  used: number;
  low: number;
  high: number;
  /** Points out of 100 that this component contributes to the score: 100 · weight · used / Σ weight. */
  points: number;
};

/** The answer for one candidate: exact, unrounded. Excluded exactly when `excludedBy` is not empty. */
export type Evaluation = {
  candidateId: string;
  excludedBy: readonly Criterion[];
  unknown: readonly Criterion[];
  components: readonly ComponentScore[];
  score: number;
  low: number;
  high: number;
};

/**
 * What would let more candidates in. `change` is the relaxation in Dutch words ("zonder rijbewijs B"). Where the
 * criterion is ordinal, `relaxTo` is what it is relaxed to: the new start date, level or hours (below the vacancy's
 * minimum a new minimum, above its maximum a new maximum), and for travel the kilometres added to what a candidate
 * wants. Where it is a list, `drops` are the items left out. `count` is how many of those excluded by this criterion
 * alone would enter (cumulative over the relaxations of one ordinal criterion); `best` are the ten best of their scores.
 */
export type Unlock = {
  criterion: Criterion;
  change: string;
  relaxTo?: number | string | undefined;
  drops?: readonly string[] | undefined;
  count: number;
  best: readonly number[];
};

/** A shortlist of the best candidates. `excluded` counts per criterion; one candidate may be counted at several. */
export type Ranking = {
  engineVersion: string;
  eligible: number;
  excluded: Readonly<Partial<Record<Criterion, number>>>;
  entries: readonly Evaluation[];
  unlocks: readonly Unlock[];
};

/** A question to put to the candidate or the source partner (or, about an unknown workplace, to the employer). */
export type Question = { about: Criterion | ComponentName; question: string };

/** What an account manager reads beside an entry. Sentences are Dutch, made from facts. */
export type Explanation = {
  components: readonly (ComponentScore & { sentence: string })[];
  /** One question per unknown: criteria first, then components, each in the order of the specification. */
  questions: readonly Question[];
  /** The unknown whose answer can change `high − low` most; absent when nothing is unknown. `gain` is in points. */
  nextQuestion?: (Question & { gain: number }) | undefined;
};

/** A criterion that a candidate does not meet, and why, in Dutch. */
export type Exclusion = { criterion: Criterion; sentence: string };
