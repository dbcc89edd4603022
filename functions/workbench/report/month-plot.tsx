import { scaleLinear, scalePoint } from "d3-scale";
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";

export type Series = { name: string; values: readonly number[] };

const [WIDTH, HEIGHT] = [480, 320];
const EDGE = { left: 40, right: 172, top: 16, bottom: 36 };
const LABEL_HEIGHT = 24;
/** A line is told apart by its mark and its name beside it, whatever colours a reader sees. At most four. */
const MARKS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond] as const;

/**
 * Heights at which names stand beside the ends of their lines, pushed apart so that none covers another and none stands
 * below `lowest`, as long as there is room above it for all of them.
 */
export function apart(heights: readonly number[], least: number, lowest: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).toSorted((a, b) => a.height - b.height);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { height, index } of order) {
    last = Math.max(height, last + least);
    placed[index] = last;
  }
  let room = lowest;
  for (const { index } of order.toReversed()) {
    placed[index] = Math.min(placed[index] ?? lowest, room);
    room = (placed[index] ?? lowest) - least;
  }
  return placed;
}

type Props = {
  headline: string;
  months: readonly string[];
  /** The last month, when it still runs: its mark is open and the line towards it dotted, because its count is not whole. */
  running: string | undefined;
  series: readonly Series[];
};

/** Counts per month as at most four lines, each with its name at its end. The table below says the same. */
export const MonthPlot = ({ headline, months, running, series }: Props) => {
  const whole = running === undefined ? months.length : months.length - 1;
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
  const x = scalePoint(months, [EDGE.left, WIDTH - EDGE.right]).padding(months.length === 1 ? 0.5 : 0);
  const at = (month: string) => x(month) ?? EDGE.left;
  const drawn = series.slice(0, MARKS.length).map(({ name, values }, index) => ({
    ...{ name, end: y(values.at(-1) ?? 0), mark: symbol(MARKS[index], 60)() ?? "" },
    points: months.map((month, place): [number, number] => [at(month), y(values[place] ?? 0)]),
  }));
  const heights = apart(
    drawn.map(({ end }) => end),
    LABEL_HEIGHT,
    HEIGHT - EDGE.bottom,
  );
  const shownMonths = months.filter((_month, index) => index % Math.ceil(months.length / 4) === 0);
  return (
    <figure class="chart">
      <figcaption>{headline}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${headline} Lijndiagram per maand. De tabel hieronder heeft dezelfde cijfers.`}
      >
        {y
          .ticks(4)
          .filter(Number.isInteger)
          .map((tick) => (
            <>
              <line class="chart__grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
              <text x={EDGE.left - 8} y={y(tick) + 6} text-anchor="end">
                {tick}
              </text>
            </>
          ))}
        {shownMonths.map((month) => (
          <text x={at(month)} y={HEIGHT - 10} text-anchor="middle">
            {month.slice(5)}-{month.slice(2, 4)}
          </text>
        ))}
        {drawn.map(({ name, points, mark }, index) => (
          <g class={`chart__series chart__series--${index + 1}`}>
            <path class="chart__line" d={line()(points.slice(0, whole)) ?? ""} />
            {running ? <path class="chart__line chart__line--running" d={line()(points.slice(-2)) ?? ""} /> : null}
            {points.map(([left, top], place) => (
              <path
                {...(place < whole ? {} : { class: "chart__mark--running" })}
                d={mark}
                transform={`translate(${left},${top})`}
              />
            ))}
            <path d={mark} transform={`translate(${WIDTH - EDGE.right + 16},${heights[index] ?? 0})`} />
            <text class="chart__figure" x={WIDTH - EDGE.right + 28} y={(heights[index] ?? 0) + 6}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
};
