import { dayNumber } from "../calendar.ts";
import { BIT, bitCriteria } from "../columnar/filter-words.ts";
import { latestStart } from "../criteria.ts";
import { kmTo } from "../distance.ts";
import { ENGINE_V1 } from "../tables.ts";
import type { MatchingContext } from "../types.ts";
import { askedSlices } from "./asked-slices.ts";
import { type Bits, type Eligible, emptySets, exclude, intersect } from "./bits.ts";
import { requirementsOf } from "./bundle-requirements.ts";
import type { PeopleIndex } from "./people-index.ts";
import type { CarvingRequest, TaskNeeds } from "./request.ts";
import { addThoseWhoCanCome } from "./who-can-come.ts";

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
  const [possible, certain] = emptySets(2, from.possible.length) as [Bits, Bits];
  possible.set(from.possible);
  for (const each of failing) exclude(possible, each);
  certain.set(from.certain);
  intersect(certain, possible);
  for (const each of unknown) exclude(certain, each);
  return { possible, certain };
}

function commonOf(request: CarvingRequest, index: PeopleIndex, context: MatchingContext): Eligible {
  const { kind, startDate, workplace } = request;
  const latestDay = dayNumber(latestStart(startDate));
  const kmToWork = kmTo(workplace.postcode, context);
  const [possible, certain] = emptySets(2, index.words) as [Bits, Bits];
  const near = { possible, certain };
  for (const part of index.parts) addThoseWhoCanCome(near, part, latestDay, kmToWork);

  const failing = bitCriteria(requirementsOf(request, [], 0)).map(({ position }) => position);
  const hasTarget = kind === "garantiebaan" || kind === "beschut-werk";
  const unknown = hasTarget ? [BIT[ENGINE_V1.indicationForKind[kind]].unknown] : [];
  return narrowed(near, slices(index, failing), slices(index, unknown));
}
