import { scaleLinear } from "d3-scale";

export type Bar = {
  label: string;
  value: number;
  /** The value as it stands at the end of its row. */
  text: string;
  target?: Mark | undefined;
  comparison?: Mark | undefined;
};
/** A figure to hold beside the bar, with what it is and how much: "doel: 2 werkdagen". */
type Mark = { value: number; text: string };

const WIDTH = 480;
const [ROW, BAR] = [64, 22];
/** Height of the line of text under a bar that says what a mark on it is. */
const MARK_LINE = 22;
/** Room at the right for the text of each bar: in a line of its own, so that none seems to name a mark. */
const TEXT_ROOM = 170;
/** Letters of a name that fit above its bar; the table has all of it. */
const MOST_LETTERS = 44;

const shortened = (name: string): string =>
  name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1).trimEnd()}…` : name;

type Props = { headline: string; bars: readonly Bar[]; unit: string };

/** The marks of a bar: a line for the target, a dashed one for the figure to compare with. */
const marksOf = ({ target, comparison }: Bar) => [
  ...(target ? [{ ...target, look: "chart__target" }] : []),
  ...(comparison ? [{ ...comparison, look: "chart__comparison" }] : []),
];

/** Where the words of a mark stand under its bar. */
const under = (top: number, line: number) => top + BAR + 22 + line * MARK_LINE;

/** Each bar with the height at which it begins: below what the bars above it take. */
function stacked(bars: readonly Bar[]) {
  let below = 0;
  const placed = bars.map((bar) => {
    const marks = marksOf(bar);
    const top = below + 26;
    below += ROW + marks.length * MARK_LINE;
    return { ...bar, marks, top };
  });
  return { placed, height: below + 8 };
}

/**
 * Lying bars of one kind, each with its name above it and its figure at the end of its row; a line where the target is, a dashed one
 * where the figure to compare with is, both said in words under the bar, beside a piece of such a line. A picture with a text in its place: the
 * table below says the same.
 */
export const BarPlot = ({ headline, bars, unit }: Props) => {
  const { placed, height } = stacked(bars);
  const most = Math.max(1, ...placed.flatMap(({ value, marks }) => [value, ...marks.map((mark) => mark.value)]));
  const scale = scaleLinear([0, most], [0, WIDTH - TEXT_ROOM]);
  return (
    <figure class="chart">
      <figcaption>{headline}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${headline} Staafdiagram in ${unit}. De tabel hieronder heeft dezelfde cijfers.`}
      >
        {placed.map(({ label, value, text, marks, top }) => (
          <>
            <text x={6} y={top - 8}>
              {shortened(label)}
            </text>
            <rect class="chart__bar" x={0} y={top} width={Math.max(1, scale(value))} height={BAR} />
            <text x={WIDTH} y={top + 17} text-anchor="end" class="chart__figure">
              {text}
            </text>
            {marks.map((mark, line) => (
              <>
                <line class={mark.look} x1={scale(mark.value)} x2={scale(mark.value)} y1={top - 4} y2={top + BAR + 4} />
                <line class={mark.look} x1={10} x2={10} y1={under(top, line) - 15} y2={under(top, line) + 2} />
                <text x={20} y={under(top, line)}>
                  {shortened(mark.text)}
                </text>
              </>
            ))}
          </>
        ))}
        <line class="chart__axis" x1={0} x2={0} y1={4} y2={height - 4} />
      </svg>
    </figure>
  );
};
