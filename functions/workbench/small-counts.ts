/** Fewer people than this are not counted out where a count would hint at what one of them can bear, or which group the law puts them in. */
export const LEAST_COUNTED = 3;

const isHidden = (count: number, isSensitive: boolean): boolean => isSensitive && count > 0 && count < LEAST_COUNTED;

/** The count, or "minder dan 3". */
export const countShown = (count: number, isSensitive: boolean): string =>
  isHidden(count, isSensitive) ? `minder dan ${LEAST_COUNTED}` : String(count);

/** Where a count stands in a drawing: what is not counted out stands at one place. */
export const countDrawn = (count: number, isSensitive: boolean): number =>
  isHidden(count, isSensitive) ? LEAST_COUNTED - 1 : count;

/** "24 mensen kunnen het", "1 mens kan het", "niemand kan het". */
export function whoCan(count: number, isSensitive: boolean): string {
  const shown = countShown(count, isSensitive);
  return count === 0 ? "niemand kan het" : shown === "1" ? "1 mens kan het" : `${shown} mensen kunnen het`;
}
