import type { Proposal } from "#shared/domain/proposals.ts";
import { decimal } from "#shared/engine/words.ts";

/** A bundle in the plot: `label` stands in its circle and in the table, `support` is as it may be shown. */
export type PlottedBundle = {
  label: string;
  hours: number;
  support: number;
  euroPerWeek?: number | undefined;
  href: string;
  title: string;
};

const [WIDTH, HEIGHT] = [640, 400];
const EDGE = { left: 64, right: 24, top: 76, bottom: 56 };
/** The least in which a number of two figures can be read and clicked. */
const LEAST_RADIUS = 11;
const MOST_RADIUS = 22;
const TICKS = 4;

/** A scale from 0 to a round figure above the most, with the figures to write along it. */
export function axisOf(most: number): { end: number; ticks: number[] } {
  const rough = Math.max(most, 1) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough);
  const count = Math.max(1, Math.ceil(most / step));
  return { end: count * step, ticks: Array.from({ length: count + 1 }, (_, at) => at * step) };
}

/**
 * Radius of each circle: its area is in proportion to the euro that it frees, the most freed being the largest, and never
 * less than what can be read. The same for all when there is no euro.
 */
export function radiiOf(bundles: readonly Pick<PlottedBundle, "euroPerWeek">[]): number[] {
  const most = Math.max(0, ...bundles.map(({ euroPerWeek = 0 }) => euroPerWeek));
  return bundles.map(({ euroPerWeek = 0 }) =>
    most === 0 ? LEAST_RADIUS : Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt(Math.max(0, euroPerWeek) / most)),
  );
}

/** Room between the circles of the legend and their words. */
const LEGEND_GAP = 6;

/** What size says: the circle of the most that a bundle frees, and of half of it, with their euro a week. */
const SizeLegend = ({ most }: { most: number }) => {
  const sizes = [most / 2, most].map((euro) => ({ euro, radius: MOST_RADIUS * Math.sqrt(euro / most) }));
  return (
    <>
      {sizes.map(({ euro, radius }, at) => {
        const x = WIDTH - 220 + at * 118;
        return (
          <>
            <circle class="plot__size" cx={x} cy={MOST_RADIUS + 2} r={radius} />
            <text x={x + radius + LEGEND_GAP} y={MOST_RADIUS + 7}>
              {`€ ${Math.round(euro)}`}
            </text>
          </>
        );
      })}
    </>
  );
};

/** What the front comes down to, in one sentence: its two ends. */
export function headlineOf(points: readonly (Pick<Proposal, "hours"> & { people: string })[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "";
  const from = `Voor ${decimal(first.hours)} uur per week zijn er ${first.people} mensen`;
  return points.length === 1 ? from : `${from}, voor ${decimal(last.hours)} uur ${last.people}`;
}

/**
 * The bundles as circles: hours to the right, people upward, euro as size. One picture with a text in its place; the
 * links over the circles are for the mouse alone, because the table under it has the same ones for everybody.
 */
export const FrontPlot = ({ bundles, headline }: { bundles: readonly PlottedBundle[]; headline: string }) => {
  const x = axisOf(Math.max(...bundles.map(({ hours }) => hours)));
  const y = axisOf(Math.max(...bundles.map(({ support }) => support)));
  const atX = (hours: number) => EDGE.left + (hours / x.end) * (WIDTH - EDGE.left - EDGE.right);
  const atY = (people: number) => HEIGHT - EDGE.bottom - (people / y.end) * (HEIGHT - EDGE.top - EDGE.bottom);
  const radii = radiiOf(bundles);
  // Large circles first, so that none hides a smaller one.
  const drawn = bundles
    .map((bundle, at) => ({ ...bundle, radius: radii[at] ?? LEAST_RADIUS }))
    .toSorted((a, b) => b.radius - a.radius);
  const euros = bundles.flatMap(({ euroPerWeek }) => euroPerWeek ?? []);
  const hasEuro = euros.length > 0;
  const most = hasEuro ? Math.max(...euros) : undefined;
  return (
    <figure class="plot">
      <figcaption>{headline}.</figcaption>
      <div class="plot__layers">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          role="img"
          aria-label={`${headline}. Grafiek van ${bundles.length === 1 ? "1 bundel" : `${bundles.length} bundels`}: naar rechts de uren per week, naar boven hoeveel mensen het kunnen${hasEuro ? ", groter is meer vrijgemaakte euro's: een twee keer zo grote stip maakt twee keer zoveel vrij" : ""}. De tabel hieronder heeft dezelfde cijfers.`}
        >
          {y.ticks.map((people) => (
            <>
              <line class="plot__grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={atY(people)} y2={atY(people)} />
              <text x={EDGE.left - 8} y={atY(people) + 5} text-anchor="end">
                {people}
              </text>
            </>
          ))}
          {x.ticks.map((hours) => (
            <text x={atX(hours)} y={HEIGHT - EDGE.bottom + 22} text-anchor="middle">
              {hours}
            </text>
          ))}
          <text x={WIDTH - EDGE.right} y={HEIGHT - 8} text-anchor="end">
            uren per week
          </text>
          <text x={4} y={16}>
            mensen die het kunnen
          </text>
          {most === undefined || most <= 0 ? null : <SizeLegend most={most} />}
          {drawn.map(({ hours, support, radius }) => (
            <circle class="plot__point" cx={atX(hours)} cy={atY(support)} r={radius} />
          ))}
          {drawn.map(({ label, hours, support }) => (
            <text class="plot__label" x={atX(hours)} y={atY(support) + 5} text-anchor="middle">
              {label}
            </text>
          ))}
        </svg>
        <svg class="plot__links" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          {drawn.map(({ href, title, hours, support, radius }) => (
            <a href={href} tabindex={-1}>
              <circle cx={atX(hours)} cy={atY(support)} r={radius}>
                <title>{title}</title>
              </circle>
            </a>
          ))}
        </svg>
      </div>
    </figure>
  );
};
