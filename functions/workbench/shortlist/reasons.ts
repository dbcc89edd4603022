import type { ShortlistEntry } from "#shared/domain/shortlist.ts";

/** A part of the score, with its sentence. */
export type Component = ShortlistEntry["components"][number];
export type Reasons = { forThem: readonly Component[]; against: readonly Component[] };

/** A part that is met at least so far speaks for somebody; less of it speaks against. */
const GOOD = 0.6;
const MOST = 3;

const lost = ({ weight, value }: Component): number => weight * (1 - (value ?? 0));

/** At most three facts that speak for somebody and three against, what weighs most first; what is unknown is neither. */
export function reasonsOf({ components }: { components: readonly Component[] }): Reasons {
  const known = components.filter(({ value }) => value !== null);
  const isGood = ({ value }: Component) => (value ?? 0) >= GOOD;
  return {
    forThem: known
      .filter(isGood)
      .toSorted((a, b) => b.points - a.points)
      .slice(0, MOST),
    against: known
      .filter((component) => !isGood(component))
      .toSorted((a, b) => lost(b) - lost(a))
      .slice(0, MOST),
  };
}

/**
 * The places on the list that somebody can come at when everything unknown of them becomes known, while the others stay
 * as they are. The list's own people alone are counted.
 */
export function placesOf(
  entry: Pick<ShortlistEntry, "candidateId" | "low" | "high">,
  entries: readonly Pick<ShortlistEntry, "candidateId" | "score">[],
): { best: number; worst: number } {
  const others = entries.filter(({ candidateId }) => candidateId !== entry.candidateId);
  const above = (score: number) => others.filter((other) => other.score > score).length;
  return { best: 1 + above(entry.high), worst: 1 + above(entry.low) };
}

/** Points that a part can give at most. */
export function mostPoints(component: Component, components: readonly Component[]): number {
  const weights = components.reduce((sum, { weight }) => sum + weight, 0);
  return weights === 0 ? 0 : (100 * component.weight) / weights;
}

type Uncertain = Pick<ShortlistEntry, "components" | "low" | "high">;

/**
 * The part of which least is known, and how many points that can make at most: a part can be known for a good deal, so it
 * is never more than the whole score can still move. Undefined when all parts are known.
 */
export function mostUncertain({ components, low, high }: Uncertain): { name: string; points: number } | undefined {
  const unknown = components.filter(({ value }) => value === null);
  const [first] = unknown.toSorted((a, b) => b.weight - a.weight);
  return first && { name: first.name, points: Math.min(mostPoints(first, components), high - low) };
}
