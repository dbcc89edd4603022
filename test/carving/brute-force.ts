import { bundleRequirements } from "#shared/engine/carving/bundle-requirements.ts";
import type { BundleFigures } from "#shared/engine/carving/carving.ts";
import type { CarvingRequest, CarvingTask } from "#shared/engine/carving/request.ts";
import { evaluate } from "#shared/engine/evaluate.ts";
import type { CandidateFacts, MatchingContext } from "#shared/engine/types.ts";

/** The specification word for word: every subset of the tasks, every candidate through the reference engine. */

const minutes = (tasks: readonly CarvingTask[]): number =>
  tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);

const areTogether = (a: CarvingTask, b: CarvingTask): boolean =>
  (a.together ?? []).includes(b.id) || (b.together ?? []).includes(a.id);

/** All bundles: carvable, not empty, closed under `together`, within the wished hours. */
export function allBundles({ functions, wishedHours }: CarvingRequest): readonly (readonly CarvingTask[])[] {
  const tasks = functions.flatMap((each) => each.tasks).sort((a, b) => (a.id < b.id ? -1 : 1));
  const bundles: CarvingTask[][] = [];
  for (let subset = 1; subset < 2 ** tasks.length; subset += 1) {
    const chosen = tasks.filter((_, at) => (subset >>> at) & 1);
    const others = tasks.filter((_, at) => !((subset >>> at) & 1));
    const hours = minutes(chosen) / 60;
    if (hours < wishedHours.min || hours > wishedHours.max) continue;
    if (chosen.some((task) => !task.carvable || others.some((other) => areTogether(task, other)))) continue;
    bundles.push(chosen);
  }
  return bundles;
}

export const supportersOf = (
  request: CarvingRequest,
  bundle: readonly CarvingTask[],
  pool: readonly CandidateFacts[],
  context: MatchingContext,
): readonly CandidateFacts[] => {
  const requirements = bundleRequirements(request, bundle);
  return pool.filter((candidate) => evaluate(requirements, candidate, context).excludedBy.length === 0);
};

export function figuresOf(
  request: CarvingRequest,
  bundle: readonly CarvingTask[],
  pool: readonly CandidateFacts[],
  context: MatchingContext,
): BundleFigures {
  const supporters = supportersOf(request, bundle, pool, context);
  const requirements = bundleRequirements(request, bundle);
  return {
    tasks: bundle.map(({ id }) => id),
    hours: minutes(bundle) / 60,
    support: supporters.length,
    certain: supporters.filter((candidate) => evaluate(requirements, candidate, context).unknown.length === 0).length,
    euroPerWeek: euro(request, bundle),
  };
}

/** Undefined when a wage is missing of a function that something can be carved out of. */
function euro({ functions, hourlyWage }: CarvingRequest, bundle: readonly CarvingTask[]): number | undefined {
  const all = functions.flatMap((each) => each.tasks);
  const group = (task: CarvingTask): readonly CarvingTask[] => {
    const found = [task];
    for (const each of found) found.push(...all.filter((other) => !found.includes(other) && areTogether(each, other)));
    return found;
  };
  const carvedFrom = functions.filter(({ tasks }) =>
    tasks.some((task) => group(task).every(({ carvable }) => carvable)),
  );
  if (hourlyWage === undefined || carvedFrom.some((each) => each.hourlyWage === undefined)) return undefined;
  return functions
    .flatMap((source) => source.tasks.filter((task) => bundle.includes(task)).map((task) => ({ task, source })))
    .reduce((sum, { task, source }) => sum + (task.minutesPerWeek / 60) * ((source.hourlyWage ?? 0) - hourlyWage), 0);
}

const EQUAL_EURO = 1e-9;
const atLeast = (a: number | undefined, b: number | undefined) => (a ?? 0) >= (b ?? 0) - EQUAL_EURO;

const isAtLeast = (a: BundleFigures, b: BundleFigures): boolean =>
  a.hours >= b.hours && a.support >= b.support && atLeast(a.euroPerWeek, b.euroPerWeek);

/** Strictly before on the front: beats, or has the same figures with fewer tasks or a smaller list of ids. */
const standsBefore = (a: BundleFigures, b: BundleFigures): boolean =>
  isAtLeast(a, b) &&
  (!isAtLeast(b, a) ||
    a.tasks.length < b.tasks.length ||
    (a.tasks.length === b.tasks.length && a.tasks.join() < b.tasks.join()));

export function bruteForceFront(
  request: CarvingRequest,
  pool: readonly CandidateFacts[],
  context: MatchingContext,
): readonly BundleFigures[] {
  const found = allBundles(request)
    .map((bundle) => figuresOf(request, bundle, pool, context))
    .filter(({ support }) => support > 0);
  return found.filter((each) => !found.some((other) => standsBefore(other, each)));
}

/** Whether everybody in turn finds somebody who is not taken: by trying everything. */
function canAllBePlaced(supporters: readonly (readonly string[])[], taken: readonly string[] = []): boolean {
  const [first, ...rest] = supporters;
  if (first === undefined) return true;
  return first.some((id) => !taken.includes(id) && canAllBePlaced(rest, [...taken, id]));
}

/** Most people that at most `request.jobs` disjoint bundles can place at once, and then most hours: by trying all. */
export function bruteForceJobs(
  request: CarvingRequest,
  pool: readonly CandidateFacts[],
  context: MatchingContext,
): { people: number; hours: number } {
  const bundles = allBundles(request)
    .map((tasks) => ({ tasks, supporters: supportersOf(request, tasks, pool, context).map(({ id }) => id) }))
    .filter(({ supporters }) => supporters.length > 0);
  let best = { people: 0, hours: 0 };
  const extend = (chosen: readonly (typeof bundles)[number][], from: number): void => {
    const hours = minutes(chosen.flatMap(({ tasks }) => tasks)) / 60;
    const isBetter = chosen.length > best.people || (chosen.length === best.people && hours > best.hours);
    if (isBetter) best = { people: chosen.length, hours };
    if (chosen.length === request.jobs) return;
    for (const [at, bundle] of bundles.entries()) {
      if (at < from || chosen.some(({ tasks }) => tasks.some((task) => bundle.tasks.includes(task)))) continue;
      const more = [...chosen, bundle];
      if (canAllBePlaced(more.map(({ supporters }) => supporters))) extend(more, at + 1);
    }
  };
  extend([], 0);
  return best;
}
