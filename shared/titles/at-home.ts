import type { Counts } from "./counts.ts";
import type { Postings } from "./postings.ts";
import type { QueryFeature } from "./query.ts";

/** Sightings that a group is believed to have had of every feature. */
const SMOOTHING = 0.3;
const RARITY_SCALE = 10;

/**
 * How much the features of a title are at home in each group: over the features, the average of how much more often each
 * is seen there than in labels at large. That is the logarithm of the ratio (naive Bayes), weighed by rarity.
 */
export function atHomeTaker(postings: Postings, counts: Counts): (features: readonly QueryFeature[]) => Float64Array {
  const labels = counts.of.length;
  const having = (id: number) => (postings.start[id + 1] as number) - (postings.start[id] as number);
  const gain = (id: number, count: number, size: number, all: number): number =>
    ((postings.rarity[id] as number) / RARITY_SCALE) *
    Math.log(1 + (count * labels) / (SMOOTHING * size * (all + SMOOTHING)));
  const gains = gainsOf(counts, (id, count, size) => gain(id, count, size, having(id)));

  return (features) => {
    const sums = new Float64Array(counts.size.length);
    let counted = 0;
    for (const { id, missing } of features) {
      const left = having(id) - missing.length;
      if (left <= 0) continue;
      counted += 1;
      for (let at = counts.start[id] as number, end = counts.start[id + 1] as number; at < end; at += 1) {
        const place = counts.place[at] as number;
        const here = missing.length === 0 ? 0 : missing.filter((label) => counts.of[label] === place).length;
        const more =
          missing.length === 0
            ? (gains[at] as number)
            : gain(id, (counts.count[at] as number) - here, counts.size[place] as number, left);
        sums[place] = (sums[place] as number) + more;
      }
    }
    return sums.map((sum) => sum / Math.max(1, counted));
  };
}

function gainsOf(
  { start, place, count, size }: Counts,
  gain: (feature: number, count: number, size: number) => number,
): Float32Array {
  const gains = new Float32Array(place.length);
  for (let feature = 0; feature + 1 < start.length; feature += 1) {
    for (let at = start[feature] as number; at < (start[feature + 1] as number); at += 1) {
      gains[at] = gain(feature, count[at] as number, size[place[at] as number] as number);
    }
  }
  return gains;
}
