import type { BandClass, BandGroups } from "./band-groups.ts";
import { type Bits, isEmpty } from "./bits.ts";
import { CellBounds } from "./cell-bounds.ts";
import type { FrontSoFar } from "./front-so-far.ts";
import type { HourBand } from "./hour-bands.ts";
import { type HourGrid, minutesAt } from "./hour-grid.ts";
import type { Item } from "./item.ts";
import { Knapsack, type Load } from "./knapsack.ts";
import { SearchRoom } from "./search-room.ts";
import { WeightedCount } from "./weighted-count.ts";

/** What no bundle in a part that was not searched can go beyond. */
export type OpenPart = { cell: number; support: number; units: number };

/** The figures of what must be in a bundle. */
type Chosen = Pick<Load, "minutes" | "gain" | "taskCount">;

const NOTHING: Load = { minutes: 0, gain: 0, taskCount: 0, tasks: { high: 0, low: 0 } };
const NOBODY: Bits = new Int32Array(0);
/** Nodes from one look at the time to the next. */
const LOOK_AT_TIME_EVERY = 16;

const together = (a: Chosen, b: Chosen): Chosen => ({
  minutes: a.minutes + b.minutes,
  gain: a.gain + b.gain,
  taskCount: a.taskCount + b.taskCount,
});

/**
 * Branch and bound over the bundles of one band of hours, and then of the next.
 *
 * A node is a set of candidates (those who can do everything chosen) with items that must be in the bundle, items that
 * may be (they cost no support) and classes of items that cost some. Every bundle belongs to one node: each costly
 * class in turn, from the one that leaves most people, is taken with only the classes before it left to choose from.
 * So the high supports are found first, and a branch that can only lead to few people has many bundles to beat.
 *
 * A branch is left when for every number of hours of the band some bundle found beats the most that it can come to:
 * the support left, and the euro of its items taken in order of euro per minute, the last one in part.
 *
 * Nodes are small and many, so nothing is made for one that the next of its depth can use again (`SearchRoom`).
 */
export class BandSearch {
  readonly #grid: HourGrid;
  readonly #front: FrontSoFar;
  readonly #isOutOfTime: () => boolean;
  readonly #bounds: CellBounds;
  readonly #classes: number;
  readonly #levels: number;
  readonly #longest: number;
  /** By depth. */
  readonly #rooms: SearchRoom[] = [];
  readonly open: OpenPart[] = [];
  /** What is searched now. */
  #band: HourBand = { firstCell: 0, lastCell: -1, withRoom: NOBODY };
  #groups: BandGroups = { present: NOBODY, classes: [], people: new WeightedCount(NOBODY) };
  #isStopped = false;
  #nodes = 0;

  constructor(items: readonly Item[], grid: HourGrid, front: FrontSoFar, isOutOfTime: () => boolean) {
    const levels: number[] = [];
    for (const { level, gain, minutes } of items) levels[level] = gain / minutes;
    this.#grid = grid;
    this.#front = front;
    this.#isOutOfTime = isOutOfTime;
    this.#bounds = new CellBounds(grid, levels);
    // There are no more classes than items.
    this.#classes = items.length;
    this.#levels = levels.length;
    this.#longest = items.reduce((most, { minutes }) => Math.max(most, minutes), 1);
  }

