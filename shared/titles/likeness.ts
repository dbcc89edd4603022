import type { Postings } from "./postings.ts";
import type { Query } from "./query.ts";

/** Per unit group: its label that is most like a title (-1 without any), and the cosine of the two. */
export type Likeness = { nearest: Int32Array; cosine: Float64Array };

/** Compares a title with every label that shares a feature with it; `unitGroups[l]` is the group of label `l`. */
export function likenessTaker(postings: Postings, unitGroups: Int32Array, groups: number): (query: Query) => Likeness {
  const { start, label, share } = postings;
  const products = new Float64Array(unitGroups.length);
  return ({ features, leftOut }) => {
    products.fill(0);
    const length = Math.sqrt(features.reduce((sum, { value }) => sum + value * value, 0)) || 1;
    for (const { id, value } of features) {
      const own = value / length;
      for (let at = start[id] as number, end = start[id + 1] as number; at < end; at += 1) {
        const place = label[at] as number;
        products[place] = (products[place] as number) + own * (share[at] as number);
      }
    }
    for (const { label } of leftOut) products[label] = 0;
    const nearest = new Int32Array(groups).fill(-1);
    const cosine = new Float64Array(groups);
    for (let place = 0; place < products.length; place += 1) {
      const product = products[place] as number;
      if (product === 0) continue;
      const group = unitGroups[place] as number;
      if (product <= (cosine[group] as number)) continue;
      cosine[group] = product;
      nearest[group] = place;
    }
    return { nearest, cosine };
  };
}
