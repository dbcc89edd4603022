import type { Check } from "../criteria.ts";
import type { CandidateFacts, Condition, Verdict } from "../types.ts";
import { addBit, type Eligible, noBits } from "./bits.ts";

type Verdicts = Check["verdict"];
type Value = number | undefined;

/** Reads candidates, one after the other from number 0, for what criteria will ask of them. */
export type FactReader = { read: (at: number, candidate: CandidateFacts) => void };

/**
 * People in classes by one fact: who has the same value is in the same class, and so gets the same answer of a criterion
 * that reads nothing else. A pool has many people, and a fact few values.
 */
class ClassesByNumber {
  /** The first class is that of people of whom the fact is unknown. */
  readonly #values: Value[] = [undefined];
  readonly #classOf: Uint32Array;

  constructor(most: number) {
    this.#classOf = new Uint32Array(most);
  }

  put(at: number, value: Value): void {
    const values = this.#values;
    let found = 0;
    while (found < values.length && values[found] !== value) found += 1;
    if (found === values.length) values.push(value);
    this.#classOf[at] = found;
  }

  /** The answers for the first `people`, from those for somebody of each class. */
  answers(people: number, answerFor: (value: Value) => Verdict): Eligible {
    return spread(this.#values.map(answerFor), this.#classOf.subarray(0, people));
  }
}

const NOBODY: CandidateFacts = {
  id: "",
  distanceToWork: "none",
  banenafspraak: "unknown",
  beschutWerk: "unknown",
  hours: {},
  occupations: [],
  skills: [],
  skillsAssessed: false,
  capacity: {},
  assessedAt: "",
};

/** People by level of education, or of language. */
export class LevelClasses implements FactReader {
  readonly #name: "education" | "language";
  readonly #classes: ClassesByNumber;

  constructor(name: "education" | "language", most: number) {
    this.#name = name;
    this.#classes = new ClassesByNumber(most);
  }

  read(at: number, candidate: CandidateFacts): void {
    this.#classes.put(at, candidate[this.#name]);
  }

  answers(people: number, verdict: Verdicts): Eligible {
    return this.#classes.answers(people, (level) => verdict({ ...NOBODY, [this.#name]: level }));
  }
}

/**
 * People by what they can bear of each of some conditions. All that is known of a person is gone through: hardly two
 * people know the same of themselves, and to look up one condition in ever other objects takes three times as long.
 */
export class CapacityClasses implements FactReader {
  readonly #byCondition: ReadonlyMap<string, ClassesByNumber>;

  constructor(conditions: readonly Condition[], most: number) {
    this.#byCondition = new Map(conditions.map((condition) => [condition, new ClassesByNumber(most)]));
  }

  read(at: number, candidate: CandidateFacts): void {
    const capacity: Readonly<Record<string, Value>> = candidate.capacity;
    for (const condition in capacity) this.#byCondition.get(condition)?.put(at, capacity[condition]);
  }

  answers(people: number, condition: Condition, verdict: Verdicts): Eligible {
    const classes = this.#byCondition.get(condition);
    if (classes === undefined) throw new RangeError(`${condition} was not asked for`);
    return classes.answers(people, (able) => verdict({ ...NOBODY, capacity: { [condition]: able } }));
  }
}

/** People by the least and the most hours that they want. */
export class HourClasses implements FactReader {
  readonly #classOf: Uint32Array;
  readonly #byMin = new Map<Value, Map<Value, number>>();
  /** By class, somebody of it. */
  readonly representatives: CandidateFacts[] = [];

  constructor(most: number) {
    this.#classOf = new Uint32Array(most);
  }

  read(at: number, candidate: CandidateFacts): void {
    const { min, max } = candidate.hours;
    let byMax = this.#byMin.get(min);
    if (byMax === undefined) {
      byMax = new Map();
      this.#byMin.set(min, byMax);
    }
    let number = byMax.get(max);
    if (number === undefined) {
      number = this.representatives.push(candidate) - 1;
      byMax.set(max, number);
    }
    this.#classOf[at] = number;
  }

  /** What was said of the representatives, said of the first `people`. */
  answers(people: number, verdicts: readonly Verdict[]): Eligible {
    return spread(verdicts, this.#classOf.subarray(0, people));
  }
}

/** People by the answer of a criterion itself, for what has too many values to be in classes. */
export class AnswersOfEach implements FactReader {
  readonly #verdict: Verdicts;
  readonly #answers: Eligible;

  constructor(verdict: Verdicts, most: number) {
    this.#verdict = verdict;
    this.#answers = { possible: noBits(most), certain: noBits(most) };
  }

  read(at: number, candidate: CandidateFacts): void {
    const answer = this.#verdict(candidate);
    if (answer === "not-met") return;
    addBit(this.#answers.possible, at);
    if (answer === "met") addBit(this.#answers.certain, at);
  }

  answers(people: number): Eligible {
    const { possible, certain } = this.#answers;
    const words = noBits(people).length;
    return { possible: possible.slice(0, words), certain: certain.slice(0, words) };
  }
}

/** What was said of each class, said of each candidate. */
function spread(verdicts: readonly Verdict[], classOf: Uint32Array): Eligible {
  // Two bits per class, of which the answers for 32 people are gathered in a register each.
  const answers = Int32Array.from(verdicts, (verdict) => (verdict === "not-met" ? 0 : verdict === "met" ? 3 : 1));
  const possible = noBits(classOf.length);
  const certain = noBits(classOf.length);
  for (let word = 0, at = 0; word < possible.length; word += 1) {
    const to = Math.min(at + 32, classOf.length);
    let some = 0;
    let all = 0;
    for (let bit = 0; at < to; bit += 1, at += 1) {
      const answer = answers[classOf[at] as number] as number;
      some |= (answer & 1) << bit;
      all |= (answer >>> 1) << bit;
    }
    possible[word] = some;
    certain[word] = all;
  }
  return { possible, certain };
}
