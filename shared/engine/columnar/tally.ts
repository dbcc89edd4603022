import { relaxationsFor } from "../relaxations.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { Criterion, Requirements, Unlock } from "../types.ts";

const { best: bestCount, perCriterion } = ENGINE_V1.unlocks;

/**
 * How many would enter by one relaxation, and the best of their scores, descending. Plain data: shards send it. Of a
 * degree of a ladder, scores that are not among the best of it and all milder ones may be missing: nothing shows them.
 */
export type Group<Key = number | string> = { key: Key; count: number; best: number[] };

/** What one relaxation of `relaxationsFor` lets in. Of a ladder each degree by itself, mildest first. */
export type Tally =
  | { shape: "ladder"; criterion: Criterion; groups: Group<number>[] }
  | { shape: "set"; criterion: Criterion; groups: Group<string>[]; all: Group<"all"> };

/** The lowest score that would still be among the best of a group. */
const floorOf = ({ best }: Pick<Group, "best">): number =>
  best.length < bestCount ? Number.NEGATIVE_INFINITY : (best[bestCount - 1] ?? 0);

/** Adds a score that is above the floor; what falls off the end is the floor. */
function addBest({ best }: Pick<Group, "best">, score: number): void {
  let at = Math.min(best.length, bestCount - 1);
  for (; at > 0 && (best[at - 1] as number) < score; at -= 1) best[at] = best[at - 1] as number;
  best[at] = score;
}

const emptyGroup = <Key>(key: Key): Group<Key> => ({ key, count: 0, best: [] });

/** A ladder in the making. Only the mildest degrees are kept: a milder one pushes the least mild out. */
export class LadderTally {
  readonly groups: Group<number>[] = [];
  /** By group, the best of it and of all milder ones: who relaxes further lets those in as well. */
  readonly #reached: Pick<Group, "best">[] = [];
  /** Higher is milder when going down; lower when going up. */
  readonly #sign: 1 | -1;

  constructor(direction: "down" | "up") {
    this.#sign = direction === "up" ? 1 : -1;
  }

  /** The group of a degree; undefined when five milder ones are known. */
  at(degree: number): Group<number> | undefined {
    const at = this.#position(degree);
    return at < 0 ? undefined : this.groups[at];
  }

  /** Adds a score to a degree; answers the lowest that still matters to it. */
  enter(degree: number, score: number): number {
    const from = this.#position(degree);
    if (from < 0) return Number.POSITIVE_INFINITY;
    const reached = this.#reached[from] as Pick<Group, "best">;
    if (score <= floorOf(reached)) return floorOf(reached);
    addBest(this.groups[from] as Group<number>, score);
    for (let at = from; at < this.#reached.length; at += 1) {
      const each = this.#reached[at] as Pick<Group, "best">;
      if (score > floorOf(each)) addBest(each, score);
    }
    return floorOf(reached);
  }

  /** Where the group of a degree is, which is made when it is not there; -1 when five milder ones are known. */
  #position(degree: number): number {
    const { groups } = this;
    let at = 0;
    while (at < groups.length) {
      const { key } = groups[at] as Group<number>;
      if (key === degree) return at;
      if (this.#sign * (key - degree) > 0) break;
      at += 1;
    }
    if (at >= perCriterion) return -1;
    groups.splice(at, 0, emptyGroup(degree));
    this.#reached.splice(at, 0, { best: [...(this.#reached[at - 1]?.best ?? [])] });
    if (groups.length > perCriterion) {
      groups.pop();
      this.#reached.pop();
    }
    return at;
  }
}

/** A set in the making: one group per item, and one for all who lack any. */
export class SetTally {
  readonly groups: Group<string>[];
  readonly all = emptyGroup("all" as const);

  constructor(items: readonly string[]) {
    this.groups = items.map(emptyGroup);
  }

  /** Adds a score to an item, and to all; answers the lowest that still matters. */
  enter(group: Group | undefined, score: number): number {
    if (score > floorOf(this.all)) addBest(this.all, score);
    if (group === undefined) return floorOf(this.all);
    if (score > floorOf(group)) addBest(group, score);
    return Math.min(floorOf(group), floorOf(this.all));
  }

  /** Counts people for an item, and for all. */
  count(group: Group | undefined, people: number): void {
    this.all.count += people;
    if (group) group.count += people;
  }
}

/** Tallies of one vacancy over different people, put together. They are in the order of `relaxationsFor`. */
export function mergeTallies(requirements: Requirements, shards: readonly (readonly Tally[])[]): Tally[] {
  return relaxationsFor(requirements, () => undefined).map((relaxation, at): Tally => {
    const { criterion } = relaxation;
    const tallies = shards.flatMap((tallies) => tallies[at] ?? []);
    if (relaxation.shape === "ladder") {
      const merged = new LadderTally(relaxation.direction);
      for (const tally of tallies)
        if (tally.shape === "ladder") for (const group of tally.groups) addGroup(merged.at(group.key), group);
      return { shape: "ladder", criterion, groups: merged.groups };
    }
    const merged = new SetTally(relaxation.items);
    for (const tally of tallies) {
      if (tally.shape !== "set") continue;
      addGroup(merged.all, tally.all);
      for (const [index, group] of tally.groups.entries()) addGroup(merged.groups[index], group);
    }
    return { shape: "set", criterion, groups: merged.groups, all: merged.all };
  });
}

function addGroup(into: Group | undefined, { count, best }: Group): void {
  if (into === undefined) return;
  into.count += count;
  into.best = [...into.best, ...best].sort((a, b) => b - a).slice(0, bestCount);
}

/** The unlocks that tallies amount to, in the words and the order of the reference engine. */
export function unlocksOf(requirements: Requirements, tallies: readonly Tally[]): Unlock[] {
  return relaxationsFor(requirements, () => undefined).flatMap((relaxation, at): Unlock[] => {
    const { criterion } = relaxation;
    const tally = tallies[at];
    if (relaxation.shape === "ladder" && tally?.shape === "ladder") {
      const entered = emptyGroup(0);
      return tally.groups.map((group) => {
        addGroup(entered, group);
        return { criterion, ...relaxation.describe(group.key), count: entered.count, best: [...entered.best] };
      });
    }
    if (relaxation.shape !== "set" || tally?.shape !== "set") return [];
    const { items, without, withoutAll } = relaxation;
    const singles = tally.groups
      .filter(({ count }) => count > 0)
      .map(({ key, count, best }): Unlock => ({ criterion, change: without(key), drops: [key], count, best }))
      .sort((a, b) => b.count - a.count)
      .slice(0, perCriterion - 1);
    if (tally.all.count <= (singles[0]?.count ?? 0)) return singles;
    return [...singles, { criterion, change: withoutAll, drops: items, count: tally.all.count, best: tally.all.best }];
  });
}
