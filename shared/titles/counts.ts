import type { Postings } from "./postings.ts";

/**
 * How many labels with a feature are in each class (occupation, group): those of feature `f` are `place` and `count`,
 * from `start[f]` to `start[f + 1]`. `size` is the number of labels in each class, and `of` the class of each label.
 */
export type Counts = {
  start: Int32Array;
  place: Int32Array;
  count: Int32Array;
  size: Float64Array;
  of: Int32Array;
};

/** Adds up postings by the class of their labels. */
export function countBy({ start, label }: Postings, of: Int32Array): Counts {
  const size = new Float64Array(of.reduce((most, place) => Math.max(most, place + 1), 0));
  for (const place of of) size[place] = (size[place] as number) + 1;
  const counts = new Int32Array(size.length);
  const starts = new Int32Array(start.length);
  const places = new Int32Array(label.length);
  const found = new Int32Array(label.length);
  let length = 0;
  for (let feature = 0; feature + 1 < start.length; feature += 1) {
    const from = length;
    for (let at = start[feature] as number; at < (start[feature + 1] as number); at += 1) {
      const place = of[label[at] as number] as number;
      if (counts[place] === 0) places[length++] = place;
      counts[place] = (counts[place] as number) + 1;
    }
    for (let at = from; at < length; at += 1) {
      const place = places[at] as number;
      found[at] = counts[place] as number;
      counts[place] = 0;
    }
    starts[feature + 1] = length;
  }
  return { start: starts, place: places.slice(0, length), count: found.slice(0, length), size, of };
}
