import { hoursFor, requirementsOf } from "#shared/engine/carving/bundle-requirements.ts";
import type { BundleFigures } from "#shared/engine/carving/carving.ts";
import { euroAxis, euroOf } from "#shared/engine/carving/euro.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import { minutesOf, type SourceTask, sourceTasks } from "#shared/engine/carving/tasks.ts";
import { unitsOf } from "#shared/engine/carving/units.ts";
import { checksFor, hoursVerdict } from "#shared/engine/criteria.ts";
import { kmTo } from "#shared/engine/distance.ts";
import type { CandidateFacts, MatchingContext } from "#shared/engine/types.ts";

type Figures = Pick<BundleFigures, "hours" | "support"> & { euroPerWeek: number };

/**
 * The front by looking at every subset of the carvable units, and for each at every candidate whom no criterion excludes
 * that all bundles have in common. Otherwise nothing is clever. For up to 30 units.
 *
 * What it needs to know of people is given to it: who can do what, as one number per candidate, and who has room for how
 * many minutes, as one byte per candidate. Both are asked of the criteria of the reference engine, one by one, before
 * `front` is called, and share nothing with the index that the engine reads.
 */
export function bruteForce(
  request: CarvingRequest,
  candidates: readonly CandidateFacts[],
  context: MatchingContext,
): { front: () => readonly Figures[] } {
  const units = unitsOf(sourceTasks(request)).filter(({ carvable }) => carvable);
  const euro = euroAxis(
    request,
    units.flatMap(({ tasks }) => tasks),
  );
  const minutes = units.map(({ tasks }) => minutesOf(tasks));
  const gains = units.map(({ tasks }) => tasks.reduce((sum, each) => sum + (euro?.of(each) ?? 0), 0));
  const possible = candidates.filter(isNotExcludedBy(request, [], context));
  const canDo = new Int32Array(possible.length);
  for (const [at, { tasks }] of units.entries()) {
    const isAble = isNotExcludedBy(request, tasks, context);
    for (const [person, candidate] of possible.entries()) {
      if (isAble(candidate)) canDo[person] = (canDo[person] ?? 0) | (1 << at);
    }
  }
  const least = Math.ceil(request.wishedHours.min * 60);
  const most = Math.floor(request.wishedHours.max * 60);
  const hasRoom = Array.from({ length: most - least + 1 }, (_, extra) => {
    const verdict = hoursVerdict(hoursFor(least + extra));
    return Uint8Array.from(possible, (candidate) => Number(verdict(candidate) !== "not-met"));
  });

  const front = () => {
    const bestGain = new Map<number, Map<number, number>>();
    for (let subset = 1; subset < 2 ** units.length; subset += 1) {
      let time = 0;
      let gain = 0;
      for (let at = 0; at < units.length; at += 1) {
        if ((subset >>> at) & 1) {
          time += minutes[at] ?? 0;
          gain += gains[at] ?? 0;
        }
      }
      const room = hasRoom[time - least];
      if (room === undefined) continue;
      let support = 0;
      for (let person = 0; person < canDo.length; person += 1) {
        if (((canDo[person] ?? 0) & subset) === subset && room[person] === 1) support += 1;
      }
      if (support === 0) continue;
      const bySupport = bestGain.get(time) ?? new Map<number, number>();
      bestGain.set(time, bySupport);
      bySupport.set(support, Math.max(bySupport.get(support) ?? Number.NEGATIVE_INFINITY, gain));
    }
    const found = [...bestGain].flatMap(([time, bySupport]) =>
      [...bySupport].map(([support, gain]) => ({ hours: time / 60, support, euroPerWeek: euroOf(gain) })),
    );
    return found.filter((each) => !found.some((other) => beats(other, each)));
  };
  return { front };
}

/** Whether tasks exclude a candidate, hours apart; no tasks at all, whether every bundle of the request does. */
function isNotExcludedBy(request: CarvingRequest, tasks: readonly SourceTask[], context: MatchingContext) {
  const requirements = requirementsOf(
    request,
    tasks.map(({ task }) => task),
    0,
  );
  const checks = checksFor(requirements, kmTo(request.workplace.postcode, context)).filter(
    ({ criterion }) => criterion !== "hours",
  );
  return (candidate: CandidateFacts) => checks.every(({ verdict }) => verdict(candidate) !== "not-met");
}

const beats = (a: Figures, b: Figures): boolean =>
  a !== b && a.hours >= b.hours && a.support >= b.support && a.euroPerWeek >= b.euroPerWeek;
