import type { ShortlistEntry } from "#shared/domain/shortlist.ts";
import { type Component, mostPoints } from "./reasons.ts";

/** Rounded half up, as the specification shows scores. */
export const shownScore = (score: number): number => Math.floor(score + 0.5);

/** "82 van 100 punten (tussen 70 en 90, want niet alles is bekend)": the words beside a drawing. */
export const bandInWords = ({ low, high }: Pick<ShortlistEntry, "low" | "high">): string =>
  high - low > 0.5 ? ` (tussen ${shownScore(low)} en ${shownScore(high)}, want niet alles is bekend)` : "";

/** A length in a drawing: finer than a tenth is not seen, and is sent all the same. */
const drawn = (length: number): number => Math.round(10 * length) / 10;

/** The score on its band, from 0 to 100. The words beside it say the same. */
export const Scale = ({ low, high, score }: Pick<ShortlistEntry, "low" | "high" | "score">) => (
  <svg class="scale" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="scale__track" x="0" y="2" width="100" height="2" />
    <rect class="scale__band" x={drawn(low)} y="1" width={drawn(Math.max(0.8, high - low))} height="4" />
    <rect class="scale__score" x={drawn(Math.max(0, score - 0.6))} y="0" width="1.2" height="6" />
  </svg>
);

/** A drawing is as wide as the whole score where a part could give this many points. */
const WIDEST_POINTS = 50;

type PointsProps = { component: Component; components: readonly Component[] };

/** The points of one part, in what it could give. The number beside it says the same. */
export const PointsBar = ({ component, components }: PointsProps) => {
  const width = (points: number) => drawn(Math.min(100, (100 * points) / WIDEST_POINTS));
  return (
    <svg class="points-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="scale__band" x="0" y="0" width={width(mostPoints(component, components))} height="8" />
      <rect class="scale__score" x="0" y="0" width={width(component.points)} height="8" />
    </svg>
  );
};
