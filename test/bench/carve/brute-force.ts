import type { BundleFigures } from "#shared/engine/carving/carving.ts";
import { euroAxis, euroOf } from "#shared/engine/carving/euro.ts";
import { carvingPool } from "#shared/engine/carving/pool.ts";
import type { CarvingRequest } from "#shared/engine/carving/request.ts";
import { minutesOf, sourceTasks } from "#shared/engine/carving/tasks.ts";
import { unitsOf } from "#shared/engine/carving/units.ts";
import type { CandidateFacts, MatchingContext } from "#shared/engine/types.ts";

type Figures = Pick<BundleFigures, "hours" | "support"> & { euroPerWeek: number };

/**
 * The front by looking at every subset of the carvable units, and for each at every candidate: who can do what is asked
 * once and kept as one number per candidate, otherwise nothing is clever. For up to 30 units.
 */
export function bruteForceFront(
  request: CarvingRequest,
  candidates: readonly CandidateFacts[],
  context: MatchingContext,
): readonly Figures[] {
  const pool = carvingPool(request, candidates, context);
  const units = unitsOf(sourceTasks(request)).filter(({ carvable }) => carvable);
  const euro = euroAxis(
    request,
    units.flatMap(({ tasks }) => tasks),
  );
  const minutes = units.map(({ tasks }) => minutesOf(tasks));
  const gains = units.map(({ tasks }) => tasks.reduce((sum, each) => sum + (euro?.of(each) ?? 0), 0));
  const canDo = new Int32Array(pool.candidates.length);
  for (const [at, { tasks }] of units.entries()) {
    const able = tasks.map(({ task }) => pool.eligible(task).possible);
    for (let person = 0; person < canDo.length; person += 1) {
      if (able.every((bits) => ((bits[person >>> 5] ?? 0) >>> (person & 31)) & 1))
        canDo[person] = (canDo[person] ?? 0) | (1 << at);
    }
  }

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
    if (time < request.wishedHours.min * 60 || time > request.wishedHours.max * 60) continue;
    const room = pool.withRoom(time).possible;
    let support = 0;
    for (let person = 0; person < canDo.length; person += 1) {
      if (((canDo[person] ?? 0) & subset) === subset && ((room[person >>> 5] ?? 0) >>> (person & 31)) & 1) support += 1;
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
}

const beats = (a: Figures, b: Figures): boolean =>
  a !== b && a.hours >= b.hours && a.support >= b.support && a.euroPerWeek >= b.euroPerWeek;
