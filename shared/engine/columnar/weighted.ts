import { ENGINE_V1 } from "../tables.ts";
import type { ComponentName } from "../types.ts";
import type { Asked } from "./asked.ts";
import type { Columns } from "./columns.ts";
import { BIT, levelIn, ones } from "./filter-words.ts";

/** Weighted values of the components after travel, by what the columns say; all 0 where a component does not apply. */
export type Weighted = {
  /** By code of the most hours wanted. */
  hours: Float64Array;
  /** By number of preferred dayparts that are free, and by `UNKNOWN_SHARE`. */
  schedule: Float64Array;
  /** By the bits of the level in the first filter word. */
  education: Float64Array;
  language: Float64Array;
};

/** After the counts 0 to 28. */
export const UNKNOWN_SHARE = 29;

/** With unknowns at what `unknown` says: the prior, or 0. */
export function weightedTables(
  { weights, requirements: { hoursPerWeek, education, language }, preferredDayparts }: Asked,
  { dictionaries }: Columns,
  unknown: (name: ComponentName) => number,
): Weighted {
  const { met, oneBelow, lower } = ENGINE_V1.level;
  const preferred = ones(preferredDayparts);
  const levels = (name: "education" | "language", asked: number | undefined) => {
    const bits = BIT[name];
    return Float64Array.from({ length: 1 << (bits.levels + 1) }, (_, word) => {
      const level = levelIn(word << bits.below, bits);
      if (asked === undefined) return 0;
      if (level === undefined) return weights[name] * unknown(name);
      return weights[name] * (level >= asked ? met : level === asked - 1 ? oneBelow : lower);
    });
  };
  return {
    hours: Float64Array.from(dictionaries.hours.values, (max) => {
      if (max === Number.POSITIVE_INFINITY) return weights.hours * unknown("hours");
      return weights.hours * (Math.min(max, hoursPerWeek.max) / hoursPerWeek.max);
    }),
    schedule: Float64Array.from({ length: UNKNOWN_SHARE + 1 }, (_, free) => {
      if (preferred === 0) return 0;
      return weights.schedule * (free === UNKNOWN_SHARE ? unknown("schedule") : free / preferred);
    }),
    education: levels("education", education?.level),
    language: levels("language", language?.level),
  };
}
