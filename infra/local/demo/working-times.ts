import { DAYPARTS, DAYS, type Day, type Daypart, type Part } from "#shared/engine/types.ts";
import type { Random } from "./random.ts";

const WEEKDAYS = DAYS.slice(0, 5);

const on = (days: readonly Day[], ...parts: Part[]): Daypart[] =>
  days.flatMap((day) => parts.map((part): Daypart => `${day}-${part}`));

const PATTERNS: readonly (readonly [Daypart[], number])[] = [
  [on(WEEKDAYS, "morning", "afternoon"), 35],
  [on(WEEKDAYS, "morning"), 10],
  [[...on(WEEKDAYS, "morning"), ...on(["mon", "tue", "thu"], "afternoon")], 12],
  [on(WEEKDAYS, "morning", "afternoon", "evening"), 10],
  [on(DAYS, "morning", "afternoon", "evening"), 15],
  [[...on(WEEKDAYS, "evening"), ...on(["sat", "sun"], "morning", "afternoon", "evening")], 6],
  [[...DAYPARTS], 12],
];

/** When somebody can work: a usual week, for some without one of its days. */
export function daypartsOf(random: Random): Daypart[] {
  const week = random.weighted(PATTERNS);
  if (random.chance(0.7)) return [...week];
  const dayOff = random.pick(WEEKDAYS);
  return week.filter((daypart) => !daypart.startsWith(dayOff));
}
