import type { Item } from "./item.ts";
import type { CarvingRequest } from "./request.ts";

/** Room for the rounding of hours such as 7.6 (456 minutes), in minutes. */
export const ROUNDING = 1e-6;

/**
 * The minutes a week that a bundle may come to: multiples of `step` (the greatest common divisor of the items) within
 * the wished hours. Cell `n` is `(first + n) × step` minutes.
 */
export type HourGrid = { step: number; first: number; cells: number };

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** `cells` is 0 when nothing can be carved, or no multiple lies within the wished hours. An empty bundle is none. */
export function hourGrid({ wishedHours }: Pick<CarvingRequest, "wishedHours">, items: readonly Item[]): HourGrid {
  const step = items.reduce((divisor, { minutes }) => gcd(minutes, divisor), 0);
  if (step === 0) return { step: 1, first: 1, cells: 0 };
  const most = Math.min(
    wishedHours.max * 60 + ROUNDING,
    items.reduce((sum, { minutes }) => sum + minutes, 0),
  );
  const first = Math.max(1, Math.ceil((wishedHours.min * 60 - ROUNDING) / step));
  return { step, first, cells: Math.max(0, Math.floor(most / step) - first + 1) };
}

export const minutesAt = ({ step, first }: HourGrid, cell: number): number => (first + cell) * step;
