import { dayNumber } from "../calendar.ts";
import type { Columns } from "../columnar/columns.ts";
import { NO_PLACE } from "../columnar/dictionaries.ts";
import { BIT, bitCriteria } from "../columnar/filter-words.ts";
import { latestStart } from "../criteria.ts";
import { type KmToWork, kmTo } from "../distance.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { MatchingContext } from "../types.ts";
import { askedSlices } from "./asked-slices.ts";
import { type Bits, type Eligible, exclude, intersectionOf } from "./bits.ts";
import { requirementsOf } from "./bundle-requirements.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { CarvingRequest, TaskNeeds } from "./request.ts";

/** The candidates that some bundle of a request could suit, and who can do what. */
export type CarvingPool = {
  /** By the criteria that all bundles have in common: client group, target group, availability and travel. */
  common: Eligible;
  /** Who of those can do this task, hours apart. The same object for tasks that ask the same. */
  eligible: (task: TaskNeeds) => Eligible;
  /** Who has room for so many minutes a week, of everybody. The same object wherever the same wishes leave room. */
  withRoom: (minutesPerWeek: number) => Eligible;
};

export function carvingPool(request: CarvingRequest, index: PeopleIndex, context: MatchingContext): CarvingPool {
  const common = commonOf(request, index, context);
  const known = new Map<string, Eligible>();
  return {
    common,
    eligible(task) {
      const { failing, unknown } = askedSlices(task);
      const { certificates = [] } = task;
      const key = `${failing.join()} ${unknown.join()} ${certificates.join("\n")}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const eligible = narrowed(
        common,
        [...slices(index, failing), ...certificates.map((each) => index.lacking(each))],
        [...slices(index, unknown), ...(certificates.length === 0 ? [] : [index.certificatesUnknown])],
      );
      known.set(key, eligible);
      return eligible;
    },
    withRoom: (minutesPerWeek) => index.withRoom(minutesPerWeek),
  };
}

const slices = (index: PeopleIndex, numbers: readonly number[]): Bits[] =>
  numbers.map((number) => index.slices[number] as Bits);

/** Who of `from` is in none of `failing`, and certainly not when in none of `unknown` either. */
function narrowed(from: Eligible, failing: readonly Bits[], unknown: readonly Bits[]): Eligible {
  if (failing.length === 0 && unknown.length === 0) return from;
  const possible = from.possible.slice();
  for (const each of failing) exclude(possible, each);
  const certain = intersectionOf(from.certain, possible);
  for (const each of unknown) exclude(certain, each);
  return { possible, certain };
}

function commonOf(request: CarvingRequest, index: PeopleIndex, context: MatchingContext): Eligible {
  const { kind, startDate, workplace } = request;
  const latestDay = dayNumber(latestStart(startDate));
  const kmToWork = kmTo(workplace.postcode, context);
  const near: Eligible = { possible: new Int32Array(index.words), certain: new Int32Array(index.words) };
  for (const { columns, firstWord } of index.parts) addThoseWhoCanCome(near, columns, firstWord, latestDay, kmToWork);

  const failing = bitCriteria(requirementsOf(request, [], 0)).map(({ position }) => position);
  const hasTarget = kind === "garantiebaan" || kind === "beschut-werk";
  const unknown = hasTarget ? [BIT[ENGINE_V1.indicationForKind[kind]].unknown] : [];
  return narrowed(near, slices(index, failing), slices(index, unknown));
}

const POSSIBLE = 1;
const CERTAIN = 2;

/** Adds who is available by `latestDay` and does not live too far away. */
function addThoseWhoCanCome(
  { possible, certain }: Eligible,
  { rows, available, place, reach, dictionaries }: Columns,
  firstWord: number,
  latestDay: number,
  kmToWork: KmToWork,
): void {
  const inTime = Uint8Array.from(dictionaries.available.values, (day) => {
    if (day > latestDay) return 0;
    return day === Number.NEGATIVE_INFINITY ? POSSIBLE : POSSIBLE | CERTAIN;
  });
  // Nowhere is no number of kilometres: then nothing is too far, and nothing certainly near.
  const kmOf = Float64Array.from(
    dictionaries.places.values,
    (home) => (home === NO_PLACE ? undefined : kmToWork(home)) ?? Number.NaN,
  );
  const mostKm = Float64Array.from(dictionaries.reach.values);
  const certainKm = mostKm.map((km) => (km === Number.POSITIVE_INFINITY ? ENGINE_V1.travel.withoutLimitKm : km));
  for (let word = firstWord, row = 0; row < rows; word += 1) {
    const end = Math.min(row + 32, rows);
    let some = 0;
    let all = 0;
    for (let bit = 0; row < end; bit += 1, row += 1) {
      const answer = inTime[available[row] as number] as number;
      const km = kmOf[place[row] as number] as number;
      const code = reach[row] as number;
      some |= (km > (mostKm[code] as number) ? 0 : answer & POSSIBLE) << bit;
      all |= (km <= (certainKm[code] as number) ? answer >>> 1 : 0) << bit;
    }
    possible[word] = some;
    certain[word] = all;
  }
}
