import { type Division, divideAmong, type Person } from "./divide-among.ts";
import type { GroupedPool } from "./grouped-pool.ts";
import type { HourBand } from "./hour-bands.ts";
import { type HourGrid, minutesAt } from "./hour-grid.ts";
import type { Item } from "./item.ts";
import { hasItem, type ItemSet, minutesOfSets, unionOf } from "./item-set.ts";
import { type PersonKind, personKinds } from "./person-kinds.ts";

/** Disjoint bundles with a person for each, and how far from the best they may be: not at all when proven. */
export type DisjointBundles = Division & {
  isProven: boolean;
  /** No division places more people, nor as many in more minutes. */
  atMost: { people: number; minutes: number };
};

/** A kind of people with the most minutes that one of them can have. */
type Taker = PersonKind & { number: number; mostMinutes: number; hasRoomAt: readonly boolean[] };

const NOTHING: DisjointBundles = { jobs: [], minutes: 0, isProven: true, atMost: { people: 0, minutes: 0 } };
const NO_ITEMS: ItemSet = { high: 0, low: 0 };
const LOOK_AT_TIME_EVERY = 256;

/**
 * At most `wanted` disjoint bundles that place most people at once, one per job, and then carve most minutes. A job for
 * which nobody would be left is not made.
 *
 * Exact unless it runs out of time. Then it gives the best found, and a bound that needs no search.
 */
export function disjointBundles(
  items: readonly Item[],
  grouped: GroupedPool,
  grid: HourGrid,
  bands: readonly HourBand[],
  wanted: number,
  isOutOfTime: () => boolean,
): DisjointBundles {
  if (grid.cells === 0) return NOTHING;
  const minutesOf = minutesOfSets(items);
  const takers = takersAmong(personKinds(grouped, bands, wanted), grid, bands, minutesOf);
  const doable = minutesOf(takers.reduce((all, { items: each }) => unionOf(all, each), NO_ITEMS));
  const ceiling = (count: number) => Math.min(count * minutesAt(grid, grid.cells - 1), doable);

  let unproven = 0;
  for (let count = wanted; count > 0; count -= 1) {
    const { best, isProven } = new PeopleSearch(items, takers, grid, minutesOf, isOutOfTime).bestFor(
      count,
      ceiling(count),
    );
    if (!isProven) unproven = Math.max(unproven, count);
    if (best === undefined) continue;
    const people = Math.max(unproven, count);
    const minutes = unproven === 0 ? best.minutes : ceiling(people);
    return { ...best, isProven: unproven === 0, atMost: { people, minutes } };
  }
  return { ...NOTHING, isProven: unproven === 0, atMost: { people: unproven, minutes: ceiling(unproven) } };
}

/** The kinds of which somebody can have a job at all, who can do most first. */
function takersAmong(
  kinds: readonly PersonKind[],
  grid: HourGrid,
  bands: readonly HourBand[],
  minutesOf: (set: ItemSet) => number,
): readonly Taker[] {
  const bandAt = Array.from({ length: grid.cells }, (_, cell) => bands.findIndex(({ lastCell }) => cell <= lastCell));
  return kinds
    .map((kind, number): Taker => {
      const hasRoomAt = bandAt.map((band) => kind.hasRoomIn[band] === true);
      const most = hasRoomAt.lastIndexOf(true);
      return { ...kind, number, hasRoomAt, mostMinutes: most < 0 ? 0 : minutesAt(grid, most) };
    })
    .filter(({ hasRoomAt, items }) => {
      const least = hasRoomAt.indexOf(true);
      return least >= 0 && minutesOf(items) >= minutesAt(grid, least);
    })
    .sort((a, b) => minutesOf(b.items) - minutesOf(a.items) || byFacts(a, b));
}

