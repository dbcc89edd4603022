import type { BundleFigures } from "./carving.ts";

type Figures = Pick<BundleFigures, "hours" | "support" | "euroPerWeek">;
const AXES = ["hours", "support", "euroPerWeek"] as const;

/**
 * At most `limit` points that together show the whole of a front: first those that are best on one axis, then again and
 * again the one that is farthest from all that were chosen, with each axis as wide as the front. In the order given.
 */
export function spread<Point extends Figures>(points: readonly Point[], limit: number): Point[] {
  if (points.length <= limit) return [...points];
  const ranges = AXES.map((axis) => {
    const values = points.map((point) => point[axis] ?? 0);
    return { axis, low: Math.min(...values), width: Math.max(...values) - Math.min(...values) || 1 };
  });
  const places = points.map((point) => ranges.map(({ axis, low, width }) => ((point[axis] ?? 0) - low) / width));
  const distance = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, value, at) => sum + (value - (b[at] ?? 0)) ** 2, 0);
  const first = (better: (a: number, b: number) => boolean, value: (at: number) => number): number =>
    points.reduce((best, _point, at) => (better(value(at), value(best)) ? at : best), 0);

  const chosen = new Set<number>();
  const nearest = points.map(() => Number.POSITIVE_INFINITY);
  const choose = (at: number): void => {
    chosen.add(at);
    for (const [other, place] of places.entries()) {
      nearest[other] = Math.min(nearest[other] ?? 0, distance(place, places[at] ?? []));
    }
  };
  for (const axis of AXES.keys()) {
    if (chosen.size < limit)
      choose(
        first(
          (a, b) => a > b,
          (at) => places[at]?.[axis] ?? 0,
        ),
      );
  }
  while (chosen.size < limit)
    choose(
      first(
        (a, b) => a > b,
        (at) => nearest[at] ?? 0,
      ),
    );
  return points.filter((_point, at) => chosen.has(at));
}
