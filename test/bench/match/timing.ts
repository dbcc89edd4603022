/** Best of three: the least that a thing takes is what it costs; the rest is what else the machine did. */
export const ROUNDS = 3;

/** Milliseconds of the best of three rounds, after one that does not count. */
export function bestOf(work: () => unknown, rounds = ROUNDS): number {
  work();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The same for work that is awaited and says itself how long it took. */
export async function bestOfAsync(work: () => Promise<number>, rounds = ROUNDS): Promise<number> {
  await work();
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) best = Math.min(best, await work());
  return best;
}

export const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