/** An order that the order of the pool has no part in: no two kinds are alike in both. */
const byFacts = (a: PersonKind, b: PersonKind): number =>
  b.items.high - a.items.high || b.items.low - a.items.low || (a.hasRoomIn.join() < b.hasRoomIn.join() ? -1 : 1);

/**
 * Branch and bound over who gets the jobs. For people chosen, no division carves more than all that one of them can do,
 * nor more than they have room for; what others can add is at most their own share of the rest.
 */
class PeopleSearch {
  readonly #items: readonly Item[];
  readonly #takers: readonly Taker[];
  readonly #grid: HourGrid;
  readonly #minutesOf: (set: ItemSet) => number;
  readonly #isOutOfTime: () => boolean;
  #best: Division | undefined;
  /** No division goes beyond this. */
  #ceiling = Number.POSITIVE_INFINITY;
  #steps = 0;
  #isStopped = false;

  constructor(
    items: readonly Item[],
    takers: readonly Taker[],
    grid: HourGrid,
    minutesOf: (set: ItemSet) => number,
    isOutOfTime: () => boolean,
  ) {
    this.#items = items;
    this.#takers = takers;
    this.#grid = grid;
    this.#minutesOf = minutesOf;
    this.#isOutOfTime = isOutOfTime;
  }

  /** The best division over exactly `count` people. `isProven`: it, or that there is none, is proven. */
  bestFor(count: number, ceiling: number): { best: Division | undefined; isProven: boolean } {
    this.#ceiling = ceiling;
    this.#choose([], NO_ITEMS, 0, count);
    return { best: this.#best, isProven: !this.#isStopped || this.#found === ceiling };
  }

  #choose(chosen: readonly Taker[], doable: ItemSet, from: number, missing: number): void {
    if (this.#found === this.#ceiling || this.#mustStop()) return;
    if (missing === 0) {
      this.#divide(chosen, doable);
      return;
    }
    const sofar = this.#minutesOf(doable);
    const added = this.#takers.slice(from).map(({ items }) => this.#minutesOf(unionOf(doable, items)) - sofar);
    const rooms = chosen.reduce((sum, { mostMinutes }) => sum + mostMinutes, 0);
    for (const [offset, taker] of this.#takers.slice(from).entries()) {
      if (chosen.filter((each) => each === taker).length >= taker.people) continue;
      const most = (added[offset] ?? 0) + sumOfLargest(added.slice(offset), missing - 1);
      if (sofar + most <= this.#found || rooms + missing * this.#mostRoomFrom(from + offset) <= this.#found) continue;
      this.#choose([...chosen, taker], unionOf(doable, taker.items), from + offset, missing - 1);
    }
  }

  get #found(): number {
    return this.#best?.minutes ?? 0;
  }

  #mostRoomFrom(from: number): number {
    let most = 0;
    for (let at = from; at < this.#takers.length; at += 1) most = Math.max(most, this.#takers[at]?.mostMinutes ?? 0);
    return most;
  }

  #divide(chosen: readonly Taker[], doable: ItemSet): void {
    const rooms = chosen.reduce((sum, { mostMinutes }) => sum + mostMinutes, 0);
    const most = Math.min(rooms, this.#minutesOf(doable));
    if (most <= this.#found) return;
    const people = chosen.map(
      ({ items, hasRoomAt, number }): Person => ({ canDo: (item) => hasItem(items, item), hasRoomAt, kind: number }),
    );
    const limits = { moreThan: this.#found, most };
    this.#best = divideAmong(people, this.#items, this.#grid, limits, () => this.#mustStop()) ?? this.#best;
  }

  #mustStop(): boolean {
    this.#steps += 1;
    if (this.#steps % LOOK_AT_TIME_EVERY === 1 && this.#isOutOfTime()) this.#isStopped = true;
    return this.#isStopped;
  }
}

const sumOfLargest = (values: readonly number[], count: number): number =>
  values
    .toSorted((a, b) => b - a)
    .slice(0, count)
    .reduce((sum, value) => sum + value, 0);
