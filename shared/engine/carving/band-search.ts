import { areEqual, type Bits, onesIn } from "./bits.ts";
import type { FrontSoFar } from "./front-so-far.ts";
import type { BandColumns } from "./grouped-pool.ts";
import type { HourBand } from "./hour-bands.ts";
import { type HourGrid, minutesAt } from "./hour-grid.ts";
import type { Item } from "./item.ts";
import { Knapsack, type Load } from "./knapsack.ts";

/** What no bundle in a part that was not searched can go beyond. */
export type OpenPart = { cell: number; support: number; units: number };

/** Items that the same candidates of a band can do: chosen together as far as support goes. */
type ItemClass = { items: readonly Item[]; column: Int32Array; only: Item | undefined };

const EMPTY: Load = { minutes: 0, gain: 0, taskCount: 0, tasks: { high: 0, low: 0 } };
/** Gains are whole numbers; a bound from fractions is rounded down with room for its own rounding. */
const ROUNDING = 1e-3;
/** Nodes from one look at the time to the next. */
const LOOK_AT_TIME_EVERY = 16;

const together = (a: Load, b: Load): Load => ({
  minutes: a.minutes + b.minutes,
  gain: a.gain + b.gain,
  taskCount: a.taskCount + b.taskCount,
  tasks: { high: a.tasks.high | b.tasks.high, low: a.tasks.low | b.tasks.low },
});

/** Minutes that may be added, by what a minute frees: level 0 frees most. */
type Available = Float64Array;

/**
 * Branch and bound over the bundles of one band of hours.
 *
 * A node is a set of candidates (those who can do everything chosen) with items that must be in the bundle, items that
 * may be (they cost no support) and classes of items that cost some. Every bundle belongs to one node: each costly
 * class in turn, from the one that leaves most people, is taken with only the classes before it left to choose from.
 * So the high supports are found first, and a branch that can only lead to few people has many bundles to beat.
 *
 * A branch is left when for every number of hours of the band some bundle found beats the most that it can come to:
 * the support left, and the euro of its items taken in order of euro per minute, the last one in part.
 */
export class BandSearch {
  readonly #columns: BandColumns;
  readonly #grid: HourGrid;
  readonly #band: HourBand;
  readonly #front: FrontSoFar;
  readonly #isOutOfTime: () => boolean;
  readonly #knapsack: Knapsack;
  readonly #classes: readonly ItemClass[];
  /** What a minute of each level frees, most first, and the level of each item. */
  readonly #levels: readonly number[];
  readonly #levelOf: ReadonlyMap<Item, number>;
  readonly #longest: number;
  readonly #optional: Item[] = [];
  readonly open: OpenPart[] = [];
  #isStopped = false;
  #nodes = 0;

  constructor(
    items: readonly Item[],
    columns: BandColumns,
    grid: HourGrid,
    band: HourBand,
    front: FrontSoFar,
    isOutOfTime: () => boolean,
  ) {
    this.#columns = columns;
    this.#grid = grid;
    this.#band = band;
    this.#front = front;
    this.#isOutOfTime = isOutOfTime;
    this.#knapsack = new Knapsack(grid.step, minutesAt(grid, band.lastCell));
    this.#classes = classesOf(items, columns);
    this.#levels = [...new Set(items.map(perMinute))].sort((a, b) => b - a);
    this.#levelOf = new Map(items.map((item) => [item, this.#levels.indexOf(perMinute(item))]));
    this.#longest = items.reduce((most, { minutes }) => Math.max(most, minutes), 1);
  }

