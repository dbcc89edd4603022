import type { HourBand } from "./hour-bands.ts";
import { type HourGrid, minutesAt } from "./hour-grid.ts";
import type { Item } from "./item.ts";
import type { PersonKind } from "./person-kinds.ts";
import { canPlaceAll } from "./placing.ts";

/** A division of items over jobs in which each job has a person of its own. */
export type Division = { jobs: readonly (readonly Item[])[]; minutes: number };

/** `isProven`: the division, or that there is none, is proven best. */
export type DivisionFound = { best: Division | undefined; isProven: boolean };

/** A job that is being filled: `kinds` are the kinds of people who can do what is in it, hours apart. */
type Job = { items: readonly Item[]; minutes: number; kinds: readonly number[] };

/** States that are remembered as seen, so that memory stays small; beyond it a state may be looked at again. */
const MOST_SEEN = 200_000;
const LOOK_AT_TIME_EVERY = 256;

/** Longest first: what remains then fits in small gaps. Of equals the first by id. */
const longestFirst = (a: Item, b: Item): number =>
  b.minutes - a.minutes || b.tasks.high - a.tasks.high || b.tasks.low - a.tasks.low;

/**
 * The division over exactly `count` jobs, each of hours within the grid, that carves most minutes. Item after item goes
 * to a job or to none; what can still come is determined by how full the jobs are and who can do them, so that no such
 * state is looked at twice. It stops at once at as many minutes as there are, or as the jobs can hold.
 */
export class DisjointSearch {
  readonly #items: readonly Item[];
  readonly #kindsFor: ReadonlyMap<Item, ReadonlySet<number>>;
  readonly #people: readonly number[];
  readonly #isRoomAt: (kind: number, minutes: number) => boolean;
  /** Minutes of all items from each on. */
  readonly #left: readonly number[];
  readonly #least: number;
  readonly #most: number;
  readonly #isOutOfTime: () => boolean;
  readonly #seen = new Set<string>();
  #best: Division | undefined;
  #ceiling = 0;
  #steps = 0;
  #isStopped = false;

  constructor(
    items: readonly Item[],
    kinds: readonly PersonKind[],
    grid: HourGrid,
    bands: readonly HourBand[],
    isOutOfTime: () => boolean,
  ) {
    this.#items = items.toSorted(longestFirst);
    this.#people = kinds.map(({ people }) => people);
    this.#kindsFor = new Map(
      items.map((item, at) => [item, new Set(kinds.flatMap(({ canDo }, kind) => (canDo[at] ? [kind] : [])))]),
    );
    const bandAt = Array.from({ length: grid.cells }, (_, cell) => bands.findIndex(({ lastCell }) => cell <= lastCell));
    this.#isRoomAt = (kind, minutes) => kinds[kind]?.hasRoomIn[bandAt[minutes / grid.step - grid.first] ?? -1] === true;
    this.#left = this.#items.map((_, at) => this.#items.slice(at).reduce((sum, { minutes }) => sum + minutes, 0));
    this.#least = minutesAt(grid, 0);
    this.#most = minutesAt(grid, grid.cells - 1);
    this.#isOutOfTime = isOutOfTime;
  }

  /** Most minutes that `count` jobs can come to, whoever does them. */
  ceiling(count: number): number {
    return Math.min(count * this.#most, this.#left[0] ?? 0);
  }

  divide(count: number): DivisionFound {
    this.#startAnew(this.ceiling(count));
    const everybody = this.#people.map((_, kind) => kind);
    this.#fill(
      0,
      Array.from({ length: count }, (): Job => ({ items: [], minutes: 0, kinds: everybody })),
    );
    return { best: this.#best, isProven: !this.#isStopped || this.#best?.minutes === this.#ceiling };
  }

  #startAnew(ceiling: number): void {
    this.#seen.clear();
    this.#best = undefined;
    this.#isStopped = false;
    this.#ceiling = ceiling;
  }

  #fill(at: number, jobs: readonly Job[]): void {
    if (this.#isDone() || !this.#mayLeadToBetter(at, jobs) || this.#wasSeen(at, jobs)) return;
    const item = this.#items[at];
    if (item === undefined) {
      this.#offer(jobs);
      return;
    }
    const able = this.#kindsFor.get(item);
    for (const job of distinctJobs(jobs)) {
      const minutes = job.minutes + item.minutes;
      const kinds = job.kinds.filter((kind) => able?.has(kind));
      if (minutes > this.#most || kinds.length === 0) continue;
      const filled: Job = { items: [...job.items, item], minutes, kinds };
      this.#fill(
        at + 1,
        jobs.map((each) => (each === job ? filled : each)),
      );
    }
    this.#fill(at + 1, jobs);
  }

  #isDone(): boolean {
    this.#steps += 1;
    if (this.#steps % LOOK_AT_TIME_EVERY === 1 && this.#isOutOfTime()) this.#isStopped = true;
    return this.#isStopped || this.#best?.minutes === this.#ceiling;
  }

  #mayLeadToBetter(at: number, jobs: readonly Job[]): boolean {
    const left = this.#left[at] ?? 0;
    let room = 0;
    let carved = 0;
    let short = 0;
    for (const { minutes } of jobs) {
      carved += minutes;
      room += this.#most - minutes;
      short += Math.max(0, this.#least - minutes);
    }
    return short <= left && carved + Math.min(room, left) > (this.#best?.minutes ?? 0);
  }

  #wasSeen(at: number, jobs: readonly Job[]): boolean {
    const state = `${at}|${jobs
      .map(({ minutes, kinds }) => `${minutes}:${kinds.join()}`)
      .sort()
      .join("|")}`;
    if (this.#seen.has(state)) return true;
    if (this.#seen.size < MOST_SEEN) this.#seen.add(state);
    return false;
  }

  #offer(jobs: readonly Job[]): void {
    const suits = jobs.map(({ kinds, minutes }) => kinds.filter((kind) => this.#isRoomAt(kind, minutes)));
    if (!canPlaceAll(suits, this.#people)) return;
    this.#best = {
      jobs: jobs.map(({ items }) => items),
      minutes: jobs.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  }
}

/** One of each sort of job, the emptiest first: equal jobs lead to the same divisions. */
function distinctJobs(jobs: readonly Job[]): readonly Job[] {
  const sorts = new Map<string, Job>();
  for (const job of jobs) {
    const sort = `${job.minutes}:${job.kinds.join()}`;
    if (!sorts.has(sort)) sorts.set(sort, job);
  }
  return [...sorts.values()].sort((a, b) => a.minutes - b.minutes);
}
