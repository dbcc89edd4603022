import type { Feature } from "./features.ts";

/**
 * Which labels have a feature, in typed arrays: the labels of feature `f` are `label[start[f]..start[f + 1]]`, ascending,
 * each with its share in the label's vector of length 1 in `share`. `rarity` is the feature's inverse document frequency.
 */
export type Postings = {
  ids: ReadonlyMap<string, number>;
  rarity: Float64Array;
  start: Int32Array;
  label: Int32Array;
  share: Float32Array;
};

/** The features of all labels one after another: those of label `l` stand from `ends[l - 1]` to `ends[l]`. */
type Flat = { ids: Map<string, number>; counts: number[]; features: number[]; weights: number[]; ends: number[] };

/** Rarity of what `having` of `all` labels have. */
export const rarityOf = (having: number, all: number): number => Math.log(1 + all / Math.max(1, having));

/** Turns the features of every label, in order, inside out. Reads them once, so they need not be kept. */
export function buildPostings(labels: Iterable<ReadonlyMap<string, Feature>>): Postings {
  const { ids, counts, features, weights, ends } = flatten(labels);
  const start = new Int32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) start[id + 1] = (start[id] as number) + count;
  const rarity = Float64Array.from(counts, (count) => rarityOf(count, ends.length));
  const next = start.slice();
  const label = new Int32Array(features.length);
  const share = new Float32Array(features.length);
  const value = (at: number) => (weights[at] as number) * (rarity[features[at] as number] as number);
  let from = 0;
  for (const [index, end] of ends.entries()) {
    let squares = 0;
    for (let at = from; at < end; at += 1) squares += value(at) ** 2;
    const length = Math.sqrt(squares);
    for (let at = from; at < end; at += 1) {
      const id = features[at] as number;
      const place = next[id] as number;
      next[id] = place + 1;
      label[place] = index;
      share[place] = value(at) / length;
    }
    from = end;
  }
  return { ids, rarity, start, label, share };
}

function flatten(labels: Iterable<ReadonlyMap<string, Feature>>): Flat {
  const flat: Flat = { ids: new Map(), counts: [], features: [], weights: [], ends: [] };
  for (const label of labels) {
    for (const [key, { weight }] of label) {
      const id = flat.ids.get(key) ?? flat.ids.size;
      if (id === flat.ids.size) flat.ids.set(key, id);
      flat.counts[id] = (flat.counts[id] ?? 0) + 1;
      flat.features.push(id);
      flat.weights.push(weight);
    }
    flat.ends.push(flat.features.length);
  }
  return flat;
}
