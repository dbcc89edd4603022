import type { TitleLabel } from "#shared/titles/labels.ts";
import { searchIn } from "#shared/titles/search-titles.ts";
import { buildTitleIndex } from "#shared/titles/title-index.ts";
import { WEIGHTS, type Weights } from "#shared/titles/weights.ts";
import { alternativeLabelQueries, halfOf, measure, oneIn } from "../../titles/measure.ts";

const STEPS = [0.6, 0.8, 1.25, 1.6];
const SAMPLE = 8;
/** What a point in the first five is worth beside a point in first place. */
const IN_FIVE = 0.6;

/**
 * Looks for better weights, one at a time, on a sample of the queries (a) and (b) of the occupations in half 0, until
 * no step of one weight helps. The other half is never looked at.
 */
export function tune(labels: readonly TitleLabel[], log: (line: string) => void): Weights {
  const settings = [labels, labels.filter(({ preferred }) => preferred)].map((index) => ({
    index: buildTitleIndex(index),
    queries: oneIn(
      SAMPLE,
      alternativeLabelQueries(labels, index).filter((query) => halfOf(query) === 0),
    ),
  }));
  const worth = (weights: Weights): number =>
    settings
      .map(({ index, queries }) => measure(searchIn(index, weights), queries))
      .reduce((sum, { first, inFive }) => sum + first + IN_FIVE * inFive, 0);

  let best = { weights: WEIGHTS, worth: worth(WEIGHTS) };
  for (let better = true; better; ) {
    better = false;
    for (const name of Object.keys(WEIGHTS) as (keyof Weights)[]) {
      for (const step of STEPS) {
        const weights = { ...best.weights, [name]: best.weights[name] * step };
        const found = worth(weights);
        if (found <= best.worth + 0.02) continue;
        best = { weights, worth: found };
        better = true;
        log(`${found.toFixed(2)} ${name} ${weights[name].toFixed(4)}`);
      }
    }
  }
  return best.weights;
}
