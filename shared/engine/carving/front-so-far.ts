import type { TaskSet } from "./item.ts";

/** A bundle on the front: its cell of hours, and euro in units. */
export type FrontBundle = { cell: number; support: number; units: number; taskCount: number; tasks: TaskSet };

/** Whether bundles of some figures could still matter: one found is better, or just as good, or neither. */
export type Standing = "beaten" | "equalled" | "open";

/** Best euro by support among the bundles of some cells: `support` falls as `units` rises. */
class Stairs {
  readonly #support: number[];
  readonly #units: number[];

  constructor(like?: Stairs) {
    this.#support = like === undefined ? [] : [...like.#support];
    this.#units = like === undefined ? [] : [...like.#units];
  }

  /** How many steps have at least this support. */
  #stepsWith(least: number): number {
    const supports = this.#support;
    let from = 0;
    let to = supports.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((supports[middle] as number) >= least) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Most euro with at least this support; minus infinity when there is none. */
  most(support: number): number {
    const steps = this.#stepsWith(support);
    return steps === 0 ? Number.NEGATIVE_INFINITY : (this.#units[steps - 1] as number);
  }

  /** `open` when nothing comes to so much with this support; then how the best that there is compares. */
  standing(support: number, units: number): Standing {
    const steps = this.#stepsWith(support);
    if (steps === 0) return "open";
    const found = this.#units[steps - 1] as number;
    if (found < units) return "open";
    return found > units || (this.#support[steps - 1] as number) > support ? "beaten" : "equalled";
  }

  /** Adds a step; answers whether it was one. */
  add(support: number, units: number): boolean {
    const supports = this.#support;
    const all = this.#units;
    const steps = this.#stepsWith(support);
    if (steps > 0 && (all[steps - 1] as number) >= units) return false;
    // Those with no more support and no more euro are beaten by this one, and stand next to each other.
    const from = steps > 0 && supports[steps - 1] === support ? steps - 1 : steps;
    let to = from;
    while (to < all.length && (all[to] as number) <= units) to += 1;
    supports.splice(from, to - from, support);
    all.splice(from, to - from, units);
    return true;
  }
}

/** True when `a` stands before `b` among bundles with equal figures: fewest tasks, then the smallest list of ids. */
export const goesBefore = (a: Pick<FrontBundle, "taskCount" | "tasks">, b: Pick<FrontBundle, "taskCount" | "tasks">) =>
  a.taskCount !== b.taskCount
    ? a.taskCount < b.taskCount
    : a.tasks.high !== b.tasks.high
      ? a.tasks.high > b.tasks.high
      : a.tasks.low > b.tasks.low;

/**
 * The bundles that nothing found so far beats. More hours, more support, more euro is better. Cells are opened from the
 * last down, and bundles are of cells that are open.
 */
export class FrontSoFar {
  /** Per open cell the stairs of that cell and all with more hours. */
  readonly #stairs: (Stairs | undefined)[];
  /** Per cell the bundles that nothing found there beats, by support. */
  readonly #bundles: readonly Map<number, FrontBundle>[];
  #firstOpen: number;

  constructor(cells: number) {
    this.#stairs = Array.from({ length: cells });
    this.#bundles = Array.from({ length: cells }, () => new Map());
    this.#firstOpen = cells;
  }

  /** Opens all cells from this one on. What was found with more hours counts in them. */
  openFrom(cell: number): void {
    while (this.#firstOpen > cell) {
      this.#stairs[this.#firstOpen - 1] = new Stairs(this.#stairs[this.#firstOpen]);
      this.#firstOpen -= 1;
    }
  }

  standing(cell: number, support: number, units: number): Standing {
    const standing = this.#stairs[cell]?.standing(support, units) ?? "open";
    if (standing !== "equalled") return standing;
    const withMoreHours = this.#stairs[cell + 1]?.most(support) ?? Number.NEGATIVE_INFINITY;
    return withMoreHours >= units ? "beaten" : "equalled";
  }

  /** The bundle with exactly these figures, if it is the one that stands there. */
  at(cell: number, support: number, units: number): FrontBundle | undefined {
    const bundle = this.#bundles[cell]?.get(support);
    return bundle?.units === units ? bundle : undefined;
  }

  /** Takes a bundle unless one that is here beats it or stands before it. */
  offer(bundle: FrontBundle): void {
    const { cell, support, units } = bundle;
    const standing = this.standing(cell, support, units);
    if (standing === "beaten") return;
    const present = this.at(cell, support, units);
    if (present !== undefined && !goesBefore(bundle, present)) return;
    this.#bundles[cell]?.set(support, bundle);
    if (standing === "equalled") return;
    // Stairs of fewer hours have all steps of those of more: where it is no step, it is none further down.
    for (let lower = cell; lower >= this.#firstOpen; lower -= 1) {
      if (this.#stairs[lower]?.add(support, units) !== true) break;
    }
  }

  /** All that stand, most hours first, then most support. */
  bundles(): readonly FrontBundle[] {
    return this.#bundles
      .flatMap((inCell) => [...inCell.values()])
      .filter(({ cell, support, units }) => this.standing(cell, support, units) === "equalled")
      .sort((a, b) => b.cell - a.cell || b.support - a.support);
  }
}
