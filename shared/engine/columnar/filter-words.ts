import { askedConditions } from "../criteria.ts";
import { ENGINE_V1 } from "../tables.ts";
import { type CandidateFacts, CONDITIONS, type Condition, type Criterion, type Requirements } from "../types.ts";

/**
 * Two words of 32 bits that answer at once all criteria whose facts have few levels. A bit says "known, and below this
 * level" (or that a fact is unknown), so a vacancy looks at exactly one bit per criterion: `word & mask` holds a bit for
 * each criterion that is not met, and nothing else.
 *
 * Positions 0–63; 32 and up are in the second word. Per work condition four bits: below 1, below 2, below 3, unknown.
 */
export const BIT = {
  unbridgeable: 16,
  banenafspraak: { no: 17, unknown: 18 },
  beschutWerk: { no: 19, unknown: 20 },
  /** Five bits, below 2 … below 6. */
  education: { below: 21, levels: 5, unknown: 26 },
  /** Three bits, below 2 … below 4. */
  language: { below: 27, levels: 3, unknown: 30 },
  licencesUnknown: 31,
} as const;

export const conditionBit = (condition: Condition): number => {
  const at = CONDITIONS.indexOf(condition);
  return at < 8 ? 32 + 4 * at : 4 * (at - 8);
};
export const CONDITION_BITS = CONDITIONS.map(conditionBit);
/** Below 1, below 2, below 3; the bit after them says that it is unknown. */
export const CONDITION_LEVELS = 3;
const CONDITION_UNKNOWN = CONDITION_LEVELS;

/** Every position that a vacancy can look at. */
export const CRITERION_BITS: readonly number[] = [
  BIT.unbridgeable,
  BIT.banenafspraak.no,
  BIT.beschutWerk.no,
  ...upFrom(BIT.education.below, BIT.education.levels),
  ...upFrom(BIT.language.below, BIT.language.levels),
  ...CONDITION_BITS.flatMap((position) => upFrom(position, CONDITION_LEVELS)),
];
function upFrom(position: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => position + at);
}

const shiftOf = (position: number): number => position & 31;

function wholeLevel(level: number, min: number, max: number, what: string, of = ""): number {
  if (Number.isInteger(level) && level >= min && level <= max) return level;
  throw new RangeError(`${what} ${of && `for ${of} `}${level} is not a whole number from ${min} to ${max}`);
}

/** Bits from `level` up to the highest: everything that `level` is below of. Level 1 is below 2, 3, … */
const below = (level: number, levels: number, lowest: number): number =>
  ((1 << levels) - 1) & ~((1 << (level - lowest)) - 1);

/** The first word: indications, education, language, and the last four work conditions. */
export function firstWord(facts: CandidateFacts): number {
  const { distanceToWork, banenafspraak, beschutWerk, education, language, licences } = facts;
  let word = conditionWord(facts, 8, 12);
  if (distanceToWork === "unbridgeable") word |= 1 << BIT.unbridgeable;
  if (banenafspraak !== "yes") word |= 1 << BIT.banenafspraak[banenafspraak];
  if (beschutWerk !== "yes") word |= 1 << BIT.beschutWerk[beschutWerk];
  word |= levelBits(education, BIT.education, "education");
  word |= levelBits(language, BIT.language, "language");
  if (licences === undefined) word |= 1 << BIT.licencesUnknown;
  return word >>> 0;
}

/** The second word: the first eight work conditions. */
export const secondWord = (facts: CandidateFacts): number => conditionWord(facts, 0, 8) >>> 0;

function levelBits(level: number | undefined, bits: typeof BIT.education | typeof BIT.language, what: string): number {
  if (level === undefined) return 1 << bits.unknown;
  return below(wholeLevel(level, 1, bits.levels + 1, what), bits.levels, 1) << bits.below;
}

function conditionWord({ capacity }: CandidateFacts, from: number, to: number): number {
  let word = 0;
  for (let at = from; at < to; at += 1) {
    const condition = CONDITIONS[at];
    const able = condition && capacity[condition];
    const bits =
      able === undefined ? 1 << CONDITION_UNKNOWN : below(wholeLevel(able, 0, 3, "capacity", condition), 3, 0);
    word |= bits << (4 * (at - from));
  }
  return word;
}

/** The level that `levelBits` wrote; undefined when it is unknown. */
export function levelIn(word: number, bits: typeof BIT.education | typeof BIT.language): number | undefined {
  if (word & (1 << bits.unknown)) return undefined;
  return bits.levels + 1 - ones((word >>> bits.below) & ((1 << bits.levels) - 1));
}

/** What a candidate can bear of one condition, by its four bits; undefined when unknown. */
export function capacityIn(nibble: number): number | undefined {
  return nibble & (1 << CONDITION_UNKNOWN) ? undefined : 3 - ones(nibble & 7);
}

/** Number of bits set. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const nibbles = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** A criterion of one vacancy that a single bit answers. */
export type BitCriterion = { criterion: Criterion; position: number };

/**
 * The criteria of a vacancy that the words answer, in the order of the specification. What the vacancy does not ask, or
 * what nobody can fail (a level of 1), is not among them.
 */
export function bitCriteria(requirements: Requirements): readonly BitCriterion[] {
  const { kind, education, language } = requirements;
  const found: BitCriterion[] = [];
  const add = (criterion: Criterion, position: number) => found.push({ criterion, position });
  if (!ENGINE_V1.kindsForUnbridgeable.some((each) => each === kind)) add("client-group", BIT.unbridgeable);
  if (kind === "garantiebaan" || kind === "beschut-werk") {
    add("target-group", BIT[ENGINE_V1.indicationForKind[kind]].no);
  }
  if (education?.hard && education.level > 1) add("education", BIT.education.below + education.level - 2);
  if (language?.hard && language.level > 1) add("language", BIT.language.below + language.level - 2);
  for (const { condition, demand } of askedConditions(requirements)) {
    add(`demand:${condition}`, conditionBit(condition) + demand - 1);
  }
  return found;
}

/** The two masks of a vacancy: one bit per criterion that the words answer. */
export function failMasks(criteria: readonly BitCriterion[]): { first: number; second: number } {
  const maskOf = (word: number) =>
    criteria
      .filter(({ position }) => position >>> 5 === word)
      .reduce((mask, { position }) => mask | (1 << shiftOf(position)), 0) >>> 0;
  return { first: maskOf(0), second: maskOf(1) };
}
