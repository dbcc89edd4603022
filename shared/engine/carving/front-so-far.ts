import type { TaskSet } from "./item.ts";

/** A bundle on the front: its cell of hours, and euro in units. */
export type FrontBundle = { cell: number; support: number; units: number; taskCount: number; tasks: TaskSet };

/** Whether bundles of some figures could still matter: one found is better, or just as good, or neither. */
export type Standing = "beaten" | "equalled" | "open";

/** Best euro by support among the bundles of some cells: `support` falls as `units` rises. */
type Stairs = { support: number[]; units: number[] };

/** How many steps have at least this support. */
function stepsWith({ support }: Stairs, least: number): number {
  let from = 0;
  let to = support.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((support[middle] as number) >= least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Most euro with at least this support; minus infinity when there is none. */
function most(stairs: Stairs | undefined, support: number): number {
  if (stairs === undefined) return Number.NEGATIVE_INFINITY;
  const steps = stepsWith(stairs, support);
  return steps === 0 ? Number.NEGATIVE_INFINITY : (stairs.units[steps - 1] as number);
}

/** Adds a step; answers whether it was one. */
function addStep(stairs: Stairs, support: number, units: number): boolean {
  if (most(stairs, support) >= units) return false;
  // Those with no more support and no more euro are beaten by this one, and stand next to each other.
  const from = stepsWith(stairs, support + 1);
  let to = from;
  while (to < stairs.units.length && (stairs.units[to] as number) <= units) to += 1;
  stairs.support.splice(from, to - from, support);
  stairs.units.splice(from, to - from, units);
  return true;
}

/** True when `a` stands before `b` among bundles with equal figures: fewest tasks, then the smallest list of ids. */
export const goesBefore = (a: Pick<FrontBundle, "taskCount" | "tasks">, b: Pick<FrontBundle, "taskCount" | "tasks">) =>
  a.taskCount !== b.taskCount
    ? a.taskCount < b.taskCount
    : a.tasks.high !== b.tasks.high
      ? a.tasks.high > b.tasks.high
      : a.tasks.low > b.tasks.low;

/** The bundles that nothing found so far beats. More hours, more support, more euro is better. */
export class FrontSoFar {
  /** Per cell the stairs of that cell and all with more hours. */
  readonly #stairs: readonly Stairs[];
  /** Per cell the bundles that nothing found there beats, by support. */
  readonly #bundles: readonly Map<number, FrontBundle>[];

  constructor(cells: number) {
    this.#stairs = Array.from({ length: cells }, () => ({ support: [], units: [] }));
    this.#bundles = Array.from({ length: cells }, () => new Map());
  }

  /** Most euro found with at least these hours and this support. */
  mostUnits(cell: number, support: number): number {
    return most(this.#stairs[cell], support);
  }

  standing(cell: number, support: number, units: number): Standing {
    const found = this.mostUnits(cell, support);
    if (found < units) return "open";
    if (found > units) return "beaten";
    const isBetter = this.mostUnits(cell, support + 1) >= units || this.mostUnits(cell + 1, support) >= units;
    return isBetter ? "beaten" : "equalled";
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
    for (let lower = cell; lower >= 0; lower -= 1) {
      if (!addStep(this.#stairs[lower] as Stairs, support, units)) break;
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
