import type { HourGrid } from "./hour-grid.ts";
import type { Item } from "./item.ts";

/** Somebody who is to have one of the jobs. `hasRoomAt` is by cell of the grid, and somewhere true. */
export type Person = { canDo: (item: number) => boolean; hasRoomAt: readonly boolean[]; kind: number };

/** The items of each job, in the order of the people who are to have them. */
export type Division = { jobs: readonly (readonly Item[])[]; minutes: number };

type Job = { person: Person; load: number; items: readonly Item[] };

/** States that are remembered as seen, so that memory stays small; beyond it a state may be looked at again. */
const MOST_SEEN = 500_000;

/**
 * The division of items over people, a job of fitting hours for each, that carves most minutes, when that is more than
 * `moreThan`. Item after item goes to somebody who can do it, or to nobody; what can still come is determined by how
 * full the jobs are, so that no such state is looked at twice. It stops at `most`, which no division goes beyond, and
 * when `isStopped` says so.
 */
export function divideAmong(
  people: readonly Person[],
  items: readonly Item[],
  { first, step }: HourGrid,
  { moreThan, most }: { moreThan: number; most: number },
  isStopped: () => boolean,
): Division | undefined {
  const takers = items.map((item, at) => ({ item, people: people.filter(({ canDo }) => canDo(at)) }));
  // Who is hard to place comes first; then the longest, so that what remains fits in small gaps.
  const queue = takers
    .filter((each) => each.people.length > 0)
    .sort((a, b) => a.people.length - b.people.length || longestFirst(a.item, b.item));
  const left = queue.map((_, at) => queue.slice(at).reduce((sum, { item }) => sum + item.minutes, 0) / step);
  const limits = new Map(
    people.map((person) => [
      person,
      { least: first + person.hasRoomAt.indexOf(true), most: first + person.hasRoomAt.lastIndexOf(true) },
    ]),
  );
  const seen = new Set<string>();
  let best: Division | undefined;
  let beat = moreThan / step;

  const mayBeat = (at: number, jobs: readonly Job[]): boolean => {
    let loads = 0;
    let room = 0;
    let short = 0;
    for (const { person, load } of jobs) {
      const limit = limits.get(person);
      if (limit === undefined) return false;
      loads += load;
      room += limit.most - load;
      short += Math.max(0, limit.least - load);
    }
    const coming = left[at] ?? 0;
    return short <= coming && loads + Math.min(room, coming) > beat;
  };

  const isNew = (at: number, jobs: readonly Job[]): boolean => {
    const state = `${at}:${jobs.map(({ load }) => load).join()}`;
    if (seen.has(state)) return false;
    if (seen.size < MOST_SEEN) seen.add(state);
    return true;
  };

  const fill = (at: number, jobs: readonly Job[]): void => {
    if (isStopped() || beat * step >= most || !mayBeat(at, jobs)) return;
    const next = queue[at];
    if (next === undefined) {
      if (jobs.some(({ person, load }) => person.hasRoomAt[load - first] !== true)) return;
      beat = jobs.reduce((sum, { load }) => sum + load, 0);
      best = { jobs: jobs.map((job) => job.items), minutes: beat * step };
      return;
    }
    if (!isNew(at, jobs)) return;
    for (const job of emptiestFirst(jobs)) {
      const load = job.load + next.item.minutes / step;
      if (!next.people.includes(job.person) || load > (limits.get(job.person)?.most ?? 0)) continue;
      const filled = { ...job, load, items: [...job.items, next.item] };
      fill(
        at + 1,
        jobs.map((each) => (each === job ? filled : each)),
      );
    }
    fill(at + 1, jobs);
  };

  fill(
    0,
    people.map((person) => ({ person, load: 0, items: [] })),
  );
  return best;
}

const longestFirst = (a: Item, b: Item): number =>
  b.minutes - a.minutes || b.tasks.high - a.tasks.high || b.tasks.low - a.tasks.low;

/** One of each sort of job: jobs of people of one kind that are equally full lead to the same divisions. */
const emptiestFirst = (jobs: readonly Job[]): readonly Job[] =>
  jobs
    .filter(
      ({ person, load }, at) =>
        jobs.findIndex((other) => other.person.kind === person.kind && other.load === load) === at,
    )
    .sort((a, b) => a.load - b.load);
