import { ENGINE_V1 } from "../tables.ts";
import type { Asked } from "./asked.ts";
import { type Columns, isSkillsListComplete } from "./columns.ts";
import { DemandedSkills } from "./demanded-skills.ts";
import { experienceOf } from "./encode.ts";
import { MOST_COMMON, PROMISE, PROMISES, ROW_MASK, type Wish } from "./filter.ts";
import { BIT, ones } from "./filter-words.ts";
import { LISTS } from "./layout.ts";
import { DAYPARTS_UNKNOWN } from "./lists.ts";
import { lossesOf } from "./losses.ts";
import { type Nearness, nearnessOf, recencyFactor, recencyOn } from "./near.ts";
import { UNKNOWN_SHARE, type Weighted, weightedTables } from "./weighted.ts";

const RULES = ENGINE_V1.components;
const { defaultReachKm } = ENGINE_V1.travel;
const { experience } = ENGINE_V1.occupation;
const [, FIRST_DIGIT] = ENGINE_V1.occupation.kinshipByDigits;
/** In the order of the codes in `EXPERIENCE`. */
const EXPERIENCE_FACTORS = Float64Array.of(experience.full, experience.less, experience.wish);
const FAR = Number.POSITIVE_INFINITY;

/** More than all rounding errors of a score together, and less than any difference that could matter to a bound. */
const MARGIN = 1e-6;

/** Instead of a sum: it is certain to be too low. */
export const TOO_LOW = -1;

/**
 * Scores of the rows of one segment for one vacancy: the same operations in the same order as the reference engine, so
 * the same figures to the last bit. (Adding 0 for a component that does not apply changes nothing.) A sum is that of the
 * weighted values; a score is a sum out of 100.
 */
export class Scorer {
  readonly #columns: Columns;
  readonly #asked: Asked;
  readonly #nearness: Nearness;
  readonly #recency: Float64Array;
  readonly #skills: DemandedSkills | undefined;
  /** By code; what is unknown is what the specification takes for it. */
  readonly #reachKm: Float64Array;
  readonly #furthest: number;
  readonly #usual: Weighted;
  readonly #lowest: Weighted;
  /** Most that hours, schedule, education and language can give together. */
  readonly #mostAfterTravel: number;
  readonly #preferredDayparts: number;
  readonly #weightOfTravel: number;
  readonly #weightOfSkills: number;
  #km: number | undefined;

  readonly wish: Omit<Wish, "rules">;
  /** Rows that promise this or more are likely to be good, and are scored before the others. */
  readonly promising: number;
  /** Without meaning: it is there so that what `fetch` does is not taken for nothing and left out. */
  fetched = 0;
  /** The highest sum of a row in this place, by its promise: see `filter.ts`. */
  readonly most = new Float64Array(PROMISES);
  /** The most that the components after occupation and skills give in this place. */
  mostOfRest = 0;
  /** How much lower it is for a row in other fields. */
  readonly #lessElsewhere: number;
  /** The most that skills can give, by how much of a row's signature is in common. */
  readonly #mostBySkills: Float64Array;

