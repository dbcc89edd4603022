import { scaleLinear } from "d3-scale";

export type Bar = {
  label: string;
  value: number;
  /** The value as it stands beside its bar. */
  text: string;
  target?: number | undefined;
  comparison?: number | undefined;
};

const WIDTH = 480;
const [ROW, BAR] = [64, 22];
/** Room at the right for the text of the longest bar. */
const TEXT_ROOM = 210;
/** Letters of a name that fit above its bar; the table has all of it. */
const MOST_LETTERS = 44;

const shortened = (name: string): string =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;

type Props = { headline: string; bars: readonly Bar[]; unit: string };

/**
 * Lying bars of one kind, each with its name above and its figure beside it; a line where the target is, a dashed one
 * where the figure to compare with is. A picture with a text in its place: the table below says the same.
 */
export const BarPlot = ({ headline, bars, unit }: Props) => {
  const most = Math.max(1, ...bars.flatMap(({ value, target = 0, comparison = 0 }) => [value, target, comparison]));
  const scale = scaleLinear([0, most], [0, WIDTH - TEXT_ROOM]);
  const height = bars.length * ROW + 8;
  return (
    <figure class="chart">
      <figcaption>{headline}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${headline} Staafdiagram in ${unit}. De tabel hieronder heeft dezelfde cijfers.`}
      >
        {bars.map(({ label, value, text, target, comparison }, index) => {
          const top = index * ROW + 26;
          const end = Math.max(value, target ?? 0, comparison ?? 0);
          return (
            <>
              <text x={6} y={top - 8}>
                {shortened(label)}
              </text>
              <rect class="chart__bar" x={0} y={top} width={Math.max(1, scale(value))} height={BAR} />
              <text x={scale(end) + 8} y={top + 17} class="chart__figure">
                {text}
              </text>
              {target === undefined ? null : (
                <line class="chart__target" x1={scale(target)} x2={scale(target)} y1={top - 4} y2={top + BAR + 4} />
              )}
              {comparison === undefined ? null : (
                <line
                  class="chart__comparison"
                  x1={scale(comparison)}
                  x2={scale(comparison)}
                  y1={top - 4}
                  y2={top + BAR + 4}
                />
              )}
            </>
          );
        })}
        <line class="chart__axis" x1={0} x2={0} y1={4} y2={height - 4} />
      </svg>
    </figure>
  );
};
