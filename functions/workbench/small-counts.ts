/** Fewer people than this are not counted out where a count would hint at what one of them can bear, or which group the law puts them in. */
export const LEAST_COUNTED = 3;

const isHidden = (count: number, isSensitive: boolean): boolean => isSensitive && count > 0 && count < LEAST_COUNTED;

/** The count, or "minder dan 3". */
export const countShown = (count: number, isSensitive: boolean): string =>
  isHidden(count, isSensitive) ? `minder dan ${LEAST_COUNTED}` : String(count);

/** Where a count stands in a drawing: what is not counted out stands at one place. */
export const countDrawn = (count: number, isSensitive: boolean): number =>
  isHidden(count, isSensitive) ? LEAST_COUNTED - 1 : count;
