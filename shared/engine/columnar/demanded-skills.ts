import { ENGINE_V1 } from "../tables.ts";
import type { MatchingContext, Requirements } from "../types.ts";
import { type Columns, isSkillsListComplete, skillsStart } from "./columns.ts";

type SkillGroups = MatchingContext["skillGroups"];
/** Skills of a dictionary by the group that they fall under, as one lookup said. */
type Grouped = { skillGroups: SkillGroups; size: number; members: ReadonlyMap<string, readonly number[]> };
const groupedSkills = new WeakMap<Columns["dictionaries"], Grouped>();

function membersOfGroups({ dictionaries }: Columns, skillGroups: SkillGroups): Grouped["members"] {
  const { values } = dictionaries.skills;
  const before = groupedSkills.get(dictionaries);
  if (before?.skillGroups === skillGroups && before.size === values.length) return before.members;
  const members = new Map<string, number[]>();
  for (const [code, skill] of values.entries()) {
    for (const group of skillGroups(skill)) {
      const known = members.get(group);
      if (known) known.push(code);
      else members.set(group, [code]);
    }
  }
  groupedSkills.set(dictionaries, { skillGroups, size: values.length, members });
  return members;
}

/** Sets of answered demands whose share is kept: all sets of six. */
const KNOWN = 64;

/**
 * The share of the skills that a vacancy demands, for the rows of one segment.
 *
 * Which demands a skill answers is a table over the dictionary, one bit per demand. A row's signature (a bit per skill,
 * modulo 64) says of most rows that they answer none, without a look at their list: where it has nothing in common with
 * `low` and `high`, the share is `noneOf` the row.
 */
export class DemandedSkills {
  readonly low: number;
  readonly high: number;
  /** Of each demand, the bits of a signature that can stand for it, and its share of all demands. */
  readonly demands: readonly { low: number; high: number; share: number }[];
  readonly #columns: Columns;
  /** Words of 32 demands each. */
  readonly #words: number;
  readonly #answers: Int32Array;
  readonly #answered: Int32Array;
  readonly #importances: Float64Array;
  readonly #total: number;
  /** Shares that were worked out, by which demands are answered; -1 for those that were not. */
  readonly #knownAtZero = new Float64Array(KNOWN).fill(-1);
  readonly #knownAtPrior = new Float64Array(KNOWN).fill(-1);
  readonly #mostPerBit: number;
  readonly #none: { assessed: number; unknown: number };

  constructor({ skills: demanded }: Requirements, columns: Columns, skillGroups: SkillGroups) {
    const { skills } = columns.dictionaries;
    const members = membersOfGroups(columns, skillGroups);
    const words = Math.ceil(demanded.length / 32);
    const answers = new Int32Array(skills.values.length * words);
    const signature = [0, 0];
    const demands = demanded.map(({ importance }) => ({
      low: 0,
      high: 0,
      share: ENGINE_V1.skills.importance[importance],
    }));
    const demandsOfBit = Array.from({ length: 64 }, () => new Set<number>());
    for (const [at, { code }] of demanded.entries()) {
      const itself = skills.find(code);
      for (const skill of [...(itself === undefined ? [] : [itself]), ...(members.get(code) ?? [])]) {
        const word = skill * words + (at >>> 5);
        answers[word] = (answers[word] ?? 0) | (1 << (at & 31));
        demandsOfBit[skill & 63]?.add(at);
        const half = (skill & 63) >>> 5;
        signature[half] = (signature[half] ?? 0) | (1 << (skill & 31));
        const demand = demands[at];
        if (demand) demand[half === 0 ? "low" : "high"] |= 1 << (skill & 31);
      }
    }
    [this.low = 0, this.high = 0] = signature;
    this.#columns = columns;
    this.#words = words;
    this.#answers = answers;
    this.#answered = new Int32Array(words);
    this.#importances = Float64Array.from(demanded, ({ importance }) => ENGINE_V1.skills.importance[importance]);
    this.#total = this.#importances.reduce((sum, importance) => sum + importance, 0);
    this.demands = demands.map((demand) => ({ ...demand, share: demand.share / this.#total }));
    this.#mostPerBit = Math.max(0, ...demandsOfBit.map(({ size }) => size));
    this.#none = { assessed: this.#share(0), unknown: this.#share(ENGINE_V1.components.skills.prior) };
  }

  /** The share by what `#answered` says, in the order of the demands; a skill that is not listed counts as `otherwise`. */
  #share(otherwise: number): number {
    const importances = this.#importances;
    let sum = 0;
    for (let at = 0; at < importances.length; at += 1) {
      const isListed = ((this.#answered[at >>> 5] as number) >>> (at & 31)) & 1;
      sum += (importances[at] as number) * (isListed === 1 ? 1 : otherwise);
    }
    return sum / this.#total;
  }

  /** The highest share of a row with so many bits of its signature in common: none stands for more than some demands. */
  mostWith(common: number): number {
    const dearestFirst = this.#importances.toSorted((a, b) => b - a);
    const answered = common * this.#mostPerBit;
    const sum = dearestFirst.reduce(
      (total, importance, at) => total + importance * (at < answered ? 1 : ENGINE_V1.components.skills.prior),
      0,
    );
    return sum / this.#total;
  }

  /** The share of a row that has none of the skills. */
  noneOf(row: number): number {
    return isSkillsListComplete(this.#columns, row) ? this.#none.assessed : this.#none.unknown;
  }

  /** The share of a row, with what is not listed at `otherwise`. */
  shareOf(row: number, otherwise: number): number {
    const { heap, heapStart } = this.#columns;
    const answers = this.#answers;
    const end = heapStart[row + 1] as number;
    const words = this.#words;
    let unit = skillsStart(this.#columns, row);
    if (words > 1) {
      this.#answered.fill(0);
      for (; unit < end; unit += 1) {
        const from = (heap[unit] as number) * words;
        for (let word = 0; word < words; word += 1) {
          this.#answered[word] = (this.#answered[word] as number) | (answers[from + word] as number);
        }
      }
      return this.#share(otherwise);
    }
    let answered = 0;
    for (; unit < end; unit += 1) answered |= answers[heap[unit] as number] as number;
    const known = otherwise === 0 ? this.#knownAtZero : this.#knownAtPrior;
    const before = known[answered & (KNOWN - 1)] as number;
    if (answered < KNOWN && answered >= 0 && before >= 0) return before;
    this.#answered[0] = answered;
    const share = this.#share(otherwise);
    if (answered < KNOWN && answered >= 0) known[answered] = share;
    return share;
  }
}
