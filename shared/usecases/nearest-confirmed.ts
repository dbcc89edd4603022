/** What was found, nearest first, and whether there would have been more. */
export type Found<T> = { matches: T[]; isLimited: boolean };

/** Records are read again in batches of this size: what one read of the table takes. */
const BATCH = 100;

/**
 * The first `limit` of what was found in memory that is still so when it is read again. `confirm` answers a batch in its
 * own order and leaves out what is not.
 */
export async function nearestConfirmed<C, T>(
  candidates: readonly C[],
  limit: number,
  confirm: (batch: readonly C[]) => Promise<T[]>,
): Promise<Found<T>> {
  const matches: T[] = [];
  for (let start = 0; start < candidates.length && matches.length <= limit; start += BATCH) {
    matches.push(...(await confirm(candidates.slice(start, start + BATCH))));
  }
  return { matches: matches.slice(0, limit), isLimited: matches.length > limit };
}

/** What lies inside an area, the nearest first and then by id. */
export const nearestFirst = <T>(
  items: Iterable<T>,
  km: (item: T) => number | undefined,
  id: (item: T) => string,
): T[] =>
  [...items]
    .flatMap((item) => {
      const distance = km(item);
      return distance === undefined ? [] : [{ item, distance, id: id(item) }];
    })
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .map(({ item }) => item);
