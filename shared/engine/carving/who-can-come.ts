import type { Columns } from "../columnar/columns.ts";
import { NO_PLACE } from "../columnar/dictionaries.ts";
import { lowerBound } from "../columnar/plain-filter.ts";
import type { KmToWork } from "../distance.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { Eligible } from "./bits.ts";
import type { PoolPart } from "./pool-part.ts";

/** Adds the people of a part who are available by `latestDay` and do not live too far from the work. */
export function addThoseWhoCanCome(
  { possible, certain }: Eligible,
  { columns, firstWord }: PoolPart,
  latestDay: number,
  kmToWork: KmToWork,
): void {
  const { rows, available, place, reach } = columns;
  const { inTime, isDayKnown } = daysOf(columns, latestDay);
  const { reachRank, isLimited, rankTo, certainties } = distancesOf(columns, kmToWork);
  // The data decide as good as by chance, so there are no branches: every answer is a bit.
  for (let word = firstWord, row = 0; row < rows; word += 1) {
    const end = Math.min(row + 32, rows);
    let some = 0;
    let all = 0;
    for (let bit = 0; row < end; bit += 1, row += 1) {
      const day = available[row] as number;
      const home = place[row] as number;
      const limit = reach[row] as number;
      const isFar = ((reachRank[limit] as number) - (rankTo[home] as number)) >>> 31;
      const can = (inTime[day] as number) & ~isFar;
      const isNear = (certainties[home] as number) >>> (isLimited[limit] as number);
      some |= can << bit;
      all |= (can & isNear & (isDayKnown[day] as number)) << bit;
    }
    possible[word] = some;
    certain[word] = all;
  }
}

/** By code of availability, 1 for yes. */
function daysOf({ dictionaries }: Columns, latestDay: number) {
  const { values } = dictionaries.available;
  const inTime = new Uint8Array(values.length);
  const isDayKnown = new Uint8Array(values.length);
  for (const [code, day] of values.entries()) {
    inTime[code] = Number(day <= latestDay);
    isDayKnown[code] = Number(day !== Number.NEGATIVE_INFINITY);
  }
  return { inTime, isDayKnown };
}

/** Of what people want to travel with no limit, and with one: the bits of `certainties`. */
const WITHOUT_LIMIT = 1;
const WITH_LIMIT = 2;

/**
 * By code of reach its rank among all, and whether it is a limit; by code of place the rank from which that is enough, and
 * of whom travel is then certainly no obstacle. From nowhere any reach is enough, and none certainly.
 */
function distancesOf({ dictionaries }: Columns, kmToWork: KmToWork) {
  const { values } = dictionaries.reach;
  const ascending = values.toSorted((a, b) => (a < b ? -1 : 1));
  const ranks = new Map(ascending.map((km, rank) => [km, rank]));
  const reachRank = new Int32Array(values.length);
  const isLimited = new Uint8Array(values.length);
  for (const [code, km] of values.entries()) {
    reachRank[code] = ranks.get(km) ?? 0;
    isLimited[code] = Number(km !== Number.POSITIVE_INFINITY);
  }
  const places = dictionaries.places.values;
  const rankTo = new Int32Array(places.length);
  const certainties = new Uint8Array(places.length);
  for (const [code, home] of places.entries()) {
    const km = home === NO_PLACE ? undefined : kmToWork(home);
    if (km === undefined) continue;
    rankTo[code] = lowerBound(ascending, km);
    certainties[code] = WITH_LIMIT | (km <= ENGINE_V1.travel.withoutLimitKm ? WITHOUT_LIMIT : 0);
  }
  return { reachRank, isLimited, rankTo, certainties };
}