  run(): void {
    const { everybody } = this.#columns;
    if (this.#support(everybody, everybody) === 0) return;
    this.#explore(everybody, EMPTY, this.#classes, new Float64Array(this.#levels.length));
  }

  #explore(able: Int32Array, chosen: Load, undecided: readonly ItemClass[], inherited: Available): void {
    this.#nodes += 1;
    const optionalBefore = this.#optional.length;
    const free = inherited.slice();
    const support = this.#support(able, able);
    const costly: { each: ItemClass; support: number }[] = [];
    for (const each of undecided) {
      const left = this.#support(able, each.column);
      if (left === support) this.#allow(each.items, free);
      else if (left > 0) costly.push({ each, support: left });
    }
    if (this.#mayMatter(support, chosen, free)) this.#offerBest(support, chosen);

    costly.sort((a, b) => b.support - a.support);
    const available = free.slice();
    for (const [at, { each, support: left }] of costly.entries()) {
      const withIt = each.only === undefined ? chosen : together(chosen, each.only);
      const reachable = available.slice();
      if (each.only === undefined) this.#addTo(reachable, each.items);
      if (this.#mayMatter(left, withIt, reachable)) {
        if (this.#isStopped || (this.#nodes % LOOK_AT_TIME_EVERY === 1 && this.#isOutOfTime())) {
          this.#isStopped = true;
          this.#leaveOpen(left, withIt, reachable);
        } else {
          const before = this.#optional.length;
          const base = free.slice();
          if (each.only === undefined) this.#allow(each.items, base);
          const narrowed = able.map((word, index) => word & (each.column[index] as number));
          this.#explore(
            narrowed,
            withIt,
            costly.slice(0, at).map((other) => other.each),
            base,
          );
          this.#optional.length = before;
        }
      }
      this.#addTo(available, each.items);
    }
    this.#optional.length = optionalBefore;
  }

  #allow(items: readonly Item[], available: Available): void {
    this.#optional.push(...items);
    this.#addTo(available, items);
  }

  #addTo(available: Available, items: readonly Item[]): void {
    for (const item of items) {
      const level = this.#levelOf.get(item) ?? 0;
      available[level] = (available[level] as number) + item.minutes;
    }
  }

  #support(able: Int32Array, column: Int32Array): number {
    let support = 0;
    for (const { from, to, weight } of this.#columns.planes) {
      let ones = 0;
      for (let word = from; word < to; word += 1) ones += onesIn((able[word] as number) & (column[word] as number));
      support += ones * weight;
    }
    return support;
  }

  #mayMatter(support: number, chosen: Load, available: Available): boolean {
    return this.#someBound(chosen, available, (cell, units) => {
      const standing = this.#front.standing(cell, support, units);
      if (standing !== "equalled") return standing === "open";
      const present = this.#front.at(cell, support, units);
      const missing = minutesAt(this.#grid, cell) - chosen.minutes;
      return present === undefined || chosen.taskCount + Math.ceil(missing / this.#longest) <= present.taskCount;
    });
  }

  /** Whether `test` holds of some cell of the band that can be reached, with the most units there can be in it. */
  #someBound(chosen: Load, available: Available, test: (cell: number, units: number) => boolean): boolean {
    const { firstCell, lastCell } = this.#band;
    let { minutes, gain } = chosen;
    let level = 0;
    let inLevel = available[0] ?? 0;
    for (let cell = firstCell; cell <= lastCell; cell += 1) {
      const target = minutesAt(this.#grid, cell);
      if (target < chosen.minutes) continue;
      while (minutes < target) {
        if (inLevel === 0) {
          level += 1;
          if (level >= available.length) return false;
          inLevel = available[level] as number;
          continue;
        }
        const taken = Math.min(inLevel, target - minutes);
        minutes += taken;
        inLevel -= taken;
        gain += taken * (this.#levels[level] as number);
      }
      if (test(cell, Math.floor(gain + ROUNDING))) return true;
    }
    return false;
  }

  #offerBest(support: number, chosen: Load): void {
    this.#knapsack.start(chosen);
    for (const item of this.#optional) this.#knapsack.add(item);
    for (let cell = this.#band.firstCell; cell <= this.#band.lastCell; cell += 1) {
      const minutes = minutesAt(this.#grid, cell);
      const units = this.#knapsack.gainAt(minutes);
      if (units === Number.NEGATIVE_INFINITY || this.#front.standing(cell, support, units) === "beaten") continue;
      const { taskCount, tasks } = this.#knapsack.loadAt(minutes);
      this.#front.offer({ cell, support, units, taskCount, tasks });
    }
  }

  #leaveOpen(support: number, chosen: Load, available: Available): void {
    this.#someBound(chosen, available, (cell, units) => {
      this.open.push({ cell, support, units });
      return false;
    });
  }
}

const perMinute = ({ gain, minutes }: Item): number => gain / minutes;

function classesOf(items: readonly Item[], { columns }: BandColumns): readonly ItemClass[] {
  const classes: { items: Item[]; column: Bits }[] = [];
  for (const [at, item] of items.entries()) {
    const column = columns[at] as Bits;
    const same = classes.find((other) => areEqual(other.column, column));
    if (same === undefined) classes.push({ items: [item], column });
    else same.items.push(item);
  }
  return classes.map(({ items, column }) => ({ items, column, only: items.length === 1 ? items[0] : undefined }));
}