  constructor(asked: Asked, columns: Columns) {
    const { weights, requirements, context } = asked;
    this.#asked = asked;
    this.#columns = columns;
    this.#nearness = nearnessOf(requirements, columns);
    this.#recency = recencyOn(context.date);
    this.#skills = weights.skills === 0 ? undefined : new DemandedSkills(requirements, columns, context.skillGroups);
    this.#reachKm = Float64Array.from(columns.dictionaries.reach.values, (km) => (km === FAR ? defaultReachKm : km));
    this.#furthest = this.#reachKm.reduce((most, km) => Math.max(most, km), defaultReachKm);
    this.#usual = weightedTables(asked, columns, (name) => RULES[name].prior);
    this.#lowest = weightedTables(asked, columns, () => 0);
    this.#mostAfterTravel = weights.hours + weights.schedule + weights.education + weights.language;
    this.#preferredDayparts = asked.preferredDayparts | 0;
    this.#weightOfTravel = weights.travel;
    this.#weightOfSkills = weights.skills;
    const { low = 0, high = 0 } = this.#skills ?? {};
    this.promising = this.#skills === undefined ? PROMISE.field : PROMISE.field + 1;
    this.#lessElsewhere = weights.occupation * (1 - Math.max(RULES.occupation.prior, FIRST_DIGIT));
    const { field } = this.#nearness;
    const losses = lossesOf(asked, {
      skills: this.#skills,
      field,
      lostElsewhere: this.#lessElsewhere,
      reachValues: columns.dictionaries.reach.values,
      lostByReach: (code, km) =>
        weights.travel * (travelValue(this.#furthest, km) - travelValue(this.#reachKm[code] as number, km)),
    });
    this.wish = { field, skillsLow: low, skillsHigh: high, losses };
    this.#mostBySkills = Float64Array.from({ length: MOST_COMMON + 1 }, (_, common) => {
      return common === MOST_COMMON ? weights.skills : weights.skills * (this.#skills?.mostWith(common) ?? 1);
    });
  }

  /** The sum that is needed for a score of `floor`. A row with a lower one is certainly below it. */
  enough(floor: number): number {
    return ((floor - MARGIN) * this.#asked.totalWeight) / 100;
  }

  scoreOf(sum: number): number {
    return (100 * sum) / this.#asked.totalWeight;
  }

  /** Says in which place the next rows are: `km` from the work. */
  at(km: number | undefined): void {
    const { weights } = this.#asked;
    const travel = km === undefined ? RULES.travel.prior : travelValue(this.#furthest, km);
    this.#km = km;
    this.mostOfRest = weights.travel * travel + this.#mostAfterTravel;
    const most = weights.occupation + this.mostOfRest;
    for (let promise = 0; promise < PROMISES; promise += 1) {
      const less = promise & PROMISE.field ? 0 : this.#lessElsewhere;
      this.most[promise] = most - less + (this.#mostBySkills[promise & PROMISE.common] as number);
    }
  }

  /**
   * Brings noted rows near. They lie scattered in memory, and here no row waits for another; one by one, each would wait
   * for each of its columns.
   */
  fetch(noted: Uint32Array, from: number, to: number): void {
    this.fetchLists(noted, from, to);
    this.fetchRest(noted, from, to);
  }

  /** What `sumOfWork` reads. */
  fetchLists(noted: Uint32Array, from: number, to: number): void {
    const { heap, heapStart } = this.#columns;
    let all = 0;
    for (let at = from; at < to; at += 1) all ^= heap[heapStart[(noted[at] as number) & ROW_MASK] as number] as number;
    this.fetched = all;
  }

  /** What `withRest` reads. */
  fetchRest(noted: Uint32Array, from: number, to: number): void {
    const { first, reach, hoursMax, dayparts } = this.#columns;
    const isAnyPreferred = this.#preferredDayparts !== 0;
    let all = 0;
    for (let at = from; at < to; at += 1) {
      const row = (noted[at] as number) & ROW_MASK;
      all ^= (first[row] as number) ^ (reach[row] as number) ^ (hoursMax[row] as number);
      if (isAnyPreferred) all ^= dayparts[row] as number;
    }
    this.fetched = all;
  }

  /** The sum of a row's occupation and skills, which come first, with unknowns at their priors. */
  sumOfWork(row: number): number {
    const occupation = RULES.occupation.weight * this.#occupation(row, RULES.occupation.prior);
    if (this.#skills === undefined) return occupation;
    const otherwise = isSkillsListComplete(this.#columns, row) ? 0 : RULES.skills.prior;
    return occupation + this.#weightOfSkills * this.#skills.shareOf(row, otherwise);
  }

  /** The sum of a row: what `sumOfWork` gave, and the components that come after. */
  withRest(sum: number, row: number): number {
    return this.#withRest(sum, row, this.#usual, RULES.travel.prior);
  }

  /**
   * The sum of a row with unknowns at their priors, or `TOO_LOW` as soon as it is certain to be below `needed`. From what
   * is cheap to what is dear: most rows are out before their lists are fetched from memory.
   */
  sum(row: number, promise: number, needed: number): number {
    const weight = RULES.occupation.weight;
    const common = promise & PROMISE.common;
    const rest = this.#withRest(0, row, this.#usual, RULES.travel.prior);
    const skillsAtMost = this.#mostBySkills[common] as number;
    const occupationAtMost = weight - (promise & PROMISE.field ? 0 : this.#lessElsewhere);
    if (occupationAtMost + skillsAtMost + rest < needed) return TOO_LOW;
    const occupation = weight * this.#occupation(row, RULES.occupation.prior);
    if (occupation + skillsAtMost + rest < needed) return TOO_LOW;
    const skills = this.#skills;
    if (skills === undefined) return this.#withRest(occupation, row, this.#usual, RULES.travel.prior);
    const otherwise = isSkillsListComplete(this.#columns, row) ? 0 : RULES.skills.prior;
    const share = common > 0 ? skills.shareOf(row, otherwise) : skills.noneOf(row);
    const withSkills = occupation + this.#weightOfSkills * share;
    if (withSkills + rest < needed) return TOO_LOW;
    return this.#withRest(withSkills, row, this.#usual, RULES.travel.prior);
  }

  /** The sum of a row with every unknown at 0. */
  lowSum(row: number): number {
    let sum = RULES.occupation.weight * this.#occupation(row, 0);
    if (this.#skills !== undefined) sum += this.#weightOfSkills * this.#skills.shareOf(row, 0);
    return this.#withRest(sum, row, this.#lowest, 0);
  }

  /** The value of the best occupation; `unknown` when there is none at all. */
  #occupation(row: number, unknown: number): number {
    const { heap, heapStart } = this.#columns;
    const { kinship } = this.#nearness;
    const start = heapStart[row] as number;
    const from = start + 1;
    const to = from + 2 * ((heap[start] as number) & LISTS.occupations);
    if (from === to) return unknown;
    let best = 0;
    for (let unit = from; unit < to; unit += 2) {
      const near = kinship[heap[unit] as number] as number;
      if (near === 0) continue;
      const history = heap[unit + 1] as number;
      const factor = recencyFactor(this.#recency, history, this.#asked.context.date);
      const value = near * (EXPERIENCE_FACTORS[experienceOf(history)] as number) * factor;
      if (value > best) best = value;
    }
    return best;
  }

  /** Adds the components after skills to the sum of the first ones, in their order. */
  #withRest(sum: number, row: number, tables: Weighted, unknownTravel: number): number {
    const { reach, hoursMax, dayparts, first } = this.#columns;
    const word = first[row] as number;
    const km = this.#km;
    const travel = km === undefined ? unknownTravel : travelValue(this.#reachKm[reach[row] as number] as number, km);
    const preferred = this.#preferredDayparts;
    const share = preferred === 0 ? 0 : shareIn(dayparts[row] as number, preferred);
    return (
      sum +
      this.#weightOfTravel * travel +
      (tables.hours[hoursMax[row] as number] as number) +
      (tables.schedule[share] as number) +
      (tables.education[(word >>> BIT.education.below) & 63] as number) +
      (tables.language[(word >>> BIT.language.below) & 15] as number)
    );
  }
}

const shareIn = (free: number, preferred: number): number =>
  free === DAYPARTS_UNKNOWN ? UNKNOWN_SHARE : ones(free & preferred);

function travelValue(reach: number, km: number): number {
  if (reach === 0) return km === 0 ? 1 : 0;
  return km < reach ? 1 - km / reach : 0;
}
