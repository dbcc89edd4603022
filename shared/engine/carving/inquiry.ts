import type { Check } from "../criteria.ts";
import { CONDITIONS, type Condition } from "../types.ts";
import type { Eligible } from "./bits.ts";
import { AnswersOfEach, CapacityClasses, type FactReader, LevelClasses } from "./fact-classes.ts";
import type { Need } from "./needs.ts";

/** What is to be read of people to know who can do what, and afterwards the answers for the first `people`, by need. */
export type Inquiry = {
  readers: readonly FactReader[];
  answers: (people: number) => ReadonlyMap<string, Eligible>;
};

/** Asks needs of at most `most` people, each by its check: where the fact that it reads has few values, of each value once. */
export function inquiryInto(
  needs: readonly Need[],
  verdictOf: (need: Need) => Check["verdict"],
  most: number,
): Inquiry {
  const criteria = new Set(needs.map(({ criterion }) => criterion));
  const conditionOf = new Map<string, Condition>(
    CONDITIONS.filter((condition) => criteria.has(`demand:${condition}`)).map((each) => [`demand:${each}`, each]),
  );
  const capacity = new CapacityClasses([...conditionOf.values()], most);
  const levels = new Map<string, LevelClasses>(
    (["education", "language"] as const)
      .filter((name) => criteria.has(name))
      .map((name) => [name, new LevelClasses(name, most)]),
  );
  const readers: FactReader[] = [capacity, ...levels.values()];

  const questions = needs.map((need): [key: string, ask: (people: number) => Eligible] => {
    const { key, criterion } = need;
    const verdict = verdictOf(need);
    const condition = conditionOf.get(criterion);
    if (condition !== undefined) return [key, (people) => capacity.answers(people, condition, verdict)];
    const level = levels.get(criterion);
    if (level !== undefined) return [key, (people) => level.answers(people, verdict)];
    const each = new AnswersOfEach(verdict, most);
    readers.push(each);
    return [key, (people) => each.answers(people)];
  });
  return { readers, answers: (people) => new Map(questions.map(([key, ask]) => [key, ask(people)])) };
}