  search(band: HourBand, groups: BandGroups): void {
    const { present, classes } = groups;
    if (isEmpty(present)) return;
    this.#band = band;
    this.#groups = groups;
    const room = this.#roomAt(0);
    room.able.set(present);
    room.free.fill(0);
    const all = classes.reduce((sum, { minutes }) => sum + minutes, 0);
    room.knapsack.start(minutesAt(this.#grid, band.firstCell), minutesAt(this.#grid, band.lastCell), all);
    this.#explore(0, NOTHING, Int32Array.from(classes.keys()), classes.length);
  }

  #roomAt(depth: number): SearchRoom {
    const room = this.#rooms[depth];
    if (room !== undefined) return room;
    const knapsack = new Knapsack(this.#grid.step, minutesAt(this.#grid, this.#grid.cells - 1));
    const made = new SearchRoom(this.#groups.present.length, this.#classes, this.#levels, knapsack);
    this.#rooms[depth] = made;
    return made;
  }

  /** Searches a node whose people, free minutes and knapsack are in the room of its depth; the first `count` classes are undecided. */
  #explore(depth: number, chosen: Chosen, undecided: Int32Array, count: number): void {
    this.#nodes += 1;
    const room = this.#roomAt(depth);
    const { able, free, available, reachable, knapsack, costly, left } = room;
    const { classes, people } = this.#groups;
    const support = people.of(able, able);
    room.costlyCount = 0;
    for (let at = 0; at < count; at += 1) {
      const number = undecided[at] as number;
      const each = classes[number] as BandClass;
      const leaves = people.of(able, each.column);
      if (leaves === support) allow(each.items, free, knapsack);
      else if (leaves > 0) room.addCostly(number, leaves);
    }
    if (this.#mayMatter(support, chosen, free)) this.#offerBest(support, knapsack);

    available.set(free);
    const { costlyCount } = room;
    let before = 0;
    for (let at = 0; at < costlyCount; at += 1) {
      const { items, minutes, column } = classes[costly[at] as number] as BandClass;
      // Of several items somebody may do some: none of them must be in the bundle.
      const only = items.length === 1 ? (items[0] as Item) : undefined;
      const withIt = only === undefined ? chosen : together(chosen, only);
      reachable.set(available);
      if (only === undefined) addMinutes(items, reachable);
      if (this.#mayMatter(left[at] as number, withIt, reachable)) {
        if (this.#mustStop()) this.#leaveOpen(left[at] as number, withIt, reachable);
        else {
          const next = this.#roomAt(depth + 1);
          next.free.set(free);
          if (only !== undefined) next.knapsack.startFrom(knapsack, only, before);
          else {
            next.knapsack.startFrom(knapsack, NOTHING, before + minutes);
            allow(items, next.free, next.knapsack);
          }
          narrow(able, column, next.able);
          this.#explore(depth + 1, withIt, costly, at);
        }
      }
      addMinutes(items, available);
      before += minutes;
    }
  }

  #mustStop(): boolean {
    if (this.#nodes % LOOK_AT_TIME_EVERY === 1 && this.#isOutOfTime()) this.#isStopped = true;
    return this.#isStopped;
  }

  /** Whether nothing found beats the most that there can be in some cell. */
  #mayMatter(support: number, { minutes, gain, taskCount }: Chosen, available: Float64Array): boolean {
    const bounds = this.#bounds;
    bounds.start(this.#band, minutes, gain, available);
    while (bounds.next()) {
      const { cell, units } = bounds;
      const standing = this.#front.standing(cell, support, units);
      if (standing === "open") return true;
      if (standing === "beaten") continue;
      const present = this.#front.at(cell, support, units);
      const missing = minutesAt(this.#grid, cell) - minutes;
      if (present === undefined || taskCount + Math.ceil(missing / this.#longest) <= present.taskCount) return true;
    }
    return false;
  }

  #offerBest(support: number, knapsack: Knapsack): void {
    for (let cell = this.#band.firstCell; cell <= this.#band.lastCell; cell += 1) {
      const minutes = minutesAt(this.#grid, cell);
      const units = knapsack.gainAt(minutes);
      if (units === Number.NEGATIVE_INFINITY || this.#front.standing(cell, support, units) === "beaten") continue;
      this.#front.offer({ cell, support, units, ...knapsack.bestAt(minutes) });
    }
  }

  #leaveOpen(support: number, { minutes, gain }: Chosen, available: Float64Array): void {
    this.#bounds.start(this.#band, minutes, gain, available);
    while (this.#bounds.next()) this.open.push({ cell: this.#bounds.cell, support, units: this.#bounds.units });
  }
}

function narrow(able: Bits, column: Bits, narrowed: Bits): void {
  for (let word = 0; word < able.length; word += 1) narrowed[word] = (able[word] as number) & (column[word] as number);
}

function allow(items: readonly Item[], free: Float64Array, knapsack: Knapsack): void {
  addMinutes(items, free);
  for (let at = 0; at < items.length; at += 1) knapsack.add(items[at] as Item);
}

function addMinutes(items: readonly Item[], minutes: Float64Array): void {
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    minutes[item.level] = (minutes[item.level] as number) + item.minutes;
  }
}
