import type { OpenPart } from "./band-search.ts";
import { euroOf } from "./euro.ts";
import type { FrontBundle } from "./front-so-far.ts";
import { type HourGrid, minutesAt } from "./hour-grid.ts";

/**
 * When the search ran out of time: no bundle that is at least as good on the two other axes goes beyond this on the
 * third.
 */
export type Bounds = { hours: number; support: number; euroPerWeek?: number | undefined };

type Figures = Pick<FrontBundle, "cell" | "support" | "units">;

/** How far `bundle` may be from the best, given what was not searched. */
export function boundsOf(bundle: Figures, open: readonly OpenPart[], grid: HourGrid, hasEuroAxis: boolean): Bounds {
  const most = (axis: keyof Figures): number =>
    open
      .filter((part) => AXES.every((other) => other === axis || part[other] >= bundle[other]))
      .reduce((highest, part) => Math.max(highest, part[axis]), bundle[axis]);
  return {
    hours: minutesAt(grid, most("cell")) / 60,
    support: most("support"),
    ...(hasEuroAxis ? { euroPerWeek: euroOf(most("units")) } : {}),
  };
}

const AXES = ["cell", "support", "units"] as const;
