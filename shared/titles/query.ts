import { rarityOf } from "./postings.ts";
import type { TitleIndex } from "./title-index.ts";

/** A feature of a title that the index knows. `value` is its weight times its rarity; `missing` the labels left out that have it. */
export type QueryFeature = { id: number; domain: boolean; value: number; missing: readonly number[] };

/** A title as the index sees it. `known` is the part of its vector's length that is recognised, 0 to 1. */
export type Query = {
  features: readonly QueryFeature[];
  known: number;
  role: readonly string[];
  leftOut: readonly LeftOut[];
};

/** A label that is not there for this query. */
export type LeftOut = { label: number; group: number; keys: ReadonlySet<string>; role: ReadonlySet<string> };

const NONE: readonly number[] = [];

/** Reads a title and looks its features up, as if the labels `without` were not in the index. */
export function queryOf(index: TitleIndex, text: string, without: ReadonlySet<number>): Query {
  const title = index.read(
    text,
    [...without].map((label) => index.labels[label]?.text ?? ""),
  );
  const { ids, rarity } = index.postings;
  const leftOut = [...without].map((label) => leaveOut(index, label));
  const unknownRarity = rarityOf(1, index.labels.length);
  const features: QueryFeature[] = [];
  let all = 0;
  let recognised = 0;
  for (const [key, { weight, domain }] of title.features) {
    const id = ids.get(key);
    const value = weight * (id === undefined ? unknownRarity : (rarity[id] as number));
    all += value * value;
    if (id === undefined) continue;
    recognised += value * value;
    const missing = leftOut.length === 0 ? NONE : leftOut.flatMap(({ label, keys }) => (keys.has(key) ? label : []));
    features.push({ id, domain, value, missing });
  }
  return { features, known: Math.sqrt(recognised / (all || 1)), role: title.role, leftOut };
}

function leaveOut({ labels, read, unitGroups }: TitleIndex, label: number): LeftOut {
  const { features, role } = read(labels[label]?.text ?? "");
  return { label, group: unitGroups.of[label] as number, keys: new Set(features.keys()), role: new Set(role) };
}
